import { select } from './select'

/** The identity number of a member in full, for whoever has said why; null where none is on file. */
export async function identityNumberOf(memberId: number): Promise<string | null> {
  const [row] = await select<{ number: string | null }>('SELECT identity_number AS number FROM members WHERE id = :memberId', { memberId })
  return row?.number ?? null
}
