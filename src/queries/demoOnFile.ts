import type { Transaction } from 'sequelize'
import { select } from './select'

/** Whether the system was filled with the demo, and not left since. */
export async function holdsDemo(transaction: Transaction | null = null): Promise<boolean> {
  const [entry] = await select<{ id: number }>(`SELECT id FROM audit_entries WHERE act = 'seedDemo' LIMIT 1`, {}, transaction)
  return entry !== undefined
}

export interface OnFile {
  organisations: number
  members: number
  accounts: number
  documents: number
}

const count = (table: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${table})`

/** How much would go with the demo. */
export async function countsOnFile(): Promise<OnFile> {
  const [row] = await select<OnFile>(
    `SELECT ${count('organisations')} AS organisations, ${count('members')} AS members, ${count('users')} AS accounts, ${count('documents')} AS documents`,
  )
  return row!
}
