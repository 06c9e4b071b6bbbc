import { answering, type Expected, table } from './catalogueTables'
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

type Fields = Record<string, string | number>

interface Row {
  expected: Expected
  addresses: (world: World, column: string) => string[]
  fields?: (world: World, column: string) => Promise<Fields>
}

/** The three requests of an act: its form, the page that says what will change, the act; sent empty, what is allowed is refused as unfinished. */
function rowsOf(address: string, expected: Expected, at: Row['addresses'], reviewed: boolean): Record<string, Row> {
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

/** Routes on which records are kept by hand. */
export const RECORD_ROWS: Record<string, Row> = {
  ...unitAct('units', UNITS, false),
  ...unitAct('names', NAMES),
  ...unitAct('places', MOVING),
  ...unitAct('closures', CLOSING),
  ...unitAct('reopenings', REOPENING),
}
