import type { Transaction } from 'sequelize'
import type { CycleStep } from '../domain/codes'
import { type ExtendedTime, locksOn } from '../domain/deadlines'
import type { PlainDate } from '../domain/plainDate'
import type { CycleFacts } from '../domain/yearRecords'
import { select } from './select'

export interface DeadlineExceptionRecord extends ExtendedTime {
  unitName: string
  reason: string
  at: string
  userName: string
}

/** More time that was given in a cycle, the last first. */
export const deadlineExceptions = (cycleId: number, transaction: Transaction | null = null) =>
  select<DeadlineExceptionRecord>(
    `SELECT e.unit_id AS "unitId", p.name AS "unitName", e.step, e.until_date AS "untilDate", e.reason, e.at, e.user_name AS "userName"
     FROM deadline_exceptions e JOIN cycle_places p ON p.cycle_id = e.cycle_id AND p.organisation_id = e.unit_id
     WHERE e.cycle_id = :cycleId ORDER BY e.id DESC`,
    { cycleId },
    transaction,
  )

/** The steps that are locked today for a unit, which may be the committee itself. Where nothing locks, nothing is read. */
export async function locksFor(
  { id, settings }: Pick<CycleFacts, 'id' | 'settings'>,
  unitId: number,
  today: PlainDate,
  transaction: Transaction | null = null,
): Promise<Partial<Record<CycleStep, string>>> {
  const withoutMore = locksOn(today, settings, [], unitId)
  if (Object.keys(withoutMore).length === 0) return withoutMore
  return locksOn(today, settings, await deadlineExceptions(id, transaction), unitId)
}
