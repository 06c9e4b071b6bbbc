import type { Transaction } from 'sequelize'
import { idsOf } from '../domain/treePath'
import { select } from './select'

/** Whether nobody has a role in what stands above an organisation: its superior does not work with this system. */
export async function isAlone({ path }: { path: string }, transaction: Transaction | null = null): Promise<boolean> {
  const above = idsOf(path).slice(0, -1)
  if (above.length === 0) return true
  const [row] = await select<{ count: number }>(
    'SELECT CAST(COUNT(*) AS INTEGER) AS count FROM grants WHERE organisation_id IN (:above)',
    { above },
    transaction,
  )
  return row!.count === 0
}
