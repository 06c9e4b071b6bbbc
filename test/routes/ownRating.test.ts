import { load } from 'cheerio'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { isAlone } from '../../src/queries/isAlone'
import { ownDecision } from '../../src/queries/ownDecision'
import { signInAsMade } from '../support/accounts'
import { appAt } from '../support/app'
import { useDatabase } from '../support/database'
import { choosing, fillAndHandIn, openingFields, yearOf } from '../support/playYear'
import { ratingsIn } from '../support/ratings'
import { makeReadyCommittee } from '../support/readyCommittee'

useDatabase('demo')

const NOW = '2025-01-10T02:00:00.000Z'
const YEAR = 2024

test('what the superior decides on the committee itself holds nothing up, and is recorded and published once its paper is there', async () => {
  const made = await makeReadyCommittee({ code: 'OWN', cells: 1, members: 3 })
  const app = appAt(NOW)
  const [office, head] = [await signInAsMade(made.accounts.office, app), await signInAsMade(made.accounts.secretary, app)]
  const at = (rest: string) => `${yearOf(made.committee.id, YEAR)}/${rest}`
  const fields = await openingFields(office, made.committee.id, YEAR)
  // The level above works with the system: it is expected to decide there.
  expect([fields['ownRating'], await isAlone(made.committee)]).toEqual(['ABOVE', false])
  await office.post(at('cycle'), { ...fields, ownRating: 'RECORDED' }).expect(303)
  await fillAndHandIn(await signInAsMade(made.accounts.cells[0]!, app), made.cells[0]!, YEAR, () => 'GOOD')
  await office.post(`${yearOf(made.cells[0]!.id, YEAR)}/appraisal`).expect(303)
  const paper = { decidedOn: '10/01/2025', signatoryName: 'Tô Thị Hằng', signatoryOffice: 'Bí thư', documentNumber: '7-QĐ/ĐU' }
  await head.post(at('decisions'), { ...choosing(await ratingsIn(made.cells[0]!.code, YEAR), () => 'GOOD'), ...paper }).expect(303)
  await head.post(at('publication')).expect(303)

  const own = await Rating.findOne({ where: { organisationId: made.committee.id, year: YEAR }, rejectOnEmpty: true })
  expect(own.state).toBe('DRAFT')
  const decided = { ...choosing([own], () => 'EXCELLENT'), ...paper, documentNumber: '12-QĐ/QU' }
  const itself = await head.post(at('decisions'), decided).expect(422)
  expect(load(itself.text)('main').text()).toContain('Cấp trên trực tiếp quyết định xếp loại của tổ chức này')
  // No reason is asked for: the committee neither fills in nor appraises its own.
  await head.post(at('decisions'), { ...decided, authorityName: 'Ban Thường vụ Quận ủy Quận 6' }).expect(303)
  await head.post(at('publication')).expect(303)
  expect((await own.reload()).state).toBe('PUBLISHED')
  expect(await ownDecision(made.committee.id, YEAR)).toMatchObject({ level: 'EXCELLENT', authorityName: 'Ban Thường vụ Quận ủy Quận 6' })
})

test('an organisation above which nobody works is alone', async () => {
  const top = await Organisation.findOne({ where: { code: 'Q6' }, rejectOnEmpty: true })
  expect(await isAlone(top)).toBe(true)
})
