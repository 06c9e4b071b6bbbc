import { seedDemo } from '../../seeders'
import { planMembers } from '../../seeders/memberPlan'
import { nameMaker } from '../../seeders/personNames'
import { CANDIDATE_STAGES } from '../../src/domain/codes'
import { isPlainDate } from '../../src/domain/plainDate'
import { sortKey } from '../../src/domain/personName'
import { useDatabase } from '../support/database'
import { column, count, DECIDED, everything, RECIPIENTS, select } from './sql'

useDatabase('empty')

beforeAll(async () => {
  expect(await seedDemo(new Date('2024-02-03T04:05:06.000Z'))).toBe(true)
})

test('seeding twice is seeding once', async () => {
  const before = await everything()
  expect(await seedDemo(new Date('2025-01-01T00:00:00.000Z'))).toBe(false)
  expect(await everything()).toEqual(before)
})

test('the people are the same every time', () => {
  expect(planMembers(nameMaker([]))).toEqual(planMembers(nameMaker([])))
})

test('the history says that the system seeded the demo and published its article', async () => {
  const entries = await select('SELECT act, user_id, user_name FROM audit_entries ORDER BY id')
  expect(entries.map(entry => entry['act'])).toEqual(['seedDemo', 'draftArticle', 'changePhotograph', 'publishArticle'])
  for (const entry of entries) expect(entry).toMatchObject({ user_id: null, user_name: 'Hệ thống' })
})

describe('what is written', () => {
  test('is composed Unicode throughout', async () => {
    const texts = (await everything()).flatMap(([, rows]) => rows)
    expect(texts.filter(text => text !== text.normalize('NFC'))).toEqual([])
  })

  test('gives the office holders of the report no record, candidacy or commendation', async () => {
    const names = `('Lê Thị Thanh Thảo', 'Nguyễn Kim Phúc', 'Khấu Hữu Phương', 'Thu Quỳnh')`
    expect(await count(`FROM members WHERE full_name IN ${names}`)).toBe(0)
    expect(await count(`FROM candidates WHERE full_name IN ${names}`)).toBe(0)
    expect(await count(`FROM commendations WHERE recipient_name IN ${names}`)).toBe(0)
    expect(await count(`FROM offices WHERE person_name IN ${names} AND member_id IS NULL`)).toBe(2)
  })

  test('never types a number into the prose of a year', async () => {
    const bodies = await column('SELECT body FROM year_sections')
    expect(bodies.length).toBeGreaterThan(60)
    expect(bodies.filter(body => /\d/.test(String(body).replaceAll('Covid-19', '')))).toEqual([])
  })

  test('names and numbers every member once', async () => {
    const members = await select('SELECT full_name, sort_key, identity_number, birth_date FROM members')
    expect(new Set(members.map(row => row['full_name'])).size).toBe(members.length)
    for (const { full_name, sort_key, identity_number, birth_date } of members) {
      expect(sort_key).toBe(sortKey(String(full_name)))
      expect(identity_number).toMatch(/^900\d{9}$/)
      expect(isPlainDate(birth_date)).toBe(true)
    }
  })
})

describe('the tree', () => {
  test('holds two committees, five beside and sixteen cells, with paths of ids', async () => {
    expect(await count(`FROM organisations WHERE parent_id IS NULL AND path = '/' || id || '/'`)).toBe(1)
    expect(await count(`FROM organisations o JOIN organisations p ON p.id = o.parent_id WHERE o.path = p.path || o.id || '/'`)).toBe(22)
    expect(await count(`FROM organisation_parents e JOIN organisations o ON o.id = e.organisation_id AND o.parent_id = e.parent_id`)).toBe(
      22,
    )
  })

  test('is frozen with every cycle, the committee itself included', async () => {
    const sizes = await select(`SELECT o.code, COUNT(*) AS places FROM cycle_places p JOIN rating_cycles c ON c.id = p.cycle_id
      JOIN organisations o ON o.id = c.organisation_id JOIN organisations u ON u.id = p.organisation_id AND u.path = p.path GROUP BY o.code ORDER BY o.code`)
    expect(sizes.map(({ code, places }) => [code, Number(places)])).toEqual([
      ['Q6', 6 * 23],
      ['Q6-CQCQ', 6 * 17],
    ])
  })
})

describe('development', () => {
  test('leads from stage to stage in order', async () => {
    const stages = await select('SELECT candidate_id, stage, reached_on FROM candidate_stages ORDER BY candidate_id, reached_on')
    for (const [index, stage] of stages.entries()) {
      const next = stages[index + 1]
      if (!next || next['candidate_id'] !== stage['candidate_id']) continue
      const order = CANDIDATE_STAGES as readonly unknown[]
      expect(order.indexOf(next['stage'])).toBeGreaterThan(order.indexOf(stage['stage']))
    }
  })

  test('makes an admitted candidate a member of the same cell on the same day', async () => {
    const admitted = `FROM candidate_stages s JOIN candidates c ON c.id = s.candidate_id WHERE s.stage = 'ADMISSION'`
    const same = `FROM candidate_stages s JOIN candidates c ON c.id = s.candidate_id JOIN members m ON m.id = c.member_id
      JOIN memberships p ON p.member_id = m.id AND p.organisation_id = c.organisation_id AND p.began_by = 'ADMITTED'
      WHERE s.stage = 'ADMISSION' AND m.admitted_on = s.reached_on AND p.from_date = s.reached_on AND m.full_name = c.full_name`
    expect(await count(same)).toBe(27)
    expect(await count(admitted)).toBe(27)
  })
})

describe('movements', () => {
  test('move members between cells, one on the counting date and one on the day after', async () => {
    const moves =
      await column(`SELECT b.from_date FROM memberships a JOIN memberships b ON b.member_id = a.member_id AND b.from_date = a.to_date
      WHERE a.ended_by = 'TRANSFERRED_OUT' AND b.began_by = 'TRANSFERRED_IN' ORDER BY b.from_date`)
    expect(moves.length).toBeGreaterThanOrEqual(8)
    expect(moves).toEqual(expect.arrayContaining(['2020-12-31', '2022-01-01']))
  })

  test.each(['EXEMPT', 'SUSPENDED'])('leave unrated as %s just those who are so on the counting date', async kind => {
    const absent = `EXISTS (SELECT 1 FROM absences a JOIN rating_cycles c ON c.id = r.cycle_id WHERE a.member_id = r.member_id
      AND a.kind = '${kind}' AND a.from_date <= c.counting_date AND (a.to_date IS NULL OR a.to_date > c.counting_date))`
    expect(await count(`FROM ratings r WHERE r.kind = 'MEMBER' AND (COALESCE(r.not_rated_reason, '') = '${kind}') <> ${absent}`)).toBe(0)
  })
})

test('the five committees beside are GOOD in every year', async () => {
  const levels = await select(`SELECT o.code, d.level, COUNT(*) AS years ${DECIDED} JOIN organisations o ON o.id = r.organisation_id
    WHERE o.kind = 'COMMITTEE' GROUP BY o.code, d.level ORDER BY o.code`)
  expect(levels.map(({ code, level, years }) => [code, level, Number(years)])).toEqual([
    ['Q6-CQCQ', 'EXCELLENT', 5],
    ...['Q6-P01', 'Q6-P03', 'Q6-P05', 'Q6-P09', 'Q6-P12'].map(code => [code, 'GOOD', 5]),
  ])
})

describe('a rating', () => {
  test.each([
    [
      'stands where the member stood on the counting date',
      `FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id WHERE r.kind = 'MEMBER'
      AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.member_id = r.member_id AND m.organisation_id = r.unit_id
        AND m.from_date <= c.counting_date AND (m.to_date IS NULL OR m.to_date > c.counting_date))`,
    ],
    ['comes after the admission', `${DECIDED} JOIN members m ON m.id = r.member_id WHERE m.admitted_on > r.year || '-06-30'`],
    [
      'is UNSATISFACTORY for those disciplined in the year, and for no other',
      `${DECIDED} WHERE r.kind = 'MEMBER' AND (d.level = 'UNSATISFACTORY')
      <> EXISTS (SELECT 1 FROM disciplines p WHERE p.member_id = r.member_id AND p.imposed_on LIKE r.year || '-%')`,
    ],
    [
      'is published with its own decision',
      `FROM ratings r LEFT JOIN rating_decisions d ON d.id = r.decision_id
      WHERE r.year < 2023 AND r.state <> 'NOT_RATED' AND (r.state <> 'PUBLISHED' OR d.rating_id <> r.id OR r.proposed_level IS NULL)`,
    ],
    [
      'has no level in the open year',
      `FROM ratings WHERE year = 2023 AND (state NOT IN ('DRAFT', 'NOT_RATED') OR proposed_level IS NOT NULL)`,
    ],
    ['has the path of its unit', `FROM ratings r JOIN organisations o ON o.id = r.unit_id WHERE r.path <> o.path`],
    [
      'of a cell secretary is not above the cell',
      `${DECIDED} JOIN offices s ON s.member_id = r.member_id AND s.organisation_id = r.unit_id
      JOIN ratings q ON q.organisation_id = r.unit_id AND q.year = r.year JOIN rating_decisions e ON e.id = q.decision_id
      WHERE s.role = 'SECRETARY' AND s.from_date <= r.year || '-12-31' AND (s.to_date IS NULL OR s.to_date > r.year || '-12-31')
        AND (d.level = 'EXCELLENT' AND e.level <> 'EXCELLENT' OR d.level = 'GOOD' AND e.level = 'SATISFACTORY')`,
    ],
    [
      'is EXCELLENT where the year was commended',
      `${RECIPIENTS} JOIN ratings r ON r.year = d.year
      AND (r.member_id = c.member_id OR r.organisation_id = c.organisation_id)
      JOIN rating_decisions e ON e.id = r.decision_id WHERE t.code = 'EXCELLENT_IN_YEAR' AND e.level <> 'EXCELLENT'`,
    ],
  ])('%s', async (_name, wrong) => {
    expect(await count(wrong)).toBe(0)
  })
})
