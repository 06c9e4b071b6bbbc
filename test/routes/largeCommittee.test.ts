import { write, type WriteContext } from '../../src/database'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import type { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { sortKey, searchKey } from '../../src/domain/personName'
import { load } from 'cheerio'
import { appAt, type Visitor } from '../support/app'
import { makeAccount, signInAsMade } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeCycle, makeMembers, makeOrganisation, makeRatings } from '../support/factories'
import { queriesOf } from '../support/queries'

useDatabase('demo')

const CELLS = 300
const MEMBERS = 2000
const YEAR = 2022

const app = appAt()
let committee: Organisation
let cells: Organisation[]
let members: Member[]
let decision: CommendationDecision
let candidate: Candidate
const visitors: Record<string, Visitor> = {}

beforeAll(async () => {
  await write(null, async context => {
    committee = await makeOrganisation(context, { code: 'LON', name: 'Đảng bộ Lớn', kind: 'COMMITTEE' })
    cells = await makeCells(context)
    members = await makePeople(context)
    const cycle = await makeCycle(context, committee, cells, YEAR, true)
    await makeRatings(context, cycle, [
      ...cells.map(cell => ({ kind: 'ORGANISATION' as const, organisationId: cell.id, unit: cell, level: 'GOOD' as const })),
      ...members.map((member, index) => ({ kind: 'MEMBER' as const, memberId: member.id, unit: cellOf(index), level: 'GOOD' as const })),
    ])
    decision = await commendAll(context)
    candidate = (await makeCandidates(context))[0]!
  })
  const at = (organisation: Organisation) => organisation.id
  await makeAccount({ username: 'lon', grants: [{ role: 'COMMITTEE_OFFICE', organisationId: at(committee) }] })
  await makeAccount({ username: 'lon-cb', memberId: members[0]!.id, grants: [{ role: 'CELL_SECRETARY', organisationId: at(cells[0]!) }] })
  visitors['office'] = await signInAsMade('lon', app)
  visitors['secretary'] = await signInAsMade('lon-cb', app)
}, 120_000)

const cellOf = (index: number) => cells[index % CELLS]!

async function makeCells(context: WriteContext) {
  const made: Organisation[] = []
  for (let index = 0; index < CELLS; index++) {
    made.push(await makeOrganisation(context, { code: `LON-${String(index + 1).padStart(3, '0')}`, parent: committee }))
  }
  return made
}

async function makePeople(context: WriteContext) {
  const made: Member[] = []
  for (let cell = 0; cell < CELLS; cell++) {
    const count = Array.from({ length: MEMBERS }).filter((_, index) => index % CELLS === cell).length
    const wishes = Array.from({ length: count }, (_, index) => ({ fullName: `Nguyễn Thị Số ${cell} ${index}` }))
    made.push(...(await makeMembers(context, cells[cell]!, wishes)))
  }
  return made
}

async function commendAll({ transaction }: WriteContext) {
  const title = await CommendationTitle.findOne({ where: { code: 'EXCELLENT_IN_YEAR' }, rejectOnEmpty: true, transaction })
  const made = await CommendationDecision.create(
    {
      ...{ organisationId: committee.id, year: YEAR, titleId: title.id, number: 5, sign: 'ĐU', decidedOn: '2023-01-20' },
      ...{ subject: 'về việc khen thưởng', signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư' },
    },
    { transaction },
  )
  await Commendation.bulkCreate(
    members.slice(0, 333).map(({ id }, index) => ({
      ...{ decisionId: made.id, position: index + 1, recipientKind: 'MEMBER' as const, memberId: id },
      ...{ unitId: cellOf(index).id, path: cellOf(index).path, form: 'MERIT_LETTER' as const, label: 'tiêu biểu' },
    })),
    { transaction },
  )
  return made
}

async function makeCandidates({ transaction }: WriteContext) {
  const made = await Candidate.bulkCreate(
    cells.map(({ id }, index) => {
      const fullName = `Trần Văn Số ${index}`
      return { organisationId: id, fullName, sortKey: sortKey(fullName), searchKey: searchKey(fullName), source: 'OTHER' as const }
    }),
    { transaction },
  )
  await CandidateStage.bulkCreate(
    made.map(({ id }) => ({ candidateId: id, stage: 'INTRODUCED' as const, reachedOn: `${YEAR}-03-03` })),
    { transaction },
  )
  return made
}

test.each([
  ['the tree', 'office', () => '/organisations'],
  ['the list of organisations', 'office', () => '/organisations?view=list'],
  ['the units of one', 'office', () => `/organisations?view=list&parent=${committee.id}`],
  ['the committee', 'office', () => `/organisations/${committee.id}`],
  ['the committee, for the secretary of a cell', 'secretary', () => `/organisations/${committee.id}`],
  ['a cell', 'secretary', () => `/organisations/${cells[0]!.id}`],
  ['its members', 'office', () => `/organisations/${committee.id}/members?page=7`],
  ['a member', 'office', () => `/members/${members[5]!.id}`],
  ['its candidates', 'office', () => `/organisations/${committee.id}/years/${YEAR}/candidates`],
  ['a candidate', 'office', () => `/candidates/${candidate.id}`],
  ['those commended', 'office', () => `/organisations/${committee.id}/years/${YEAR}/commendations`],
  ['a decision', 'office', () => `/commendation-decisions/${decision.id}`],
  ["a member's home", 'secretary', () => '/me'],
])('with 2 000 members and 300 cells %s takes at most ten queries', async (_name, who, address) => {
  const queries = await queriesOf(() => visitors[who]!.get(address()).expect(200))
  expect(queries.length).toBeGreaterThan(2)
  expect(queries.length).toBeLessThanOrEqual(10)
})

test('a long list is cut into pages of 50 that together hold everybody once', async () => {
  const address = `/organisations/${committee.id}/members`
  const names: string[] = []
  for (let page = 1; page <= 40; page++) {
    const $ = load((await visitors['office']!.get(`${address}?page=${page}`).expect(200)).text)
    const rows = $('.people tbody th a').toArray()
    expect(rows).toHaveLength(50)
    names.push(...rows.map(row => $(row).attr('href')!))
  }
  expect(new Set(names).size).toBe(MEMBERS)
  await visitors['office']!.get(`${address}?page=41`).expect(404)
}, 60_000)

test('a tree of 300 cells is shown whole; the page of the committee leads from 50 units to all', async () => {
  const tree = load((await visitors['office']!.get('/organisations').expect(200)).text)
  expect(tree('.tree__name')).toHaveLength(CELLS + 1)
  const page = load((await visitors['office']!.get(`/organisations/${committee.id}`).expect(200)).text)
  const all = page('a.go')
    .filter((_, link) => page(link).text() === 'Xem cả 300 đơn vị')
    .attr('href')!
  expect(load((await visitors['office']!.get(all).expect(200)).text)('.pager').text()).toContain('trong 300 tổ chức')
})

test('a long list of those commended is cut as well', async () => {
  const address = `/organisations/${committee.id}/years/${YEAR}/commendations`
  const rowsOn = async (query: string) =>
    load((await visitors['office']!.get(address + query).expect(200)).text)('.recipients tbody tr').length
  expect([await rowsOn(''), await rowsOn('?page=2')]).toEqual([200, 133])
})
