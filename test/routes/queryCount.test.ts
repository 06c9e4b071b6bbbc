import { load } from 'cheerio'
import { draftCommendation } from '../../src/commands/draftCommendation'
import { write } from '../../src/database'
import { Candidate } from '../../src/models/Candidate'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Rating } from '../../src/models/Rating'
import { User } from '../../src/models/User'
import { appAt, signInAs, type Visitor } from '../support/app'
import { type OddCommittee, makeOddCommittee, ODD_CELLS, ODD_NAMES } from '../support/oddCommittee'
import { useDatabase } from '../support/database'
import { importDesk } from '../support/imports'
import { queriesOf } from '../support/queries'

useDatabase('demo')

const MOST_QUERIES = 10

/** A list of 300 accounts of a cell. */
const accountsOf = (cell: string) => [
  ['Chi bộ', 'Vai trò', 'Họ và tên'],
  ...Array.from({ length: 300 }, (_, at) => [cell, 'Bí thư chi bộ', `${ODD_NAMES[0]} ${at}`]),
]

let place: OddCommittee & { rating: number; candidate: number; decision: number; draft: number; open: number }
let office: Visitor
let member: Visitor
/** The open rating of that member. */
let own: number
let above: Visitor
/** The page of a file of accounts that nobody has opened. */
let file: string

beforeAll(async () => {
  const big = await write(null, makeOddCommittee)
  const [cell] = big.cells
  const ofCell = { unitId: cell!.id, kind: 'MEMBER' as const }
  place = {
    ...big,
    rating: (await Rating.findOne({ where: { ...ofCell, year: 2022 }, rejectOnEmpty: true })).id,
    open: (await Rating.findOne({ where: { ...ofCell, year: 2023, state: 'DRAFT' }, rejectOnEmpty: true })).id,
    candidate: (await Candidate.findOne({ where: { organisationId: cell!.id }, rejectOnEmpty: true })).id,
    draft: await makeDraft(big),
    decision: (await CommendationDecision.findOne({ where: { organisationId: big.committee.id }, rejectOnEmpty: true })).id,
  }
  const app = appAt()
  office = await signInAs('van-phong', app)
  above = await signInAs('quan-uy', app)
  member = await signInAs('dang-vien', app)
  const { memberId } = await User.findOne({ where: { username: 'dang-vien' }, rejectOnEmpty: true })
  own = (await Rating.findOne({ where: { memberId, year: 2023, kind: 'MEMBER' }, rejectOnEmpty: true })).id
  file = await importDesk(office, big.committee.code).then(desk => desk.bring('accounts', accountsOf(cell!.code)))
  // The first look at a person on a day is also written into the history; pages are counted as they are read.
  await office.get(`/members/${place.members[0]!.id}`).expect(200)
})

/** A draft with 300 people in it. */
async function makeDraft({ committee, members, cells }: OddCommittee): Promise<number> {
  const { id: titleId } = await CommendationTitle.findOne({ order: ['position'], rejectOnEmpty: true })
  const terms = { organisationId: committee.id, year: 2022, titleId, subject: 'khen thưởng', form: 'MERIT_LETTER' as const }
  const people = members.slice(0, 300).map(({ id }) => ({
    ...{ recipientKind: 'MEMBER' as const, memberId: id, organisationId: null, recipientName: null, unitId: cells[0]!.id },
    origin: 'ADDED' as const,
  }))
  const actor = { userId: 1, name: 'Trần Ngọc Hân', memberId: null, grants: [] }
  return draftCommendation(actor, { ...terms, label: 'có thành tích', baseSalary: null, amendsId: null }, people, new Date('2024-01-15'))
}

const atYear = (year: number, rest = '') => `/organisations/${place.committee.id}/years/${year}${rest}`
const ofCell = (rest = '') => `/organisations/${place.cells[0]!.id}${rest}`

/** Every page that shows records, at the committee with 300 cells and 2 000 members. */
const PAGES: [name: string, address: () => string][] = [
  ['board of a published year', () => atYear(2022)],
  ['board of the open year', () => atYear(2023)],
  ['board of an empty year', () => atYear(2019)],
  ['board of a cell', () => ofCell('/years/2022')],
  ['figure: members rated good', () => atYear(2022, '/figures/ratings.2022.members.GOOD')],
  ['figure: members not rated', () => atYear(2022, '/figures/ratings.2022.members.notRated')],
  ['figure: cells rated good', () => atYear(2022, '/figures/ratings.2022.cells.GOOD')],
  ['text of the year', () => atYear(2022, '/content')],
  ['a section of the year', () => atYear(2022, '/content/sections/weaknesses/new')],
  ['documents of the year', () => atYear(2022, '/documents')],
  ['work asked for', () => '/jobs'],
  ['rating sheet of a cell', () => ofCell('/years/2023/ratings')],
  ['decisions', () => atYear(2023, '/decisions')],
  ['decisions on one cell', () => atYear(2023, `/decisions?unit=${place.cells[0]!.id}`)],
  ['review of a decision', () => atYear(2023, `/decisions/new?rating=${place.open}`)],
  ['progress of the year', () => atYear(2023, '/progress')],
  ['ballots to print', () => ofCell('/years/2023/ballots')],
  ['readiness of a year', () => atYear(2024, '/cycle')],
  ['a year that is open', () => atYear(2023, '/cycle')],
  ['publication', () => atYear(2023, '/publication')],
  ['review of the file of a cell', () => ofCell('/years/2023/review')],
  ['rating', () => `/ratings/${place.rating}`],
  ['tree of organisations', () => '/organisations'],
  ['list of organisations', () => '/organisations?view=list'],
  ['units of an organisation', () => `/organisations?parent=${place.committee.id}`],
  ['organisation', () => `/organisations/${place.committee.id}`],
  ['cell', () => ofCell()],
  ['members', () => `/organisations/${place.committee.id}/members`],
  ['members found by name', () => `/organisations/${place.committee.id}/members?q=hoa`],
  ['member', () => `/members/${place.members[0]!.id}`],
  ['log', () => `/organisations/${place.committee.id}/history`],
  ['log searched', () => `/organisations/${place.committee.id}/history?who=an&record=hoa&from=01/01/2024`],
  ['candidates', () => atYear(2022, '/candidates')],
  ['candidate', () => `/candidates/${place.candidate}`],
  ['a stage of a candidate put right', () => `/candidates/${place.candidate}/corrections/new`],
  ['targets of a year', () => atYear(2023, '/targets/new')],
  ['earlier years', () => `/organisations/${place.committee.id}/earlier-years`],
  ['units of an earlier year', () => atYear(2019, '/earlier-ratings')],
  ['results of a cell in an earlier year', () => atYear(2019, `/earlier-ratings/${place.cells[0]!.id}`)],
  ['an award of an earlier year', () => atYear(2019, '/earlier-awards/new')],
  ['steps of a new committee', () => `/organisations/${place.committee.id}/set-up`],
  ['files of a committee', () => `/organisations/${place.committee.id}/imports`],
  ['file of accounts', () => file],
  ['accounts', () => `/organisations/${place.committee.id}/accounts`],
  ['accounts found by name', () => `/organisations/${place.committee.id}/accounts?q=hoa`],
  ['roles that wait for a second person', () => `/organisations/${place.committee.id}/grant-requests?chosen=all`],
  ['own account', () => '/account'],
  ['commendations', () => atYear(2022, '/commendations')],
  ['decision on commendations', () => `/commendation-decisions/${place.decision}`],
  ['withdrawal of commendations', () => `/commendation-decisions/${place.decision}/withdrawal`],
  ['amendment of a decision', () => `/commendation-decisions/${place.decision}/amendment/new`],
  ['draft that begins', () => atYear(2022, '/commendation-drafts/new?title=EXCELLENT_IN_YEAR')],
  ['draft', () => `/commendation-drafts/${place.draft}`],
  ['issue of a draft', () => `/commendation-drafts/${place.draft}/decision`],
  ['commendations asked for', () => atYear(2022, '/commendation-proposals')],
  ['titles', () => `/organisations/${place.committee.id}/commendation-titles`],
  ['a title that is ended', () => `/organisations/${place.committee.id}/commendation-titles/1/endings/new`],
  ['party badges', () => atYear(2022, '/party-badges')],
]

/** Pages of a member, by somebody of the demo. */
const OWN: [name: string, address: () => string][] = [
  ['own home', () => '/me'],
  ['who can see me', () => '/me/readers'],
  ['self-rating', () => `/ratings/${own}/self-rating/new`],
]

test.each(OWN)(`a member's page needs at most ${MOST_QUERIES} queries: %s`, async (_, address) => {
  const queries = await queriesOf(() => member.get(address()).expect(200))
  expect(queries.slice(MOST_QUERIES)).toEqual([])
})

/** The report gathers twelve lists of different columns, each with a query of its own; more cells and members add none. */
const QUERIES_OF_A_REPORT = 20
const REPORTS: typeof PAGES = [
  ['report', () => atYear(2022, '/reports/year-end-report')],
  ['report as a file', () => atYear(2022, '/reports/year-end-report.html')],
]

test.each(REPORTS)('the queries of the %s do not grow with the committee', async (_, address) => {
  const asked = await queriesOf(() => office.get(address()).expect(200))
  // That a file was taken out is noted in the history, which is no question of the report.
  const queries = asked.filter(sql => !/audit_entries|chain_heads/.test(sql))
  expect(queries.slice(QUERIES_OF_A_REPORT)).toEqual([])
})

test.each(PAGES)(`with 300 cells and 2 000 members one page needs at most ${MOST_QUERIES} queries: %s`, async (_, address) => {
  const queries = await queriesOf(() => office.get(address()).expect(200))
  expect(queries.length).toBeGreaterThan(0)
  expect(queries.slice(MOST_QUERIES)).toEqual([])
})

test('a fresh way in for each of 300 accounts takes as many statements as for a few', async () => {
  const queries = await queriesOf(() => office.post(`${file}/account-links`).expect(200))
  expect(queries.length).toBeLessThanOrEqual(25)
})

test('the board of the superior, too', async () => {
  const queries = await queriesOf(() => above.get(`/organisations/${place.committee.parentId}/years/2022`).expect(200))
  expect(queries.length).toBeLessThanOrEqual(MOST_QUERIES)
})

describe('names are text and nothing else', () => {
  const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ')

  test.each([...PAGES, ...REPORTS])('%s', async (_, address) => {
    const { text } = await office.get(address()).expect(200)
    expect(text).not.toMatch(/<script>alert|<b>Thảo/)
    expect(text).not.toMatch(/&amp;(lt|gt|quot|amp|#\d+);/)
  })

  test('the lists show them as they are', async () => {
    const lists: [string, string[]][] = [
      [`/organisations?parent=${place.committee.id}`, ODD_CELLS],
      [atYear(2022, '/commendations'), ODD_NAMES],
      [atYear(2022, '/figures/ratings.2022.cells.rated'), ODD_CELLS],
      [atYear(2022, '/candidates'), ODD_NAMES.slice(0, 1)],
      [ofCell('/years/2023/ratings'), ODD_NAMES.slice(0, 1)],
      [`/members/${place.members[3]!.id}`, ODD_NAMES.slice(3, 4)],
    ]
    for (const [address, names] of lists) {
      const shown = words(load((await office.get(address).expect(200)).text)('main').text())
      for (const name of names) expect(shown).toContain(words(name))
    }
  })

  test.each([['NFD'], ['NFC']])('a name typed as %s is found', async form => {
    const { text } = await office.get(`/organisations/${place.committee.id}/members?q=${encodeURIComponent('Quỳnh Hoà'.normalize(form))}`)
    expect(words(load(text)('main').text())).toContain('Phạm Quỳnh Hoà')
  })

  test('no cell of a CSV file is a formula', async () => {
    const { text } = await office.get(atYear(2022, '/figures/commendations.2022.EXCELLENT_IN_YEAR.members.csv')).expect(200)
    const lines = words(text)
    for (const name of ODD_NAMES.filter(each => !each.startsWith('='))) expect(lines).toContain(words(name).replaceAll('"', '""'))
    expect(text).not.toMatch(/(^|[;,\n])"?[=+@-]HYPERLINK/m)
    expect(text).toContain('HYPERLINK')
  })
})
