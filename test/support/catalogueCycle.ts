import { Rating } from '../../src/models/Rating'
import { UnitBallots } from '../../src/models/UnitBallots'
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

/** A term is put right where one is on file: at S, A, A1 and B. */
const TERMS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 404 404 404 404 200 404 404 404
  officeOfA       404 200 200 404 404 404 404 404 404 404 404
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

/** The same sent whole: also the own rating of the member, while it is open. */
const SENDING_SELF_RATING = table`
                  secretary own decided A1  A2  B1  C1
  officeOfS       403       403 403     403 403 403 404
  officeOfA       403       403 403     403 403 404 404
  secretaryOfA    403       403 403     403 403 404 404
  inspectionOfA   403       403 403     403 403 404 404
  superiorOffice  403       403 403     403 403 403 404
  cellSecretary   303       303 422     303 404 404 404
  member          403       303 422     403 404 404 404
  administrator   403       403 403     403 403 404 404
  withoutGrant    404       404 404     404 404 404 404
  anonymous       401       401 401     401 401 401 401`

/** Whose rating a column of an act asks for, where it is not that of a place. */
const PEOPLE: Record<string, string> = { secretary: 'A1.secretary', decided: 'A1.reader', own: 'A1.reader' }

const ratingKey = (column: string) => `${PEOPLE[column] ?? `${column}.commended`}.${OPEN}`

type Fields = Record<string, string | number>

interface Row {
  expected: Expected
  addresses: (world: World, column: string) => string[]
  fields?: (world: World, column: string) => Promise<Fields>
  prepare?: (world: World) => Promise<void>
  acts?: number
  inTurn?: true
}

/** The decision on the member's own rating is set aside while it is asked for as an open one. */
let setAside: number | null = null

async function selfRating({ rating }: World, column: string): Promise<Fields> {
  const own = await Rating.findByPk(rating[ratingKey(column)]!, { rejectOnEmpty: true })
  if (column === 'own') {
    setAside = own.decisionId
    await own.update({ state: 'DRAFT', decisionId: null })
  }
  if (column === 'decided' && setAside !== null) await own.update({ state: 'DECIDED', decisionId: setAside })
  return { since: own.selfRatedAt ?? '', selfLevel: 'GOOD', selfStrengths: 'tận tụy', selfWeaknesses: '' }
}

/** The people whose ratings are settled, rated as they were opened or left out by their cell. */
const settled = (state: 'DRAFT' | 'NOT_RATED') => async (world: World) => {
  const ids = Object.keys(SETTLING.officeOfS).map(column => world.rating[ratingKey(column)]!)
  const out = state === 'NOT_RATED'
  await Rating.update({ state, notRatedReason: out ? 'OTHER' : null, notRatedNote: out ? 'Đi học xa' : null }, { where: { id: ids } })
}

/** Minutes that hold their order; who entered some before writes over them. */
async function minutes({ organisation }: World, column: string): Promise<Fields> {
  const stored = await UnitBallots.findOne({ where: { unitId: organisation[column as PlaceName] } })
  const counted = { present: 1, issued: 1, returned: 1 }
  return {
    version: stored?.version ?? 0,
    heldOn: '10/01/2024',
    place: '',
    chairName: 'Người chủ trì',
    counterNames: 'Tổ ba người',
    ...counted,
  }
}

const settling = () => Promise.resolve<Fields>({ reason: 'Theo biên bản họp chi bộ' })
const fact = () => Promise.resolve<Fields>({ kind: 'TASKS_DONE', value: '80%', source: 'Báo cáo số 3' })

const YEAR = '/organisations/:organisationId/years/:year'

const atPlace =
  (rest: string): Row['addresses'] =>
  ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/years/${OPEN}/${rest}`]

const get = (rest: string, expected: Expected) => ({ [`GET ${YEAR}/${rest}`]: { expected, addresses: atPlace(rest) } })
const post = (rest: string, expected: Expected, sent: Pick<Row, 'fields' | 'acts'> = {}) => ({
  [`POST ${YEAR}/${rest}`]: { expected, addresses: atPlace(rest), ...sent },
})

/** An act on an organisation: its form, with or without a page that says what will change, and the act sent empty. */
function ofOrganisation(act: string, expected: Expected, reviewed = false): Record<string, Row> {
  const at =
    (end: string): Row['addresses'] =>
    ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/${act}${end}`]
  return {
    [`GET /organisations/:organisationId/${act}/new`]: { expected, addresses: at('/new') },
    ...(reviewed && {
      [`POST /organisations/:organisationId/${act}/new`]: { expected: answering(expected, 422, 401), addresses: at('/new') },
    }),
    [`POST /organisations/:organisationId/${act}`]: { expected: answering(expected, 422, 401), addresses: at('') },
  }
}

/** An act on somebody's rating: its form, and the act sent whole, so that only the rights of who sends it stand in its way. */
function ofRating(act: string, form: Expected, sent: Omit<Row, 'addresses'>): Record<string, Row> {
  const at =
    (end: string): Row['addresses'] =>
    ({ rating }, column) => [`/ratings/${rating[ratingKey(column)]}/${act}${end}`]
  return {
    [`GET /ratings/:ratingId/${act}/new`]: { expected: form, addresses: at('/new') },
    [`POST /ratings/:ratingId/${act}`]: { ...sent, addresses: at(''), acts: 1 },
  }
}

const sending = (expected: Expected) => answering(expected, 303, 401)

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
  ...ofOrganisation('office-endings', OFFICES),
  ...ofOrganisation('office-corrections', OFFICES, true),
  ...ofOrganisation('terms', OFFICES, true),
  ...ofOrganisation('collectives', OFFICES),
  // No place of this world has one on file.
  ...ofOrganisation('collective-changes', answering(OFFICES, 404, 303)),
  ...ofOrganisation('term-corrections', TERMS),
  ...get('publication', DECISIONS),
  ...post('publication', unfinished(RECORDING)),
  ...post('publication/withdrawal', unfinished(RECORDING)),
  ...get('review', REVIEW),
  ...post('appraisal', MOVING),
  ...post('return', MOVING, { fields: () => Promise.resolve({ to: 'CELL', reason: 'Ghi lại số phiếu' }) }),
  ...get('submission', HANDING_IN),
  ...post('submission', answering(HANDING_IN, 422, 401)),
  ...get('meeting/new', HANDING_IN),
  ...post('meeting', answering(HANDING_IN, 303, 401), { fields: minutes, acts: 1 }),
  ...ofRating('facts', FACTS, { expected: sending(FACTS), fields: fact }),
  ...ofRating('self-rating', SELF_RATING, { expected: SENDING_SELF_RATING, fields: selfRating, inTurn: true }),
  ...ofRating('inclusion', answering(SETTLING, 422, 303), { expected: sending(SETTLING), fields: settling, prepare: settled('NOT_RATED') }),
  ...ofRating('exclusion', SETTLING, { expected: sending(SETTLING), fields: settling, prepare: settled('DRAFT') }),
}
