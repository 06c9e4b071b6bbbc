import { Rating } from '../../src/models/Rating'
import { ARTICLE_ROWS } from './catalogueArticles'
import { CYCLE_ROWS, RECORDING } from './catalogueCycle'
import { CANDIDATE_ROWS } from './catalogueCandidateRows'
import { EARLIER_ROWS } from './catalogueEarlierRows'
import { RECORD_ROWS } from './catalogueRecords'
import { ACCOUNT_ROWS } from './catalogueAccountRows'
import { COMMENDATION_ROWS } from './catalogueCommendationRows'
import { markOf } from './catalogueCheck'
import * as tables from './catalogueTables'
import { OPEN, type PlaceName, PUBLISHED, type World } from './catalogueWorld'
import { YEAR_ROWS } from './catalogueYearRows'

export type Fields = Record<string, string | number>

/**
 * A new route needs one row here. Take a table of catalogueTables.ts that says who may, or write one by hand there: its columns are what is
 * asked for (a place, a record), and `addresses` makes addresses of a column. `answering` gives a table the answers of its form.
 */
export interface Row {
  expected: tables.Expected
  /** Every address asked for a column; all of them answer alike. */
  addresses: (world: World, column: string) => string[]
  /** What a form says, made of the record as it stands. */
  fields?: (world: World, column: string, address: string) => Promise<Fields>
  /** Makes what is asked for, anew where an earlier reader used it up. */
  prepare?: (world: World) => Promise<void>
  /** How many acts each request that is taken writes; none where it is left out. */
  acts?: number
  /** Asked by somebody who has just signed in and does nothing else. */
  alone?: true
  /** Each column changes what the next one asks for. */
  inTurn?: true
}

/** A year of an organisation, which is the column, and what follows it in the address. */
const ofYears =
  (...rests: string[]) =>
  ({ organisation }: World, column: string) =>
    rests.map(rest => `/organisations/${organisation[column as PlaceName]}/years/${rest}`)

const FIGURES = ['ratings.2022.members.GOOD', 'situation.2022.members', 'development.2022.introduced', 'commendations.2022.TITLE.members']

/** A figure of every topic, and one of the open year but of a closed cell, which has none; with what ends its address. */
const figures = (end: string) => (world: World, column: string) => {
  const published = FIGURES.map(key => `${PUBLISHED}/figures/${key}${end}`)
  const open = column === 'A9' ? [] : [`${OPEN}/figures/ratings.${OPEN}.members.undecided${end}`]
  return ofYears(...published, ...open)(world, column)
}

/** The report as a page in a file, and of some places as a PDF: those take long to make. */
const reportFiles = (world: World, column: string) => {
  const formats = ['S', 'A', 'A1', 'B', 'C1'].includes(column) ? ['html', 'pdf'] : ['html']
  return ofYears(...formats.map(format => `${PUBLISHED}/reports/year-end-report.${format}`))(world, column)
}

/** Columns of the table of ratings as keys of the world. */
const RATINGS: Record<string, string> = {
  ...{ self: 'A1.reader.2022', 'self-open': 'A1.reader.2023', A1: 'A1.member.2022', 'A1-open': 'A1.member.2023' },
  ...{ A2: 'A2.member.2022', 'A2-open': 'A2.member.2023', B1: 'B1.member.2022', C1: 'C1.member.2022' },
  ...{ 'cell-A1': 'A1.2022', 'cell-A2': 'A2.2022', A: 'A.2022', B: 'B.2022', C: 'C.2022' },
}

const MEMBERS: Record<string, string> = {
  ...{ self: 'A1.reader', 'member-A1': 'A1.member', 'secretary-A1': 'A1.secretary' },
  ...{ A2: 'A2.member', B1: 'B1.member', C1: 'C1.member' },
}

/** A place alone asks for the report of its year; what stands before a place asks for another form. */
const reports =
  (end: string) =>
  (world: World, column: string): string[] => {
    const [place = '', form] = column.split('-').toReversed()
    const year = form === 'open' ? OPEN : PUBLISHED
    const id = { notice: 'rating-notice', open: 'rating-notice', list: 'commendation-list' }[form ?? ''] ?? 'year-end-report'
    return ofYears(`${year}/reports/${id}${end}`)(world, place)
  }

/** Of each place, a rating that its own committee decides in the open year; of a cell, one on its sheet. */
const OPEN_RATINGS: Record<string, string> = {
  ...{ S: 'A.2023', A: 'A1.member.2023', B: 'B1.member.2023', C: 'C1.member.2023' },
  ...{ A1: 'A1.commended.2023', A2: 'A2.commended.2023', A31: 'A31.commended.2023', B1: 'B1.commended.2023', C1: 'C1.commended.2023' },
  // No rating of these stands in the open year: those of a sister.
  ...{ A3: 'A2.commended.2023', A9: 'A2.commended.2023' },
}

const openRating = ({ rating }: World, column: string) => rating[OPEN_RATINGS[column]!]!

/** The row of somebody in the unit, and of the unit itself. */
const onSheet = (world: World, column: string) =>
  ofYears(`${OPEN}/ratings/${openRating(world, column)}`, `${OPEN}/ratings/${world.rating[`${column}.${OPEN}`] ?? 1}`)(world, column)

async function proposal(_world: World, _column: string, address: string): Promise<Fields> {
  const { version } = await Rating.findByPk(Number(address.split('/').at(-1)), { rejectOnEmpty: true })
  return { version, proposedLevel: 'GOOD', remarks: '' }
}

async function choice(world: World, column: string): Promise<Fields> {
  const { id, version } = await Rating.findByPk(openRating(world, column), { rejectOnEmpty: true })
  return { [`chosen-${id}`]: version, [`level-${id}`]: 'GOOD' }
}

let documents = 0

const decision = async (world: World, column: string): Promise<Fields> => ({
  ...(await choice(world, column)),
  ...{ documentNumber: `${++documents}-QĐ/ĐU`, decidedOn: '10/01/2024', signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư' },
  reason: 'Xếp loại lại sau kiểm tra',
})

const { answering } = tables

/** Each route with the table of who may, and how it is asked. */
export const ROWS: Record<string, Row> = {
  ...ACCOUNT_ROWS,
  ...RECORD_ROWS,
  ...CANDIDATE_ROWS,
  ...EARLIER_ROWS,
  ...ARTICLE_ROWS,
  ...CYCLE_ROWS,
  ...YEAR_ROWS,
  'GET /health': { expected: tables.forAll(200), addresses: () => ['/health'] },
  'GET /sign-in': { expected: tables.forAll(200), addresses: () => ['/sign-in', '/sign-in?next=/me'] },
  'POST /sign-in': {
    expected: tables.forAll(422),
    addresses: () => ['/sign-in'],
    fields: async () => ({ username: 'khong-co', password: 'sai' }),
  },
  'POST /sign-out': { expected: tables.forAll(303), addresses: () => ['/sign-out'], alone: true },
  'GET /sign-in/code': { expected: tables.forAll(303), addresses: () => ['/sign-in/code'] },
  'POST /sign-in/code': { expected: tables.forAll(303), addresses: () => ['/sign-in/code'], fields: async () => ({ code: '000000' }) },
  'GET /confirm-password': { expected: tables.forSignedIn(200, 303), addresses: () => ['/confirm-password?next=/me'] },
  'POST /confirm-password': {
    expected: tables.forSignedIn(422, 401),
    addresses: () => ['/confirm-password'],
    fields: async () => ({ password: 'sai', next: '/me' }),
  },
  'POST /acting-place': {
    expected: tables.ACTING,
    addresses: () => ['/acting-place'],
    fields: async ({ organisation }, column) => ({ organisation: organisation[column as PlaceName] }),
  },
  'GET /account': { expected: tables.forSignedIn(200, 303), addresses: () => ['/account'] },
  'GET /account/password': { expected: tables.forSignedIn(200, 303), addresses: () => ['/account/password'] },
  'POST /account/password': {
    expected: tables.forSignedIn(422, 401),
    addresses: () => ['/account/password'],
    fields: async () => ({ current: 'sai', password: 'ba-con-meo-xanh', again: 'ba-con-meo-xanh' }),
  },
  'POST /account/sessions/ending': {
    expected: tables.forSignedIn(404, 401),
    addresses: () => ['/account/sessions/ending'],
    fields: async () => ({ session: 'of-somebody-else' }),
  },
  'GET /account/second-factor': { expected: tables.forSignedIn(200, 303), addresses: () => ['/account/second-factor'] },
  'POST /account/second-factor': {
    expected: tables.forSignedIn(422, 401),
    addresses: () => ['/account/second-factor'],
    fields: async () => ({ code: '000000' }),
  },
  'POST /account/second-factor/removal': {
    expected: tables.forSignedIn(422, 401),
    addresses: () => ['/account/second-factor/removal'],
  },
  'POST /account/recovery-codes': { expected: tables.forSignedIn(422, 401), addresses: () => ['/account/recovery-codes'] },
  'GET /': { expected: tables.forAll(303), addresses: () => ['/'] },
  'GET /me': { expected: tables.ME, addresses: () => ['/me'] },
  'GET /me/data.:extension': { expected: tables.ME, addresses: () => ['/me/data.json', '/me/data.html'] },
  'GET /me/readers': { expected: tables.ME, addresses: () => ['/me/readers'] },
  'GET /organisations': {
    expected: tables.LIST,
    addresses: ({ organisation }, column) => {
      if (column === 'all') return ['/organisations', '/organisations?view=list']
      if (column === 'found') return ['/organisations?q=zq']
      return [`/organisations?view=list&parent=${organisation[column.replace('below-', '') as PlaceName]}`]
    },
  },
  'GET /organisations/:organisationId': {
    expected: tables.ORGANISATION,
    addresses: ({ organisation }, column) => [`/organisations/${organisation[column as PlaceName]}`],
  },
  'GET /organisations/:organisationId/history': {
    expected: tables.LOG,
    addresses: ({ organisation }, column) =>
      ['', '?record=zq', '?act=recordDecisions'].map(end => `/organisations/${organisation[column as PlaceName]}/history${end}`),
  },
  'GET /organisations/:organisationId/members': {
    expected: tables.RECORDS,
    addresses: ({ organisation }, column) => ['', '?q=zq'].map(end => `/organisations/${organisation[column as PlaceName]}/members${end}`),
  },
  'GET /organisations/:organisationId/years/:year': { expected: tables.TOTALS, addresses: ofYears(`${PUBLISHED}`, `${OPEN}`) },
  'GET /organisations/:organisationId/years/:year/candidates': {
    expected: tables.RECORDS,
    addresses: ofYears(`${PUBLISHED}/candidates`, `${PUBLISHED}/candidates?q=zq`),
  },
  'GET /organisations/:organisationId/years/:year/commendations': {
    expected: tables.COMMENDATIONS,
    addresses: ofYears(`${PUBLISHED}/commendations`, `${PUBLISHED}/commendations?q=zq`, `${OPEN}/commendations`),
  },
  'GET /organisations/:organisationId/years/:year/commendations.csv': {
    expected: tables.EXPORTS,
    addresses: ofYears(`${PUBLISHED}/commendations.csv`, `${PUBLISHED}/commendations.csv?q=zq&sort=unit`),
  },
  'GET /organisations/:organisationId/years/:year/decisions': { expected: tables.DECISIONS, addresses: ofYears(`${OPEN}/decisions`) },
  'POST /organisations/:organisationId/years/:year/decisions': {
    expected: RECORDING,
    addresses: ofYears(`${OPEN}/decisions`),
    fields: decision,
    acts: 1,
  },
  'GET /organisations/:organisationId/years/:year/decisions/new': {
    expected: tables.DECIDING,
    addresses: (world, column) => ofYears(`${OPEN}/decisions/new?rating=${openRating(world, column)}`)(world, column),
  },
  'POST /organisations/:organisationId/years/:year/decisions/new': {
    expected: answering(tables.DECIDING, 200, 401),
    addresses: ofYears(`${OPEN}/decisions/new`),
    fields: choice,
  },
  'GET /organisations/:organisationId/years/:year/documents': {
    expected: tables.COMMENDATIONS,
    addresses: ofYears(`${PUBLISHED}/documents`),
  },
  'POST /organisations/:organisationId/years/:year/documents/batches': {
    expected: tables.BATCH,
    acts: 1,
    addresses: ofYears(`${PUBLISHED}/documents/batches`),
    fields: async () => ({ form: 'year-end-report', packaging: 'zip' }),
  },
  'GET /organisations/:organisationId/years/:year/figures/:key': { expected: tables.RECORDS, addresses: figures('') },
  'GET /organisations/:organisationId/years/:year/figures/:key.csv': { expected: tables.EXPORTS, addresses: figures('.csv') },
  'GET /organisations/:organisationId/years/:year/ratings': {
    expected: tables.SHEET,
    addresses: ofYears(`${PUBLISHED}/ratings`, `${OPEN}/ratings`),
  },
  'GET /organisations/:organisationId/years/:year/ballots': {
    expected: tables.SHEET,
    addresses: ofYears(`${PUBLISHED}/ballots`, `${OPEN}/ballots`),
  },
  'GET /organisations/:organisationId/years/:year/ballots.pdf': {
    expected: tables.SHEET,
    acts: 1,
    addresses: ofYears(`${PUBLISHED}/ballots.pdf`),
  },
  'POST /organisations/:organisationId/years/:year/ratings/:ratingId': {
    expected: tables.PROPOSING,
    addresses: onSheet,
    fields: proposal,
    acts: 1,
  },
  'GET /organisations/:organisationId/years/:year/reports/:form': { expected: tables.DOCUMENT, addresses: reports('') },
  'GET /organisations/:organisationId/years/:year/reports/:form.:extension': {
    expected: tables.DOCUMENT,
    addresses: (world, column) => (column.includes('-') ? reports('.html')(world, column) : reportFiles(world, column)),
  },
  'GET /ratings/:ratingId': {
    expected: tables.RATING,
    addresses: ({ rating }, column) => [`/ratings/${rating[RATINGS[column]!]}`],
  },
  'GET /organisations/:organisationId/years/:year/reports/:form/editions/new': {
    expected: tables.ISSUING,
    addresses: ofYears(`${PUBLISHED}/reports/year-end-report/editions/new`),
  },
  'POST /organisations/:organisationId/years/:year/reports/:form/editions': {
    expected: answering(tables.ISSUING, 303, 401),
    acts: 1,
    addresses: ofYears(`${PUBLISHED}/reports/year-end-report/editions`),
    fields: async (_world, column) => ({
      ...{ number: ++documents, datedOn: '10/01/2024', signatory: `Trần Thị ${markOf(`${column}.officer`)}` },
    }),
  },
  'GET /documents/:documentId': { expected: tables.ISSUED, addresses: ({ issued }, column) => [`/documents/${issued[column]}`] },
  'GET /documents/:documentId/files/:format': {
    expected: tables.ISSUED,
    addresses: ({ issued }, column) => [`/documents/${issued[column]}/files/html`],
  },
  'GET /jobs': { expected: answering(tables.forAll(200), 200, 303), addresses: () => ['/jobs'] },
  'GET /jobs/:jobId': { expected: tables.JOB, addresses: ({ job }, column) => [`/jobs/${job[column]}`] },
  'GET /jobs/:jobId/result': { expected: tables.JOB_RESULT, addresses: ({ job }, column) => [`/jobs/${job[column]}/result`] },
  'POST /jobs/:jobId/cancellation': {
    expected: tables.JOB_CANCELLATION,
    acts: 1,
    addresses: ({ job }, column) => [`/jobs/${job[column]}/cancellation`],
  },
  'GET /members/:memberId': {
    expected: tables.MEMBER,
    addresses: ({ member }, column) => [`/members/${member[MEMBERS[column]!]}`],
  },
  'POST /members/:memberId/identity': {
    expected: answering(tables.MEMBER, 200, 401),
    addresses: ({ member }, column) => [`/members/${member[MEMBERS[column]!]}/identity`],
    fields: async () => ({ reason: 'Đối chiếu hồ sơ' }),
    acts: 1,
  },
  'GET /candidates/:candidateId': {
    expected: tables.CANDIDATE,
    addresses: ({ candidate }, column) => [`/candidates/${candidate[column]}`],
  },
  'GET /commendation-decisions/:decisionId': {
    expected: tables.COMMENDATION_DECISION,
    addresses: ({ decision }, column) => [`/commendation-decisions/${decision[column.replaceAll('-', ' ')]}`],
  },
  ...COMMENDATION_ROWS,
}
