import { nobody, type Row, rowsOf } from './catalogueRecords'
import { EXPORTS, type Expected, RECORDS } from './catalogueTables'
import { type PlaceName, PUBLISHED, type World } from './catalogueWorld'

const CONTENT = '/organisations/:organisationId/years/:year/content'

const ofContent =
  (rest = ''): Row['addresses'] =>
  ({ organisation }: World, column) => [`/organisations/${organisation[column as PlaceName]}/years/${PUBLISHED}/content${rest}`]

/** Written by those who work with the records: the office, the secretary, a cell secretary in the own cell. */
const contentAct = (rest: string, asked = rest, expected: Expected = EXPORTS) =>
  rowsOf(`${CONTENT}/${rest}`, expected, ofContent(`/${asked}`), false)

/** Routes of the year's own text. */
export const YEAR_ROWS: Record<string, Row> = {
  [`GET ${CONTENT}`]: { expected: RECORDS, addresses: ofContent() },
  ...contentAct('words'),
  ...contentAct('sections/:section', 'sections/weaknesses'),
  ...contentAct('references'),
  ...contentAct('conference'),
  // The year before says nothing: there is nothing to take.
  ...contentAct('copies', 'copies', nobody(EXPORTS)),
}
