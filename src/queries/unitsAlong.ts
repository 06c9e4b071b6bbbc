import type { Transaction } from 'sequelize'
import type { PlainDate } from '../domain/plainDate'
import { idsOf, subtree } from '../domain/treePath'
import { beginsOtherwise, type DayChange } from '../domain/unitDays'
import { isAlone } from './isAlone'
import { select } from './select'

/** A stay (s) that begins because the records of its cell do: nothing earlier is known of it, and nothing on file lies before the new day (:date). */
export const COMES_ALONG = `s.began_by = 'FOUNDING' AND s.from_date = :was AND (s.to_date IS NULL OR s.to_date > :date)
  AND EXISTS (SELECT 1 FROM members m WHERE m.id = s.member_id AND (:date > :was OR m.admitted_on < :was))
  AND NOT EXISTS (SELECT 1 FROM memberships p WHERE p.member_id = s.member_id AND p.from_date < :was)
  AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.member_id = s.member_id AND a.from_date < :date AND a.from_date >= :was)
  AND NOT EXISTS (SELECT 1 FROM temporary_stays t WHERE t.member_id = s.member_id AND t.from_date < :date AND t.from_date >= :was)`

export interface Along {
  /** The organisation itself, and units whose records begin otherwise because its own do. */
  units: number[]
  /** Whether members who have been there since the records began come along. */
  withMembers: boolean
}

/** Whose days change because those of an organisation do; `wished`: that what began with it comes along where it can. */
export async function unitsAlong(
  unit: { id: number; path: string },
  change: DayChange,
  wished: boolean,
  transaction: Transaction | null = null,
): Promise<Along> {
  const { was, date } = change
  if (!beginsOtherwise(change)) return { units: [unit.id], withMembers: false }
  const below = wished ? await sameBeginning(unit, was, transaction) : []
  const above = date < was ? await namedAbove(unit, was, transaction) : []
  return { units: [unit.id, ...below, ...above], withMembers: wished }
}

/** Members of these units who come along. */
export async function membersAlong({ units, withMembers }: Along, { was, date }: DayChange): Promise<number> {
  if (!withMembers) return 0
  const [row] = await select<{ members: number }>(
    `SELECT CAST(COUNT(*) AS INTEGER) AS members FROM memberships s WHERE s.organisation_id IN (:units) AND ${COMES_ALONG}`,
    { units, was, date },
  )
  return row!.members
}

const SINCE = '(SELECT MIN(n.from_date) FROM organisation_names n WHERE n.organisation_id = o.id)'

/** Units below that were there when the records began, and not below one that was founded then. */
async function sameBeginning(
  { id, path }: { id: number; path: string },
  was: PlainDate,
  transaction: Transaction | null,
): Promise<number[]> {
  const { from, before } = subtree(path)
  const below = await select<{ id: number; path: string; foundedOn: PlainDate | null }>(
    `SELECT o.id, o.path, o.founded_on AS "foundedOn" FROM organisations o WHERE o.path >= :from AND o.path < :before AND o.id <> :id AND ${SINCE} = :was`,
    { id, from, before, was },
    transaction,
  )
  const founded = below.filter(each => each.foundedOn !== null)
  return below.filter(each => !founded.some(other => each.path.startsWith(other.path))).map(each => each.id)
}

/** What stands above, where it is on file only to be named: nobody works there or higher, and its records began with these. */
async function namedAbove(unit: { path: string }, was: PlainDate, transaction: Transaction | null): Promise<number[]> {
  const above = idsOf(unit.path).slice(0, -1)
  if (above.length === 0 || !(await isAlone(unit, transaction))) return []
  const named = await select<{ id: number }>(
    `SELECT o.id FROM organisations o WHERE o.id IN (:above) AND o.founded_on IS NULL AND ${SINCE} = :was`,
    { above, was },
    transaction,
  )
  return named.map(({ id }) => id)
}
