import { verify } from '@node-rs/argon2'
import { DEMO_ACCOUNTS, seedDemo } from '../../seeders'
import { useDatabase } from '../support/database'
import { count, DECIDED, select } from './sql'

useDatabase('empty')

beforeAll(async () => {
  expect(await seedDemo(new Date('2024-02-03T04:05:06.000Z'))).toBe(true)
})

describe('the demo accounts', () => {
  test('sign in with the password that is printed', async () => {
    const users = await select('SELECT username, name, password_hash FROM users ORDER BY id')
    expect(users.map(({ username, name }) => ({ username, name }))).toEqual(DEMO_ACCOUNTS.map(({ username, name }) => ({ username, name })))
    for (const [index, { password }] of DEMO_ACCOUNTS.entries()) {
      expect(password.length).toBeGreaterThanOrEqual(12)
      expect(String(users[index]!['password_hash'])).toContain('$argon2id$')
      expect(await verify(String(users[index]!['password_hash']), password)).toBe(true)
    }
  })

  test('hold their roles at their places', async () => {
    const grants = await select(`SELECT u.username, g.role, o.code FROM grants g JOIN users u ON u.id = g.user_id
      JOIN organisations o ON o.id = g.organisation_id WHERE g.to_date IS NULL ORDER BY u.username`)
    expect(grants.map(row => Object.values(row).join(' '))).toEqual([
      'ban-to-chuc SUPERIOR_OFFICE Q6',
      'bi-thu COMMITTEE_SECRETARY Q6-CQCQ',
      'bi-thu-cb01 CELL_SECRETARY Q6-CQCQ-01',
      'bi-thu-cb02 CELL_SECRETARY Q6-CQCQ-02',
      'bi-thu-quan-uy COMMITTEE_SECRETARY Q6',
      'dang-vien MEMBER Q6-CQCQ-01',
      'kiem-tra INSPECTION_COMMISSION Q6-CQCQ',
      'pho-bi-thu COMMITTEE_SECRETARY Q6-CQCQ',
      'quan-tri ADMINISTRATOR Q6-CQCQ',
      'quan-uy COMMITTEE_OFFICE Q6',
      'van-phong COMMITTEE_OFFICE Q6-CQCQ',
    ])
  })

  test('of cell secretaries belong to the secretary of that cell', async () => {
    const own = `FROM users u JOIN grants g ON g.user_id = u.id AND g.role = 'CELL_SECRETARY' JOIN offices s
      ON s.member_id = u.member_id AND s.organisation_id = g.organisation_id AND s.role = 'SECRETARY' AND s.to_date IS NULL`
    expect(await count(own)).toBe(2)
  })

  test('include an ordinary member who was rated in every year', async () => {
    const member = `JOIN users u ON u.member_id = r.member_id AND u.username = 'dang-vien'`
    expect(await count(`${DECIDED} ${member}`)).toBe(5)
    expect(await count(`FROM ratings r ${member} JOIN offices s ON s.member_id = r.member_id`)).toBe(0)
  })
})
