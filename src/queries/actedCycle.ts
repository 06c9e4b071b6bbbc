import type { Transaction } from 'sequelize'
import type { PlainDate } from '../domain/plainDate'
import type { ActedCycle } from '../domain/ratingActs'
import type { CycleFacts } from '../domain/yearRecords'
import { locksFor } from './deadlineExceptions'
import { select } from './select'

/** A cycle as acts look at it: the place of its committee, and what is locked today for a unit or, without one, for the committee. */
export async function actedCycle<Cycle extends CycleFacts>(
  cycle: Cycle,
  unitId: number | null,
  today: PlainDate,
  transaction: Transaction | null = null,
): Promise<Cycle & ActedCycle> {
  const [committee] = await select<{ path: string }>(
    'SELECT path FROM organisations WHERE id = :id',
    { id: cycle.organisationId },
    transaction,
  )
  return { ...cycle, path: committee!.path, locks: await locksFor(cycle, unitId ?? cycle.organisationId, today, transaction) }
}
