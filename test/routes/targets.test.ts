import { load } from 'cheerio'
import { AdmissionTarget } from '../../src/models/AdmissionTarget'
import { AdmissionTargetEntry } from '../../src/models/AdmissionTargetEntry'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { organisationId } from '../support/ratings'

useDatabase('demo')

let office: Visitor
let committee: number
let cell: number
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
  committee = await organisationId('Q6-CQCQ')
  cell = await organisationId('Q6-CQCQ-01')
})

const at = () => `/organisations/${committee}/years/2024/targets`
const form = async () => load((await office.get(`${at()}/new`).expect(200)).text)
const send = async (fields: Record<string, string>) =>
  office.post(at(), { mark: String((await form())('input[name=mark]').val()), setOn: '10/01/2024', document: '', ...fields })

test('the office sets targets of the committee and its cells with their paper; the board of the year follows', async () => {
  expect(await htmlErrors((await office.get(`${at()}/new`)).text)).toEqual([])
  expect((await send({ [`target-${committee}`]: 'ba' })).status).toBe(422)
  expect((await send({})).status).toBe(422)
  expect((await send({ [`target-${committee}`]: '6', [`target-${cell}`]: '2', document: '03-KH/ĐU' })).status).toBe(303)
  const board = load((await office.get(`/organisations/${committee}/years/2024/candidates`).expect(200)).text)
  expect(board('.figures').text().replace(/\s+/g, '')).toContain('00/06')
})

test('a target set anew keeps when it was set before; one taken back leaves no target; no two at once', async () => {
  const stale = String((await form())('input[name=mark]').val())
  expect((await send({ [`target-${cell}`]: '3' })).status).toBe(303)
  await office.post(at(), { mark: stale, setOn: '10/01/2024', document: '', [`target-${cell}`]: '4' }).expect(409)
  expect((await form())(`#target-${cell}-hint`).text()).toContain('2 từ 10/01/2024, theo 03-KH/ĐU; 3 từ 10/01/2024')
  expect((await send({ [`target-${cell}`]: '' })).status).toBe(303)
  expect(await AdmissionTarget.count({ where: { organisationId: cell, year: 2024 } })).toBe(0)
  const entries = await AdmissionTargetEntry.findAll({ where: { organisationId: cell, year: 2024 }, order: ['id'] })
  expect(entries.map(({ target }) => target)).toEqual([2, 3, null])
})

test('a target of a unit elsewhere is refused', async () => {
  const elsewhere = await organisationId('Q6-P01')
  expect((await send({ [`target-${elsewhere}`]: '3' })).status).toBe(422)
})
