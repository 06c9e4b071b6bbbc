import { markOf } from '../../src/queries/markOf'
import { yearProfile } from '../../src/queries/yearProfile'
import { nobody, type Row, rowsOf } from './catalogueRecords'
import { answering, EXPORTS, type Expected, RECORDS } from './catalogueTables'
import { type PlaceName, PUBLISHED, type World } from './catalogueWorld'

const CONTENT = '/organisations/:organisationId/years/:year/content'

const ofContent =
  (rest = ''): Row['addresses'] =>
  ({ organisation }: World, column) => [`/organisations/${organisation[column as PlaceName]}/years/${PUBLISHED}/content${rest}`]

/** Written by those who work with the records: the office, the secretary, a cell secretary in the own cell. */
const contentAct = (rest: string, asked = rest, expected: Expected = EXPORTS) =>
  rowsOf(`${CONTENT}/${rest}`, expected, ofContent(`/${asked}`), false)

let written = 0

/** A text that nobody has written yet, in place of the one that stands there. */
async function section({ organisation }: World, column: string) {
  const { sections } = await yearProfile(organisation[column as PlaceName], PUBLISHED)
  return { mark: markOf(sections.WEAKNESSES ?? []), text: `Bản thứ ${++written}.` }
}

/** Routes of the year's own text. */
export const YEAR_ROWS: Record<string, Row> = {
  [`GET ${CONTENT}`]: { expected: RECORDS, addresses: ofContent() },
  ...contentAct('words'),
  ...contentAct('sections/:section', 'sections/weaknesses'),
  [`POST ${CONTENT}/sections/:section`]: {
    ...{ expected: answering(EXPORTS, 303, 401), addresses: ofContent('/sections/weaknesses'), fields: section, acts: 1 },
  },
  ...contentAct('references'),
  ...contentAct('conference'),
  // The year before says nothing: there is nothing to take.
  ...contentAct('copies', 'copies', nobody(EXPORTS)),
}
