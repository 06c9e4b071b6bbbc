import { seedDemo } from '../../seeders'
import { excellentCap } from '../../src/domain/excellentCap'
import { monthsBetween } from '../../src/domain/plainDate'
import { regimeByCode } from '../../src/domain/regulations'
import type { CycleSettings } from '../../src/domain/cycleSettings'
import { useDatabase } from '../support/database'
import { column, count, DECIDED, RECIPIENTS, select } from './sql'

useDatabase('empty')

const YEARS = [2018, 2019, 2020, 2021, 2022]
const CELL = `o.code LIKE 'Q6-CQCQ-%'`
const STAGES = `FROM candidate_stages s WHERE s.reached_on LIKE '2022-%'`

const FIGURES: readonly (readonly [name: string, sql: string, expected: number])[] = [
  ['cells', `FROM organisations o JOIN organisations p ON p.id = o.parent_id WHERE o.kind = 'CELL' AND p.code = 'Q6-CQCQ'`, 16],
  ...Object.entries({ EXCELLENT: 2, GOOD: 13, SATISFACTORY: 1, UNSATISFACTORY: 0 }).map(
    ([level, n]) =>
      [
        `cells rated ${level} for 2021`,
        `${DECIDED} JOIN organisations o ON o.id = r.organisation_id WHERE r.year = 2021 AND ${CELL} AND d.level = '${level}'`,
        n,
      ] as const,
  ),
  [
    'the committee rated EXCELLENT for 2021 by the level above',
    `${DECIDED} JOIN organisations o ON o.id = r.organisation_id JOIN organisations a ON a.id = d.authority_id
       WHERE r.year = 2021 AND o.code = 'Q6-CQCQ' AND d.level = 'EXCELLENT' AND a.code = 'Q6' AND d.authority_name = 'Ban Thường vụ Quận ủy Quận 6'`,
    1,
  ],
  ['background checks', `${STAGES} AND s.stage = 'BACKGROUND_CHECK'`, 12],
  ['people in the class', `${STAGES} AND s.stage = 'AWARENESS_CLASS'`, 10],
  [
    'those checked who attended the class in an earlier year',
    `${STAGES} AND s.stage = 'BACKGROUND_CHECK' AND EXISTS (SELECT 1 FROM candidate_stages e
       WHERE e.candidate_id = s.candidate_id AND e.stage = 'AWARENESS_CLASS' AND e.reached_on < '2022')`,
    4,
  ],
  ['admissions', `${STAGES} AND s.stage = 'ADMISSION'`, 3],
  ['new memberships', `FROM memberships WHERE began_by = 'ADMITTED' AND from_date LIKE '2022-%'`, 3],
  [
    'the target of eight',
    `FROM admission_targets t JOIN organisations o ON o.id = t.organisation_id WHERE o.code = 'Q6-CQCQ' AND year = 2022 AND target = 8`,
    1,
  ],
  ['commended cells', `${RECIPIENTS} WHERE d.year = 2022 AND t.code = 'EXCELLENT_IN_YEAR' AND c.recipient_kind = 'ORGANISATION'`, 3],
  ['commended members', `${RECIPIENTS} WHERE d.year = 2022 AND t.code = 'EXCELLENT_IN_YEAR' AND c.recipient_kind = 'MEMBER'`, 26],
  [
    'collectives of the movement',
    `${RECIPIENTS} WHERE d.year = 2022 AND t.code = 'SKILFUL_MASS_MOBILISATION' AND c.recipient_kind IN ('ORGANISATION', 'OTHER_COLLECTIVE')`,
    8,
  ],
  [
    'individuals of the movement',
    `${RECIPIENTS} WHERE d.year = 2022 AND t.code = 'SKILFUL_MASS_MOBILISATION' AND c.recipient_kind IN ('MEMBER', 'OTHER_PERSON')`,
    8,
  ],
  [
    'the directives with their dates',
    `FROM year_references f JOIN year_profiles p ON p.id = f.profile_id WHERE p.year = 2022 AND f.role = 'DIRECTIVE' AND f.subject IS NULL
       AND (f.number, f.dated_on) IN (VALUES ('19-CT/TU', '2018-10-19'), ('23-CT/TU', '2019-07-25'), ('24-CT/TU', '2019-11-11'))`,
    3,
  ],
  ['the report of 2022 stating the ratings of 2021', `FROM year_profiles WHERE year = 2022 AND rating_year_reported = 2021`, 1],
  ['the conference without a day or a place', `FROM conferences WHERE year = 2022 AND held_on IS NULL AND venue IS NULL`, 1],
  ['its chair, host and guest', `FROM conference_attendees WHERE role IN ('CHAIR', 'HOST', 'GUEST')`, 3],
]

beforeAll(async () => {
  expect(await seedDemo(new Date('2024-02-03T04:05:06.000Z'))).toBe(true)
})

describe('the figures of the reference year follow from the records', () => {
  test.each(FIGURES)('%s', async (_name, sql, expected) => {
    expect(await count(sql)).toBe(expected)
  })
})

describe('the books of every year balance', () => {
  test.each([
    [2018, 231, 5, 3, 19, 179, 24, 1],
    [2019, 236, 5, 4, 21, 181, 24, 1],
    [2020, 240, 6, 3, 23, 184, 23, 1],
    [2021, 244, 6, 4, 25, 185, 23, 1],
    [2022, 248, 6, 4, 26, 187, 24, 1],
  ])('%i: %i present', async (year, present, exempt, notRated, ...levels) => {
    const ofYear = `FROM ratings r LEFT JOIN rating_decisions d ON d.id = r.decision_id WHERE r.year = ${year} AND r.kind = 'MEMBER'`
    const there = `FROM memberships WHERE from_date <= '${year}-12-31' AND (to_date IS NULL OR to_date > '${year}-12-31')`
    expect(await count(there)).toBe(present)
    expect(await count(ofYear)).toBe(present)
    expect(await count(`${ofYear} AND r.not_rated_reason = 'EXEMPT'`)).toBe(exempt)
    expect(await count(`${ofYear} AND r.not_rated_reason <> 'EXEMPT'`)).toBe(notRated)
    const counted = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'].map(level => count(`${ofYear} AND d.level = '${level}'`))
    expect(await Promise.all(counted)).toEqual(levels)
    expect(exempt + notRated + levels.reduce((sum, n) => sum + n)).toBe(present)
  })

  test('two of those not rated in 2022 were admitted less than six months before', async () => {
    const admitted = await column(`SELECT m.admitted_on FROM ratings r JOIN members m ON m.id = r.member_id
      WHERE r.year = 2022 AND r.not_rated_reason = 'UNDER_SIX_MONTHS'`)
    expect(admitted.map(date => monthsBetween(String(date), '2022-12-31') < 6)).toEqual([true, true])
  })

  test('cells count ten to twenty-two members, at several levels each', async () => {
    const cells = await select(`SELECT COUNT(*) AS members, COUNT(DISTINCT d.level) AS levels FROM ratings r
      LEFT JOIN rating_decisions d ON d.id = r.decision_id WHERE r.year = 2022 AND r.kind = 'MEMBER' GROUP BY r.unit_id`)
    expect(cells).toHaveLength(16)
    for (const { members, levels } of cells) {
      expect(Number(members)).toBeGreaterThanOrEqual(10)
      expect(Number(members)).toBeLessThanOrEqual(22)
      expect(Number(levels)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('the cap holds', () => {
  const levelsOf = async (cycleId: number, kind: string) => {
    const rows = await select(
      `SELECT d.level, COUNT(*) AS n ${DECIDED} WHERE r.cycle_id = ${cycleId} AND r.kind = '${kind}' GROUP BY d.level`,
    )
    const levels = { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, UNSATISFACTORY: 0 }
    return Object.assign(levels, Object.fromEntries(rows.map(({ level, n }) => [level, Number(n)])))
  }
  const cycles = () => select(`SELECT c.*, o.code FROM rating_cycles c JOIN organisations o ON o.id = c.organisation_id`)

  test.each(YEARS.flatMap(year => (['Q6', 'Q6-CQCQ'] as const).map(code => [code, year] as const)))(
    'in the cycle of %s, %i',
    async (code, year) => {
      const cycle = (await cycles()).find(row => row['code'] === code && row['year'] === year)!
      const regime = regimeByCode(String(cycle['regulation']), String(cycle['guidance']))
      const { caps } = JSON.parse(String(cycle['settings'])) as CycleSettings
      for (const kind of ['ORGANISATION', 'MEMBER'] as const) {
        const cap = excellentCap(await levelsOf(Number(cycle['id']), kind), caps[kind]!, regime, 'đối tượng')
        expect(cap).toMatchObject({ excess: 0 })
      }
    },
  )

  test('in 2022 only when organisations are counted on GOOD or better', async () => {
    const cycle = (await cycles()).find(row => row['code'] === 'Q6-CQCQ' && row['year'] === 2022)!
    const regime = regimeByCode('QD132', '21-HD/BTCTW')
    const stated = (JSON.parse(String(cycle['settings'])) as CycleSettings).caps.ORGANISATION!
    const levels = await levelsOf(Number(cycle['id']), 'ORGANISATION')
    expect(levels).toEqual({ EXCELLENT: 3, GOOD: 12, SATISFACTORY: 1, UNSATISFACTORY: 0 })
    expect(stated).toMatchObject({ denominator: 'GOOD_OR_BETTER', grantedBy: null })
    expect(excellentCap(levels, stated, regime, 'chi bộ')).toMatchObject({ allowed: 3, used: 3, excess: 0 })
    expect(excellentCap(levels, { ...stated, denominator: 'GOOD' }, regime, 'chi bộ')).toMatchObject({ allowed: 2, excess: 1 })
  })
})
