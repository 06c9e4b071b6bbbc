import fc from 'fast-check'
import { NOT_RATED_REASONS } from '../../src/domain/codes'
import {
  DEVELOPMENT_MEASURES,
  type FigureKey,
  figureKeyText,
  parseFigureKey,
  RATING_MEASURES,
  RECIPIENT_GROUPS,
  SITUATION_MEASURES,
  SUBJECT_GROUPS,
} from '../../src/domain/figureKey'
import { RATING_LEVELS } from '../../src/domain/ratingLevel'

const year = fc.integer({ min: 1930, max: 2200 })
const keys: fc.Arbitrary<FigureKey> = fc.oneof(
  fc.record({
    topic: fc.constant('ratings' as const),
    year,
    group: fc.constantFrom(...SUBJECT_GROUPS),
    measure: fc.constantFrom(...RATING_LEVELS, ...RATING_MEASURES, ...NOT_RATED_REASONS),
  }),
  fc.record({ topic: fc.constant('development' as const), year, measure: fc.constantFrom(...DEVELOPMENT_MEASURES) }),
  fc.record({ topic: fc.constant('situation' as const), year, measure: fc.constantFrom(...SITUATION_MEASURES) }),
  fc.record({
    topic: fc.constant('commendations' as const),
    year,
    title: fc.constantFrom('EXCELLENT_IN_YEAR', 'SKILFUL_MASS_MOBILISATION', 'A1'),
    recipients: fc.constantFrom(...RECIPIENT_GROUPS),
  }),
)

test('a key that is written is read back as it was', () => {
  fc.assert(fc.property(keys, key => expect(parseFigureKey(figureKeyText(key))).toEqual(key)))
})

test('whatever is read back as a key is written the same way', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const key = parseFigureKey(text)
      if (key) expect(figureKeyText(key)).toBe(text)
    }),
  )
})

test('keys are written as the summary prints them', () => {
  expect(figureKeyText({ topic: 'ratings', year: 2021, group: 'cells', measure: 'GOOD' })).toBe('ratings.2021.cells.GOOD')
  expect(figureKeyText({ topic: 'ratings', year: 2021, group: 'members', measure: 'EXEMPT' })).toBe('ratings.2021.members.notRated.EXEMPT')
})

test.each([
  '',
  'ratings',
  'ratings.21.cells.GOOD',
  'ratings.2021.cells',
  'ratings.2021.cells.X',
  'ratings.2021.people.GOOD',
  'ratings.2021.cells.EXEMPT',
  'ratings.2021.cells.GOOD.more',
  'ratings.2021.cells.notRated.GOOD',
  'development.2022.dance',
  'situation.2022.members.more',
  'commendations.2022.excellent.cells',
  'commendations.2022.A.dogs',
  '__proto__.2022.x',
])('%j is no key', text => {
  expect(parseFigureKey(text)).toBeNull()
})
