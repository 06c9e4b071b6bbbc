import type { Transaction } from 'sequelize'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import type { UnitConsequences } from '../domain/unitConsequences'
import { inSubtrees, select } from './select'

const count = (sql: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${sql})`

export async function unitConsequences({ id, path }: { id: number; path: string }, today: PlainDate): Promise<UnitConsequences> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const [row] = await select<UnitConsequences>(
    `SELECT ${count(`organisations o WHERE ${tree.sql} AND o.id <> :id AND o.closed_on IS NULL`)} AS units,
            ${count(`memberships s JOIN organisations o ON o.id = s.organisation_id WHERE s.to_date IS NULL AND ${tree.sql}`)} AS members,
            ${count('offices f WHERE f.organisation_id = :id AND f.to_date IS NULL')} AS offices,
            ${count(`grants g JOIN organisations o ON o.id = g.organisation_id
               WHERE (g.to_date IS NULL OR g.to_date > :today) AND ${tree.sql}`)} AS accounts,
            ${count(`candidates c JOIN organisations o ON o.id = c.organisation_id WHERE c.member_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM candidate_endings e WHERE e.candidate_id = c.id AND e.resumed_on IS NULL) AND ${tree.sql}`)} AS candidates,
            ${count(`cycle_places p JOIN rating_cycles y ON y.id = p.cycle_id WHERE p.organisation_id = :id AND y.published_on IS NULL`)} AS "openCycles"`,
    { id, today, ...tree.values },
  )
  return row!
}

/** Why a unit cannot be closed on a day: units below that go on, members who are there after it. */
export async function obstaclesToClosing(
  { id, parentId }: { id: number; parentId: number | null },
  date: PlainDate,
  transaction?: Transaction,
) {
  const [row] = await select<{ units: number; members: number }>(
    `SELECT ${count('organisations o WHERE o.parent_id = :id AND o.closed_on IS NULL')} AS units,
            ${count('memberships s WHERE s.organisation_id = :id AND (s.to_date IS NULL OR s.to_date > :date)')} AS members`,
    { id, date },
    transaction ?? null,
  )
  const { units, members } = row!
  return [
    ...(parentId === null ? ['Tổ chức cao nhất của hệ thống không kết thúc hoạt động được.'] : []),
    ...(units > 0 ? [`Còn ${units} đơn vị trực thuộc đang hoạt động; hãy chuyển hoặc kết thúc hoạt động các đơn vị đó trước.`] : []),
    ...(members > 0 ? [`Còn ${members} đảng viên sinh hoạt ở đây sau ngày này; hãy chuyển sinh hoạt các đồng chí đó trước.`] : []),
  ]
}
