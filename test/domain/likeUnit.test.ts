import { likeUnit } from '../../src/domain/likeUnit'

const NAMES = ['Chi bộ Trường THCS Võ Trường Toản', 'Chi bộ Công an phường', 'Chi bộ Khu phố 1', 'Chi bộ Khu phố 2', 'Chi bộ Phòng Nội vụ']
const guess = likeUnit(NAMES.map((name, at) => ({ code: `TD-0${at + 1}`, name })))

test.each([
  ['Trường Võ Trường Toản', 'TD-01'],
  ['Công an', 'TD-02'],
  ['CB Khu phố 1 (mới)', 'TD-03'],
  ['Phòng Nội vụ - Lao động', 'TD-05'],
])('«%s» is guessed to be %s', (name, code) => {
  expect(guess(name)?.code).toBe(code)
})

test.each(['Khu phố 3', 'Khu phố', 'Trạm Y tế', '', '—'])('nothing is guessed of «%s»', name => {
  expect(guess(name)).toBeNull()
})
