import type { OpenSession } from '../domain/account'
import { select } from './select'

interface Kept {
  series?: number
  signedInAt?: number
  prolongedAt?: number
}

/** The sessions of an account that still stand, the last used first. */
export async function sessionsOf(userId: number, series: number): Promise<OpenSession[]> {
  const rows = await select<{ sid: string; device: string | null; data: string }>(
    'SELECT sid, device, data FROM sessions WHERE user_id = :userId',
    { userId },
  )
  return rows
    .map(({ sid, device, data }) => ({ sid, device: device ?? '', kept: JSON.parse(data) as Kept }))
    .filter(({ kept }) => kept.series === series)
    .map(({ sid, device, kept: { signedInAt = 0, prolongedAt = 0 } }) => ({ sid, device, signedInAt, usedAt: prolongedAt }))
    .sort((one, other) => other.usedAt - one.usedAt)
}
