import { sequelize, write } from '../../src/database'
import { type FigureKey, parseFigureKey } from '../../src/domain/figureKey'
import type { RecordPart } from '../../src/domain/figureRecord'
import { searchKey } from '../../src/domain/personName'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { figureRecords } from '../../src/queries/figureRecords'
import { foldedText } from '../../src/queries/foldedText'
import { select } from '../../src/queries/select'
import { treeOf } from '../../src/queries/treeOf'
import { yearSummary } from '../../src/queries/yearSummary'
import { useDatabase } from '../support/database'
import { makeRandomYear, MODES } from '../support/randomYear'

useDatabase('demo')

const NOW = new Date('2023-03-13T03:20:00Z')
const TODAY = '2023-03-13'
const ALL = { limit: 100_000, offset: 0 }

async function recordsOf(code: string, key: string, wish: { part?: RecordPart; search?: string } = {}) {
  const { id } = await Organisation.byCode(code)
  const { places } = await treeOf(id)
  const { records } = await figureRecords(
    { organisationId: id, places, today: TODAY },
    { part: 'counted', ...wish, key: parseFigureKey(key)!, span: ALL },
  )
  return records
}

/** Figures whose list is of another length than the count, as «key: 12 listed, 13 counted». */
async function differences(organisationId: number, year: number) {
  const { places } = await treeOf(organisationId)
  const { figures } = await yearSummary({ organisationId, year, now: NOW })
  const wrong: string[] = []
  for (const { key, count } of figures) {
    const wish = { key: parseFigureKey(key)!, part: 'counted' as const }
    const { records, matching } = await figureRecords({ organisationId, places, today: TODAY }, { ...wish, span: ALL })
    if (records.length !== count || matching !== count) wrong.push(`${key}: ${records.length} listed, ${count} counted`)
    if (new Set(records.map(({ id }) => id)).size !== records.length) wrong.push(`${key}: listed twice`)
  }
  return { wrong, checked: figures.length }
}

describe.each(['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-CQCQ-16', 'Q6-P03'])('of %s', code => {
  test.each([2018, 2019, 2020, 2021, 2022, 2023])('every figure of %i has as many records behind it as it counts', async year => {
    const { id } = await Organisation.byCode(code)
    const { wrong, checked } = await differences(id, year)
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(0)
  })
})

test.each(MODES.flatMap((mode, index) => [11, 12, 13].map(seed => [mode, seed * 10 + index] as const)))(
  'so has every figure of a random year (%s, %i)',
  async (mode, seed) => {
    const { committee, year } = await write(null, context => makeRandomYear(context, seed, mode))
    expect((await differences(committee.id, year)).wrong).toEqual([])
  },
)

test('leadership collectives and leaders are listed beside the members, never among them', async () => {
  const committee = await Organisation.byCode('Q6-CQCQ')
  const cycle = (await RatingCycle.findOne({ where: { organisationId: committee.id, year: 2023 } }))!
  const leader = (await Rating.findOne({ where: { cycleId: cycle.id, kind: 'MEMBER', state: 'DRAFT' } }))!
  await sequelize.query(
    `INSERT INTO collectives (organisation_id, name, from_date) VALUES (${committee.id}, 'Ban lãnh đạo Phòng Đô thị', '2020-01-01')`,
  )
  const [{ collectiveId }] = (await select('SELECT MAX(id) AS "collectiveId" FROM collectives')) as [{ collectiveId: number }]
  const common = { cycleId: cycle.id, year: 2023, unitId: leader.unitId, path: leader.path, state: 'DRAFT' as const }
  const added = await Rating.bulkCreate([
    { ...common, kind: 'LEADER', memberId: leader.memberId },
    { ...common, kind: 'COLLECTIVE', collectiveId },
  ])
  expect((await differences(committee.id, 2023)).wrong).toEqual([])
  const [found] = await recordsOf('Q6-CQCQ', 'ratings.2023.collectives.undecided', { search: 'do thi' })
  expect(found).toMatchObject({ subject: 'COLLECTIVE', name: 'Ban lãnh đạo Phòng Đô thị' })
  const [person] = await recordsOf('Q6-CQCQ', 'ratings.2023.leaders.present')
  expect(person).toMatchObject({ subject: 'MEMBER', subjectId: leader.memberId })
  await Rating.destroy({ where: { id: added.map(({ id }) => id) } })
})

test('those counted and those left out of a level are together all subjects of the group', async () => {
  const [counted, leftOut] = [
    await recordsOf('Q6-CQCQ', 'ratings.2022.members.GOOD'),
    await recordsOf('Q6-CQCQ', 'ratings.2022.members.GOOD', { part: 'leftOut' }),
  ]
  expect([counted.length, leftOut.length]).toEqual([187, 61])
  expect(leftOut.filter(({ reason }) => reason).map(({ reason }) => reason)).toHaveLength(10)
})

test('whoever is not rated carries the reason, and the note where the reason is none of the usual', async () => {
  const records = await recordsOf('Q6-CQCQ', 'ratings.2022.members.notRated')
  expect(records.map(({ reason }) => reason).sort()).toEqual(['OTHER', 'SUSPENDED', 'UNDER_SIX_MONTHS', 'UNDER_SIX_MONTHS'])
  expect(records.find(({ reason }) => reason === 'OTHER')?.note).toContain('Chuyển đến ngày')
})

test('an organisation’s own commendation is left out and named there', async () => {
  const records = await recordsOf('Q6-CQCQ-01', 'commendations.2022.EXCELLENT_IN_YEAR.cells', { part: 'leftOut' })
  expect(records).toHaveLength(1)
  expect(await recordsOf('Q6-CQCQ-01', 'commendations.2022.EXCELLENT_IN_YEAR.cells')).toHaveLength(0)
})

test('a candidate at another stage in the year is left out with the day of this one, if it came', async () => {
  const records = await recordsOf('Q6-CQCQ', 'development.2022.awarenessClass', { part: 'leftOut' })
  const earlier = records.filter(({ date }) => date !== null)
  expect(earlier.length).toBeGreaterThanOrEqual(2)
  expect(earlier.every(({ date }) => !date!.startsWith('2022'))).toBe(true)
})

describe('searching', () => {
  const key = 'ratings.2022.cells.present'

  test.each(['Phòng Tư pháp', 'phong tu phap', 'PHÒNG  TƯ PHÁP', 'Tư pháp'.normalize('NFD')])('«%s» finds the cell', async search => {
    const records = await recordsOf('Q6-CQCQ', key, { search })
    expect(records.map(({ name }) => name)).toEqual(['Chi bộ Phòng Tư pháp'])
  })

  test('a member is found by the cell as well as by name', async () => {
    const [all, found] = [
      await recordsOf('Q6-CQCQ', 'ratings.2022.members.rated'),
      await recordsOf('Q6-CQCQ', 'ratings.2022.members.rated', { search: 'tu phap' }),
    ]
    expect(found).toEqual(all.filter(({ unitName }) => unitName === 'Chi bộ Phòng Tư pháp'))
  })

  test('a person outside the tree, known by name only, is found without diacritics', async () => {
    const outsiders = await recordsOf('Q6-CQCQ', 'commendations.2022.SKILFUL_MASS_MOBILISATION.otherPersons')
    const [first] = outsiders
    const plain = first!.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
    const found = await recordsOf('Q6-CQCQ', 'commendations.2022.SKILFUL_MASS_MOBILISATION.otherPersons', { search: plain })
    expect(found.map(({ name }) => name)).toEqual([first!.name])
  })

  test.each(['%', '_', '!', "'", '<script>'])('«%s» is taken as text', async search => {
    expect(await recordsOf('Q6-CQCQ', key, { search })).toEqual([])
  })
})

test('names sort the Vietnamese way, both ways', async () => {
  const { id } = await Organisation.byCode('Q6-CQCQ')
  const scope = { organisationId: id, places: (await treeOf(id)).places, today: TODAY }
  const key: FigureKey = { topic: 'ratings', year: 2022, group: 'members', measure: 'EXCELLENT' }
  const by = async (descending: boolean) =>
    (await figureRecords(scope, { key, part: 'counted', order: { by: 'name', descending }, span: ALL })).records.map(({ name }) => name)
  const given = (name: string) => name.split(' ').at(-1)!
  const expected = (await by(false)).toSorted((a, b) => new Intl.Collator('vi').compare(given(a), given(b)))
  expect((await by(false)).map(given)).toEqual(expected.map(given))
  expect(await by(true)).toEqual((await by(false)).toReversed())
})

test('text folded by the database is the search key, letter by letter', async () => {
  const letters = 'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ'
  for (const text of [letters, letters.toLowerCase(), 'Lê Thị Thanh Thảo', "O'Hara & Đức"]) {
    const [row] = await select<{ folded: string }>(`SELECT ${foldedText(':text')} AS folded`, { text })
    expect(row!.folded).toBe(searchKey(text))
  }
})
