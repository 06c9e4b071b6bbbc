import { load } from 'cheerio'
import { Collective } from '../../src/models/Collective'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { peopleOf } from '../../src/queries/peopleOf'
import { signInAsMade } from '../support/accounts'
import { appAt } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { openingFields, yearOf } from '../support/playYear'
import { makeReadyCommittee } from '../support/readyCommittee'

useDatabase('demo')

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')

test('a leadership collective is recorded with its head, put right with a reason, and rated in a year that says so', async () => {
  const made = await makeReadyCommittee({ code: 'TTL', cells: 1, members: 3 })
  const office = await signInAsMade(made.accounts.office, appAt('2025-01-10T02:00:00.000Z'))
  const at = `/organisations/${made.committee.id}`
  await office.get(`${at}/collective-changes/new`).expect(404)
  const form = await office.get(`${at}/collectives/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  const version = async () => (await Organisation.findByPk(made.committee.id, { rejectOnEmpty: true })).version
  const [head, other] = await peopleOf(made.committee, '2025-01-10')
  const wish = { version: await version(), name: 'Tập thể lãnh đạo «Phòng A» <b>', headMemberId: head!.id, fromDate: '01/03/2020' }
  const early = await office.post(`${at}/collectives`, { ...wish, fromDate: '01/03/1999' }).expect(422)
  expect(load(early.text)('#fromDate-error')).toHaveLength(1)
  await office.post(`${at}/collectives`, { ...wish, headMemberId: 999_999 }).expect(422)
  await office.post(`${at}/collectives`, wish).expect(303)
  await office.post(`${at}/collectives`, wish).expect(409)
  const twice = await office.post(`${at}/collectives`, { ...wish, version: await version() }).expect(422)
  expect(load(twice.text)('#name-error').text()).toContain('Đã có Tập thể lãnh đạo «Phòng A» <b>')
  const filed = await Collective.findOne({ where: { organisationId: made.committee.id }, rejectOnEmpty: true })

  const change = { ...wish, collectiveId: filed.id, headMemberId: other!.id, toDate: '', reason: 'Thay người đứng đầu' }
  await office.post(`${at}/collective-changes`, { ...change, version: await version() }).expect(303)
  const page = textOf((await office.get(at).expect(200)).text)
  expect(page).toContain(`Tập thể lãnh đạo «Phòng A» <b>, đứng đầu: ${other!.name}, từ 01/03/2020 đến nay`)
  expect(page).toContain('người đứng đầu đổi')

  const fields = await openingFields(office, made.committee.id, 2024)
  const opening = { ...fields, 'subject-COLLECTIVE': 'yes', 'subject-LEADER': 'yes' }
  await office.post(`${yearOf(made.committee.id, 2024)}/cycle`, opening).expect(303)
  expect(await Rating.count({ where: { kind: 'COLLECTIVE', collectiveId: filed.id, year: 2024 } })).toBe(1)
  expect(await Rating.count({ where: { kind: 'LEADER', memberId: other!.id, year: 2024 } })).toBe(1)
  const ended = { ...change, version: await version(), toDate: '01/06/2023', reason: 'Giải thể' }
  const rated = await office.post(`${at}/collective-changes`, ended).expect(422)
  expect(load(rated.text)('#toDate-error').text()).toContain('đã được xếp loại năm 2024')
})
