import type { Transaction } from 'sequelize'
import type { Period } from '../domain/membershipStatus'
import { dateText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import { type DayChange, lostTime, superiorsNeeded, type UnitRecord, whyNotDay } from '../domain/unitDays'
import { select } from './select'
import { type Along, COMES_ALONG } from './unitsAlong'

interface Scope {
  unit: { id: number; path: string }
  record: UnitRecord
  change: DayChange
  along: Along
}

/** Why an entry of an organisation cannot have another day, each in words that say what to do first. */
export async function obstaclesToDay(scope: Scope, transaction: Transaction | null = null): Promise<string[]> {
  const { record, change, along } = scope
  const untimely = change.entry.date === null && change.date === change.was ? null : whyNotDay(change.date, change.entry)
  if (untimely) return [untimely]
  const lost = lostTime(change)
  const needed = superiorsNeeded(change, record).filter(({ parentId }) => !along.units.includes(parentId))
  const absent = await Promise.all(needed.map(each => whyNotBelow(each, transaction)))
  return [...(lost ? await usesIn(lost, scope, transaction) : []), ...absent.flat()]
}

const count = (sql: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${sql})`
const IN_TIME = (alias: string) => `${alias}.from_date < :toDate AND (${alias}.to_date IS NULL OR ${alias}.to_date > :fromDate)`

interface Uses {
  members: number
  offices: number
  units: number
  ratings: number
}

/** What stands in the way of an organisation not having been there for a time. */
async function usesIn({ fromDate, toDate }: Period, { unit, change, along }: Scope, transaction: Transaction | null): Promise<string[]> {
  const { units, withMembers } = along
  const [uses] = await select<Uses>(
    `SELECT ${count(`memberships s WHERE s.organisation_id IN (:units) AND ${IN_TIME('s')} ${withMembers ? `AND NOT (${COMES_ALONG})` : ''}`)} AS members,
            ${count(`offices f WHERE f.organisation_id IN (:units) AND ${IN_TIME('f')}
              AND NOT (:closing = 1 AND f.to_date = :was AND f.from_date < :date)`)} AS offices,
            ${count(`organisation_parents e WHERE e.parent_id IN (:units) AND e.organisation_id NOT IN (:units) AND ${IN_TIME('e')}
              AND EXISTS (SELECT 1 FROM organisation_names n WHERE n.organisation_id = e.organisation_id AND n.from_date < :toDate)
              AND NOT EXISTS (SELECT 1 FROM organisation_closures k WHERE k.organisation_id = e.organisation_id
                AND k.from_date <= :fromDate AND (k.to_date IS NULL OR k.to_date >= :toDate))`)} AS units,
            ${count('ratings r WHERE r.organisation_id = :id AND :founding = 1 AND r.year < :year')} AS ratings`,
    {
      ...{ id: unit.id, units, fromDate, toDate, was: change.was, date: change.date, year: Number(change.date.slice(0, 4)) },
      ...{ closing: change.entry.kind === 'CLOSING' ? 1 : 0, founding: change.entry.kind === 'FOUNDING' ? 1 : 0 },
    },
    transaction,
  )
  const { members, offices, units: below, ratings } = uses!
  const time = `từ ngày ${dateText(fromDate)} đến trước ngày ${dateText(toDate!)}`
  const told = (number: number, words: string) => (number > 0 ? [`${countText(number)} ${words}`] : [])
  return [
    ...told(members, `đảng viên được ghi sinh hoạt ở đây trong thời gian ${time}; hãy sửa ngày ở hồ sơ các đồng chí đó trước.`),
    ...told(offices, `nhiệm kỳ chức vụ được ghi trong thời gian ${time}; hãy sửa ngày nhiệm kỳ trước.`),
    ...told(below, `đơn vị trực thuộc hoạt động trong thời gian ${time}; hãy sửa ngày của các đơn vị đó trước.`),
    ...told(ratings, 'năm trước đó đã có kết quả xếp loại của tổ chức này; ngày thành lập không thể muộn hơn.'),
  ]
}

/** The organisation above was not there yet, or not at work. */
async function whyNotBelow(
  { parentId, fromDate, toDate }: Period & { parentId: number },
  transaction: Transaction | null,
): Promise<string[]> {
  const [parent] = await select<{ name: string; since: PlainDate; closed: number }>(
    `SELECT n.name, (SELECT MIN(f.from_date) FROM organisation_names f WHERE f.organisation_id = n.organisation_id) AS since,
            ${count(`organisation_closures k WHERE k.organisation_id = n.organisation_id AND ${IN_TIME('k')}`)} AS closed
     FROM organisation_names n WHERE n.organisation_id = :parentId AND n.to_date IS NULL`,
    { parentId, fromDate, toDate },
    transaction,
  )
  const { name, since, closed } = parent!
  return [
    ...(since > fromDate ? [`Hồ sơ của ${name} bắt đầu từ ngày ${dateText(since)}; hãy sửa ngày bắt đầu của tổ chức đó trước.`] : []),
    ...(closed > 0 ? [`${name} không hoạt động trong thời gian từ ngày ${dateText(fromDate)} đến trước ngày ${dateText(toDate!)}.`] : []),
  ]
}
