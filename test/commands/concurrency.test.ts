import { select } from '../../src/queries/select'
import { appAt, signInAs } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId, ratingsIn, writtenRatings } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const AT_ONCE = 40

const openMembersOf = async (code: string) =>
  (await ratingsIn(code, 2023)).filter(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')

const countWhere = async (condition: string) =>
  (await select<{ count: number }>(`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ratings WHERE year = 2023 AND ${condition}`))[0]!.count

test('40 decisions recorded at the same moment, each on another rating of one cycle, are all written', async () => {
  const office = await signInAs('bi-thu', app)
  const committee = await organisationId('Q6-CQCQ')
  const cells = ['Q6-CQCQ-03', 'Q6-CQCQ-04', 'Q6-CQCQ-05', 'Q6-CQCQ-06']
  const ratings = (await Promise.all(cells.map(openMembersOf))).flat().slice(0, AT_ONCE)
  expect(ratings).toHaveLength(AT_ONCE)
  const before = await writtenRatings()

  const answers = await Promise.all(
    ratings.map(({ id, version }, index) =>
      office.post(`/organisations/${committee}/years/2023/decisions`, {
        [`chosen-${id}`]: version,
        [`level-${id}`]: 'GOOD',
        documentNumber: `${index + 1}-QĐ/ĐU`,
        decidedOn: '10/01/2024',
        signatoryName: 'Lê Thị Thanh Thảo',
        signatoryOffice: 'Bí thư',
        reason: 'Theo nghị quyết',
      }),
    ),
  )

  expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(303))
  const after = await writtenRatings()
  expect(after).toEqual({
    ...before,
    versions: before.versions + AT_ONCE,
    decisions: before.decisions + AT_ONCE,
    acts: before.acts + AT_ONCE,
  })
  expect(await countWhere(`state = 'DECIDED'`)).toBe(AT_ONCE)
})

test('all proposals of two cells sent at the same moment by two secretaries are written', async () => {
  const sent = await Promise.all(
    ['01', '02'].map(async number => {
      const code = `Q6-CQCQ-${number}`
      const sheet = `/organisations/${await organisationId(code)}/years/2023/ratings`
      const secretary = await signInAs(`bi-thu-cb${number}`, app)
      const rows = (await ratingsIn(code, 2023)).filter(({ state }) => state === 'DRAFT')
      return rows.map(row => ({
        ...row,
        send: (version: number) => secretary.post(`${sheet}/${row.id}`, { version, proposedLevel: 'GOOD' }),
      }))
    }),
  )
  const rows = sent.flat()
  const before = await writtenRatings()
  const answers = await Promise.all(rows.map(({ send, version }) => send(version)))
  expect(answers.map(({ status }) => status)).toEqual(Array(rows.length).fill(303))
  const after = await writtenRatings()
  expect(after.acts - before.acts).toBe(rows.length)
  expect(await countWhere(`proposed_level = 'GOOD'`)).toBe(rows.length)
})

test('of 40 who change one row at the same moment one is written and the others are told', async () => {
  const secretary = await signInAs('bi-thu-cb02', app)
  const sheet = `/organisations/${await organisationId('Q6-CQCQ-02')}/years/2023/ratings`
  const { id, version } = (await openMembersOf('Q6-CQCQ-02'))[0]!
  const before = await writtenRatings()
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) =>
      secretary.post(`${sheet}/${id}`, { version, proposedLevel: 'EXCELLENT', remarks: `Bản thứ ${index}` }),
    ),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([303, ...Array(AT_ONCE - 1).fill(409)])
  expect((await writtenRatings()).acts).toBe(before.acts + 1)
})

test('two batches that only together exceed the cap are not both recorded', async () => {
  const office = await signInAs('bi-thu', app)
  const committee = await organisationId('Q6-CQCQ')
  const cells = (await Promise.all(['05', '06', '07', '08', '09', '10', '11', '12'].map(n => ratingsIn(`Q6-CQCQ-${n}`, 2023)))).map(
    ([cell]) => cell!,
  )
  const record = (chosen: typeof cells, level: string) =>
    office.post(`/organisations/${committee}/years/2023/decisions`, {
      ...Object.fromEntries(chosen.map(({ id, version }) => [`chosen-${id}`, version])),
      ...Object.fromEntries(chosen.map(({ id }) => [`level-${id}`, level])),
      documentNumber: '90-QĐ/ĐU',
      decidedOn: '10/01/2024',
      signatoryName: 'Lê Thị Thanh Thảo',
      signatoryOffice: 'Bí thư',
      reason: 'Theo nghị quyết',
    })
  // Five good cells carry one excellent one (20% × 5).
  await record(cells.slice(0, 5), 'GOOD').expect(303)
  const answers = await Promise.all(cells.slice(5).map(cell => record([cell], 'EXCELLENT')))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
})
