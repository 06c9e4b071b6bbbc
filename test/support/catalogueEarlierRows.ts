import { type Row, rowsOf } from './catalogueRecords'
import { answering, forSignedIn, table } from './catalogueTables'
import type { PlaceName, World } from './catalogueWorld'

/** Results of years before the system are written down by those who run the year, at a grassroots organisation or above. */
const EARLIER = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 404 404 404 404 404 200 404 404 404
  officeOfA       404 200 404 404 404 404 404 404 404 404 404
  secretaryOfA    404 200 404 404 404 404 404 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** A year without a cycle. */
const BEFORE = 2021

const at =
  (rest: (world: World, id: number) => string): Row['addresses'] =>
  (world, column) => {
    const id = world.organisation[column as PlaceName]
    return [`/organisations/${id}/${rest(world, id)}`]
  }

const ofUnit = at((_world, id) => `years/${BEFORE}/earlier-ratings/${id}`)

/** Only administrators learn that the world is not the demo, so that there is nothing to leave. */
const leaving = (anonymous: number) => ({ ...forSignedIn(403, anonymous), administrator: forSignedIn(404, anonymous).administrator })

export const EARLIER_ROWS: Record<string, Row> = {
  ...rowsOf(
    '/organisations/:organisationId/years/:year/earlier-awards',
    EARLIER,
    at(() => `years/${BEFORE}/earlier-awards`),
    false,
  ),
  'GET /leave-demo': { expected: leaving(303), addresses: () => ['/leave-demo'] },
  'POST /leave-demo': { expected: leaving(401), addresses: () => ['/leave-demo'] },
  'GET /organisations/:organisationId/earlier-years': { expected: EARLIER, addresses: at(() => 'earlier-years') },
  'GET /organisations/:organisationId/years/:year/earlier-ratings': {
    expected: EARLIER,
    addresses: at(() => `years/${BEFORE}/earlier-ratings`),
  },
  'GET /organisations/:organisationId/years/:year/earlier-ratings/:unitId': { expected: EARLIER, addresses: ofUnit },
  'POST /organisations/:organisationId/years/:year/earlier-ratings/:unitId': {
    expected: answering(EARLIER, 422, 401),
    addresses: ofUnit,
  },
}
