import { documentLayouts, LAYOUT_GUIDANCES, layoutGuidanceFor } from '../../src/domain/documentLayout'
import { NotFoundError } from '../../src/errors'

test.each([
  ['2018-04-03', 'HD36'],
  ['2023-02-03', 'HD36'],
  ['2026-01-08', 'HD36'],
  ['2026-01-09', 'QD399'],
  ['2026-05-26', 'QD399'],
  ['2026-05-27', 'HD05'],
  ['2030-12-31', 'HD05'],
] as const)('a document of %s is laid out by %s', (date, guidance) => {
  expect(layoutGuidanceFor(date)).toBe(guidance)
})

test('a document older than the first guidance on file is refused with a sentence that names it', () => {
  expect(() => layoutGuidanceFor('2018-04-02')).toThrow(NotFoundError)
  expect(() => layoutGuidanceFor('2018-04-02')).toThrow(/36-HD\/VPTW/)
})

test('guidances come into force one after the other and each cites its rule', () => {
  const begun = LAYOUT_GUIDANCES.map(guidance => documentLayouts[guidance].since)
  expect(begun).toEqual([...begun].sort())
  for (const guidance of LAYOUT_GUIDANCES) expect(documentLayouts[guidance].citation).toMatch(/\/TW|\/VPTW/)
})

test.each(LAYOUT_GUIDANCES)('%s keeps to the values of the official form', guidance => {
  const { margins, body, pageNumber, sizes } = documentLayouts[guidance]
  expect(margins).toEqual({ top: 20, bottom: 20, left: 30, right: 15 })
  expect(body).toMatchObject({ size: 14, firstLineIndent: 10 })
  expect(body.paragraphGap).toBeGreaterThanOrEqual(6)
  expect(body.leading).toBeGreaterThanOrEqual(18)
  expect(body.leading).toBeLessThanOrEqual(22)
  expect(pageNumber).toEqual({ size: 14, fromTopEdge: 10, firstPage: 2 })
  expect(sizes).toMatchObject({ partyName: 15, superior: 14, issuer: 14, signature: 14, recipientsTitle: 14, recipients: 12, draft: 14 })
  expect([15, 16]).toContain(sizes.kind)
})
