import { answering, type Expected, forAll, table } from './catalogueTables'
import type { PlaceName, World } from './catalogueWorld'

/** Keeping the tree: administrators and offices at and below their place; a cell has nothing below it. */
const UNITS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 404 404 200 404 404 200 404 404 404
  officeOfA       404 200 404 404 200 404 404 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 404 404 200 404 404 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Renaming, below and at one's own place. */
const NAMES = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 200 200 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Moving belongs to those above. */
const MOVING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 403 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 200 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Closing too; A9 is closed already. */
const CLOSING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 200 200 200 200 200 404 200 200 404 404
  officeOfA       404 403 200 200 200 200 404 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 200 200 200 200 404 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Only what is closed opens again. */
const REOPENING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       403 404 404 404 404 404 200 404 404 404 404
  officeOfA       404 403 404 404 404 404 200 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 404 404 404 404 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Records of members are kept by the office at or above; the recogniton of full members too, who all are in this world. */
const KEEPING = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 404 200 200 404 404
  officeOfA       404 200 200 200 200 200 404 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Members go together from where they are: from cells that hold some, not from what stands above. */
const TRANSFERS = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       404 404 200 200 404 200 200 404 200 404 404
  officeOfA       404 404 200 200 404 200 200 404 404 404 404
  secretaryOfA    404 403 403 403 403 403 403 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

const MEMBER = table`
                  self member-A1 secretary-A1 A2  B1  C1
  officeOfS       200  200       200          200 200 404
  officeOfA       200  200       200          200 404 404
  secretaryOfA    403  403       403          403 404 404
  inspectionOfA   403  403       403          403 404 404
  superiorOffice  403  403       403          403 403 404
  cellSecretary   403  403       403          404 404 404
  member          403  403       403          404 404 404
  administrator   403  403       403          403 404 404
  withoutGrant    404  404       404          404 404 404
  anonymous       303  303       303          303 303 303`

/** Workbooks of members go home with the office only, who also sets targets. */
export const WORKBOOKS = table`
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

/** Files of members that were checked at each committee. */
const BATCH = table`
                  S   A   B   C
  officeOfS       200 200 200 404
  officeOfA       404 200 404 404
  secretaryOfA    404 403 404 404
  inspectionOfA   404 403 404 404
  superiorOffice  403 403 403 404
  cellSecretary   404 403 404 404
  member          404 403 404 404
  administrator   404 403 404 404
  withoutGrant    404 404 404 404
  anonymous       303 303 303 303`

type Fields = Record<string, string | number>

export interface Row {
  expected: Expected
  addresses: (world: World, column: string) => string[]
  fields?: (world: World, column: string) => Promise<Fields>
  acts?: number
}

/** The same where there is nothing to do it to. */
export const nobody = (expected: Expected): Expected => answering(expected, 404, 303)

/** The three requests of an act: its form, the page that says what will change, the act; sent empty, what is allowed is refused as unfinished. */
export function rowsOf(address: string, expected: Expected, at: Row['addresses'], reviewed: boolean): Record<string, Row> {
  const unfinished = answering(expected, 422, 401)
  const form: Row['addresses'] = (world, column) => at(world, column).map(each => `${each}/new`)
  return {
    [`GET ${address}/new`]: { expected, addresses: form },
    ...(reviewed ? { [`POST ${address}/new`]: { expected: unfinished, addresses: form } } : {}),
    [`POST ${address}`]: { expected: unfinished, addresses: at },
  }
}

const ofOrganisation =
  (rest: string): Row['addresses'] =>
  ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}/${rest}`]

const unitAct = (rest: string, expected: Expected, reviewed = true) =>
  rowsOf(`/organisations/:organisationId/${rest}`, expected, ofOrganisation(rest), reviewed)

const MEMBERS: Record<string, string> = {
  ...{ self: 'A1.reader', 'member-A1': 'A1.member', 'secretary-A1': 'A1.secretary' },
  ...{ A2: 'A2.member', B1: 'B1.member', C1: 'C1.member' },
}

const memberAct = (rest: string, expected: Expected, reviewed = false) =>
  rowsOf(`/members/:memberId/${rest}`, expected, ({ member }, column) => [`/members/${member[MEMBERS[column]!]}/${rest}`], reviewed)

const ofBatch =
  (...rests: string[]): Row['addresses'] =>
  ({ batch }, column) =>
    rests.map(rest => `/imports/${batch[column]}${rest}`)

/** A file in which no row can be written is neither imported nor taken back. */
const settling = (rest: string): Row => ({ expected: answering(BATCH, 422, 401), addresses: ofBatch(rest) })

/** Routes on which records are kept by hand. */
export const RECORD_ROWS: Record<string, Row> = {
  ...unitAct('units', UNITS, false),
  ...unitAct('names', NAMES),
  ...unitAct('places', MOVING),
  ...unitAct('closures', CLOSING),
  ...unitAct('reopenings', REOPENING),
  ...unitAct('day-corrections', NAMES),
  ...unitAct('details', NAMES, false),
  ...unitAct('name-corrections', NAMES, false),
  ...unitAct('members', KEEPING),
  ...unitAct('member-transfers', TRANSFERS),
  ...memberAct('profile', MEMBER),
  ...memberAct('movements', MEMBER, true),
  // All of them were admitted where they are, and nobody ever moved: there is no day to put right.
  ...memberAct('movement-corrections', nobody(MEMBER), true),
  // Nor was anybody exempt, suspended or elsewhere for a time.
  ...memberAct('movement-cancellings', nobody(MEMBER), true),
  ...memberAct('disciplines', MEMBER),
  // Nor was anybody disciplined.
  ...memberAct('discipline-corrections', nobody(MEMBER)),
  ...memberAct('discipline-annulments', nobody(MEMBER), true),
  // All of them are full members: there is nobody to recognise.
  ...memberAct('recognitions', nobody(MEMBER)),
  'GET /organisations/:organisationId/imports': { expected: NAMES, addresses: ofOrganisation('imports') },
  'POST /organisations/:organisationId/imports': { expected: answering(NAMES, 422, 401), addresses: ofOrganisation('imports') },
  'GET /organisations/:organisationId/workbooks/:workbook.xlsx': {
    expected: WORKBOOKS,
    addresses: ofOrganisation('workbooks/members.xlsx'),
  },
  'GET /imports/:batchId': { expected: BATCH, addresses: ofBatch('', '?outcome=REFUSED') },
  'GET /imports/:batchId/refused.xlsx': { expected: BATCH, addresses: ofBatch('/refused.xlsx') },
  'POST /imports/:batchId/application': settling('/application'),
  'POST /imports/:batchId/reversal': settling('/reversal'),
  // The world is not empty: nobody sets it up again.
  'GET /set-up': { expected: forAll(404), addresses: () => ['/set-up'] },
  'POST /set-up': { expected: forAll(404), addresses: () => ['/set-up'] },
  'GET /organisations/:organisationId/set-up': { expected: NAMES, addresses: ofOrganisation('set-up') },
}
