import { load } from 'cheerio'
import { write } from '../../src/database'
import { appAt, signInAs, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeOddCommittee, type OddCommittee } from '../support/oddCommittee'
import { queriesOf } from '../support/queries'

useDatabase('demo')

const app = appAt()
let place: OddCommittee
let office: Visitor
let secretary: Visitor

beforeAll(async () => {
  place = await write(null, makeOddCommittee)
  const [cell] = place.cells
  office = await signInAs('van-phong', app)
  const grants = [{ role: 'CELL_SECRETARY' as const, organisationId: cell!.id }]
  secretary = await signInAsNew({ username: 'lon-cb', memberId: place.members[0]!.id, grants }, app)
})

const page = async (address: string) => load((await office.get(address).expect(200)).text)

test.each([
  ['the committee', () => `/organisations/${place.committee.id}`],
  ['the own cell', () => `/organisations/${place.cells[0]!.id}`],
  ['its members', () => `/organisations/${place.cells[0]!.id}/members`],
  ['one of them', () => `/members/${place.members[0]!.id}`],
  ['those commended', () => `/organisations/${place.committee.id}/years/2022/commendations`],
  ['the own home', () => '/me'],
])('a cell secretary of a committee with 300 cells is shown %s with at most ten queries', async (_name, address) => {
  const queries = await queriesOf(() => secretary.get(address()).expect(200))
  expect(queries.slice(10)).toEqual([])
})

test('members come in pages of 50 that together hold everybody once', async () => {
  const address = `/organisations/${place.committee.id}/members`
  const links: string[] = []
  for (let number = 1; number <= 40; number++) {
    const $ = await page(`${address}?page=${number}`)
    const rows = $('.people tbody th a').toArray()
    expect(rows).toHaveLength(50)
    links.push(...rows.map(row => $(row).attr('href')!))
  }
  expect(new Set(links).size).toBe(place.members.length)
  await office.get(`${address}?page=41`).expect(404)
}, 60_000)

test('a tree of 300 cells is shown whole; the page of the committee leads from 50 units to all', async () => {
  expect((await page('/organisations'))('.tree__name')).toHaveLength(place.cells.length + 1)
  const $ = await page(`/organisations/${place.committee.id}`)
  const all = $('a.go').filter((_, link) => $(link).text() === 'Xem cả 300 đơn vị')
  expect((await page(all.attr('href')!))('.pager').text()).toContain('trong 300 tổ chức')
})

test('those commended come in pages, too, and are numbered through', async () => {
  const address = `/organisations/${place.committee.id}/years/2022/commendations`
  const [first, second] = [await page(address), await page(`${address}?page=2`)]
  expect([first('.recipients tbody tr').length, second('.recipients tbody tr').length]).toEqual([200, 166])
  const lastOfFirst = Number(first('.recipients').last().find('tbody .tt').last().text())
  expect(second('.recipients tbody .tt').first().text()).toBe(String(lastOfFirst + 1))
})
