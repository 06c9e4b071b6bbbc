import { answering, DECIDING, DECISIONS, type Expected, table } from './catalogueTables'
import { OPEN, type PlaceName, type World } from './catalogueWorld'

/** Recording what a committee decided is for its secretary or a deputy. */
export const RECORDING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 403 404 404 404 404 404 403 404 404 404
  officeOfA       404 403 404 404 404 404 404 404 404 404 404
  secretaryOfA    404 303 404 404 404 404 404 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       401 401 401 401 401 401 401 401 401 401 401`

/** A year is a committee's; its office and its secretaries open it. */
const COMMITTEES = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 404 404 200 404 404 200 404 404 404
  officeOfA       404 200 404 404 200 404 404 404 404 404 404
  secretaryOfA    404 200 404 404 200 404 404 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Opening is refused where the year is open already; a section has none yet. */
const OPENING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       422 422 404 404 200 404 404 422 404 404 404
  officeOfA       404 422 404 404 200 404 404 404 404 404 404
  secretaryOfA    404 422 404 404 200 404 404 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Offices are noted by the office at and below its place. */
const OFFICES = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** The file of a unit is looked through by those who opened the year for it; where nobody did, by those who would. */
const REVIEW = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 403 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 403 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** What is done with it needs a year that was opened. */
const MOVING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       404 422 422 422 404 422 404 422 422 404 404
  officeOfA       404 403 422 422 404 422 404 404 404 404 404
  secretaryOfA    404 403 422 422 404 422 404 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       401 401 401 401 401 401 401 401 401 401 401`

/** Handing in is the work of the cell's own secretary. */
const HANDING_IN = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 403 403 403 403 403 403 403 403 404 404
  officeOfA       404 403 403 403 403 403 403 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 200 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Of people in cells: the cell's secretary and those who opened the year settle whether they are rated. */
const SETTLING = table`
                  A1  A2  A31 B1  C1
  officeOfS       200 200 200 200 404
  officeOfA       200 200 200 404 404
  secretaryOfA    200 200 200 404 404
  inspectionOfA   403 403 403 404 404
  superiorOffice  403 403 403 403 404
  cellSecretary   200 404 404 404 404
  member          403 404 404 404 404
  administrator   403 403 403 404 404
  withoutGrant    404 404 404 404 404
  anonymous       303 303 303 303 303`

/** Facts behind levels are entered by those who opened the year. */
const FACTS: Expected = { ...SETTLING, cellSecretary: { A1: 403, A2: 404, A31: 404, B1: 404, C1: 404 } }

/** How somebody rates the own work: that person, or the cell's secretary from paper; what is decided is closed to both. */
const SELF_RATING = table`
                  secretary decided A1  A2  B1  C1
  officeOfS       403       403     403 403 403 404
  officeOfA       403       403     403 403 404 404
  secretaryOfA    403       403     403 403 404 404
  inspectionOfA   403       403     403 403 404 404
  superiorOffice  403       403     403 403 403 404
  cellSecretary   200       422     200 404 404 404
  member          403       422     403 404 404 404
  administrator   403       403     403 403 404 404
  withoutGrant    404       404     404 404 404 404
  anonymous       303       303     303 303 303 303`

/** Whose rating a column of an act asks for, where it is not that of a place. */
const PEOPLE: Record<string, string> = { secretary: 'A1.secretary', decided: 'A1.reader' }

type Fields = Record<string, string | number>

interface Row {
  expected: Expected
  addresses: (world: World, column: string) => string[]
  fields?: (world: World, column: string) => Promise<Fields>
}

const YEAR = '/organisations/:organisationId/years/:year'

const atPlace =
  (rest: string): Row['addresses'] =>
  ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/years/${OPEN}/${rest}`]

const get = (rest: string, expected: Expected) => ({ [`GET ${YEAR}/${rest}`]: { expected, addresses: atPlace(rest) } })
const post = (rest: string, expected: Expected) => ({ [`POST ${YEAR}/${rest}`]: { expected, addresses: atPlace(rest) } })

/** An act on an organisation: its form, and the act sent empty. */
function ofOrganisation(act: string, expected: Expected): Record<string, Row> {
  const at =
    (end: string): Row['addresses'] =>
    ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/${act}${end}`]
  return {
    [`GET /organisations/:organisationId/${act}/new`]: { expected, addresses: at('/new') },
    [`POST /organisations/:organisationId/${act}`]: { expected: answering(expected, 422, 401), addresses: at('') },
  }
}

/** An act on somebody's rating: its form, and the act sent empty, which is refused as unfinished. */
function ofRating(act: string, expected: Expected, form = expected): Record<string, Row> {
  const at =
    (end: string): Row['addresses'] =>
    ({ rating }, column) => [`/ratings/${rating[`${PEOPLE[column] ?? `${column}.commended`}.${OPEN}`]}/${act}${end}`]
  return {
    [`GET /ratings/:ratingId/${act}/new`]: { expected: form, addresses: at('/new') },
    [`POST /ratings/:ratingId/${act}`]: { expected: answering(expected, 422, 401), addresses: at('') },
  }
}

/** A form that is refused with words where it would be taken. */
const unfinished = (expected: Expected) =>
  Object.fromEntries(
    Object.entries(expected).map(([reader, columns]) => [
      reader,
      Object.fromEntries(Object.entries(columns).map(([name, status]) => [name, status === 303 ? 422 : status])),
    ]),
  ) as Expected

/** Routes of the yearly cycle. */
export const CYCLE_ROWS: Record<string, Row> = {
  ...get('progress', DECISIONS),
  ...post('progress/extensions', answering(DECIDING, 422, 401)),
  ...get('cycle', COMMITTEES),
  ...get('cycle/new', OPENING),
  ...post('cycle/new', answering(OPENING, 422, 401)),
  ...post('cycle', answering(OPENING, 422, 401)),
  ...ofOrganisation('offices', OFFICES),
  ...get('publication', DECISIONS),
  ...post('publication', unfinished(RECORDING)),
  ...post('publication/withdrawal', unfinished(RECORDING)),
  ...get('review', REVIEW),
  ...post('appraisal', MOVING),
  ...post('return', MOVING),
  ...get('submission', HANDING_IN),
  ...post('submission', answering(HANDING_IN, 422, 401)),
  ...get('meeting/new', HANDING_IN),
  ...post('meeting', answering(HANDING_IN, 422, 401)),
  ...ofRating('exclusion', SETTLING),
  ...ofRating('inclusion', SETTLING, answering(SETTLING, 422, 303)),
  ...ofRating('facts', FACTS),
  ...ofRating('self-rating', SELF_RATING),
}
