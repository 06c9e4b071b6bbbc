import { contentChanges, type FrozenContent } from '../../src/domain/frozenContent'

const figure = (key: string, text: string) => ({ key, words: `Số ${key}`, text })
const row = (text: string) => ({ table: 'Danh sách', text })
const content = (figures: FrozenContent['figures'], rows: FrozenContent['rows'] = []): FrozenContent => ({ figures, rows })

test('what is the same is no change', () => {
  const same = content([figure('a', '1')], [row('An · Tốt'), row('An · Tốt')])
  expect(contentChanges(same, structuredClone(same))).toEqual({ figures: [], gone: [], added: [] })
})

test('a figure that says something else, that is gone, that is new', () => {
  const { figures } = contentChanges(content([figure('a', '1'), figure('b', '2')]), content([figure('a', '3'), figure('c', '4')]))
  expect(figures).toEqual([
    { key: 'a', words: 'Số a', before: '1', now: '3' },
    { key: 'b', words: 'Số b', before: '2', now: null },
    { key: 'c', words: 'Số c', before: null, now: '4' },
  ])
})

test('two people who change places in the levels change no figure, but two rows', () => {
  const { gone, added } = contentChanges(
    content([], [row('An · Tốt'), row('Bình · Khá')]),
    content([], [row('An · Khá'), row('Bình · Tốt')]),
  )
  expect([gone, added].map(rows => rows.map(({ text }) => text))).toEqual([
    ['An · Tốt', 'Bình · Khá'],
    ['An · Khá', 'Bình · Tốt'],
  ])
})

test('equal rows count as often as they stand', () => {
  expect(contentChanges(content([], [row('x'), row('x')]), content([], [row('x')])).gone).toEqual([row('x')])
})
