import type { Row } from './catalogueRows'
import * as tables from './catalogueTables'
import type { PlaceName, World } from './catalogueWorld'

const { answering } = tables

const atPlace =
  (...rests: string[]) =>
  ({ organisation }: World, column: string) =>
    rests.map(rest => `/organisations/${organisation[column as PlaceName]}/${rest}`)

const ofAccount =
  (rest = '') =>
  ({ account }: World, column: string) => [`/accounts/${account[column]}${rest}`]

/** Not of somebody without any role. */
const ofGrant = ({ grant }: World, column: string) => (grant[column] ? [`/grants/${grant[column]}/ending`] : [])

const ofRequest =
  (rest = '') =>
  ({ request }: World, column: string) => [`/grant-requests/${request[column]}${rest}`]

let invited = 0

const invitation = async (_world: World, column: string) => ({
  ...{ username: `moi-${++invited}`, name: 'Trần Thị Thử', way: 'LINK', fromDate: '01/02/2024', toDate: '', reason: 'phân công' },
  role: ['A', 'A3'].includes(column) ? 'COMMITTEE_OFFICE' : 'CELL_SECRETARY',
})

/** A field that every form refuses: it shows who was let through, and nothing is written. */
const refused = async () => ({ madeUp: 'yes' })

/** A form of which the page is for the same people. */
const form = (expected: tables.Expected, addresses: Row['addresses']): Row => ({
  ...{ expected: answering(expected, 422, 401), addresses, fields: refused },
})

/** Acts on an account, each a page with a question and its form. */
const acts = ['disabling', 'enabling', 'second-factor-reset', 'invitation'].flatMap((act): [string, Row][] => [
  [`GET /accounts/:accountId/${act}`, { expected: tables.KEEPING, addresses: ofAccount(`/${act}`) }],
  [`POST /accounts/:accountId/${act}`, form(tables.KEEPING, ofAccount(`/${act}`))],
])

/** Ways into the accounts of a file, at the committee that brought it: who gives roles there. */
const LINKS = tables.table`
                  S   A   B   C
  officeOfS       200 200 200 404
  officeOfA       404 200 404 404
  secretaryOfA    404 403 404 404
  inspectionOfA   404 403 404 404
  superiorOffice  403 403 403 404
  cellSecretary   404 403 404 404
  member          404 403 404 404
  administrator   404 200 404 404
  withoutGrant    404 404 404 404
  anonymous       401 401 401 401`

/** Confirming roles together, at a place and below: who inspects sees them and confirms none. */
const CONFIRMING_TOGETHER = tables.table`
                  S   A   A1  A2  A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 404 404 404 404
  inspectionOfA   404 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404
  administrator   404 200 200 200 200 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303`

export const ACCOUNT_ROWS: Record<string, Row> = {
  ...Object.fromEntries(acts),
  'GET /invitations/:token': { expected: tables.forAll(404), addresses: () => ['/invitations/made-up'] },
  'POST /invitations/:token': { expected: tables.forAll(404), addresses: () => ['/invitations/made-up'] },
  'GET /organisations/:organisationId/accounts': { expected: tables.ACCOUNTS, addresses: atPlace('accounts', 'accounts?q=zq') },
  'GET /organisations/:organisationId/accounts/new': { expected: tables.INVITING, addresses: atPlace('accounts/new') },
  'POST /organisations/:organisationId/accounts': {
    ...{ expected: answering(tables.INVITING, 200, 401), addresses: atPlace('accounts'), fields: invitation },
    acts: 2,
  },
  'POST /imports/:batchId/account-links': {
    ...{ expected: LINKS, addresses: ({ batch }, column) => [`/imports/${batch[`accounts-${column}`]}/account-links`] },
    acts: 1,
  },
  'GET /organisations/:organisationId/second-factor': { expected: tables.REQUIRING, addresses: atPlace('second-factor') },
  'POST /organisations/:organisationId/second-factor': form(tables.REQUIRING, atPlace('second-factor')),
  'GET /accounts/:accountId': { expected: tables.ACCOUNT, addresses: ofAccount() },
  'GET /accounts/:accountId/grants/new': { expected: tables.KEEPING, addresses: ofAccount('/grants/new') },
  'POST /accounts/:accountId/grants': form(tables.KEEPING, ofAccount('/grants')),
  'GET /grants/:grantId/ending': { expected: tables.KEEPING, addresses: ofGrant },
  'POST /grants/:grantId/ending': form(tables.KEEPING, ofGrant),
  'GET /organisations/:organisationId/grant-requests': {
    expected: tables.ACCOUNTS,
    addresses: atPlace('grant-requests', 'grant-requests?chosen=all'),
  },
  'POST /organisations/:organisationId/grant-requests/confirmations': form(CONFIRMING_TOGETHER, atPlace('grant-requests/confirmations')),
  'GET /grant-requests/:requestId': { expected: tables.REQUEST, addresses: ofRequest() },
  'POST /grant-requests/:requestId/confirmation': form(tables.CONFIRMING, ofRequest('/confirmation')),
  'POST /grant-requests/:requestId/refusal': form(tables.CONFIRMING, ofRequest('/refusal')),
  'POST /grant-requests/:requestId/withdrawal': form(tables.WITHDRAWING, ofRequest('/withdrawal')),
}
