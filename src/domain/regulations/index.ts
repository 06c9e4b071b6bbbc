import { NotFoundError } from '../../errors'
import { qd124 } from './qd124'
import { qd132 } from './qd132'
import { qd366 } from './qd366'
import type { Guidance, Regulation } from './regulation'

/** Every regulation on file, oldest first. A new one is a file beside this and a line here. */
export const regulations: readonly Regulation[] = [qd132, qd124, qd366]

/** What a rating year is rated by; stored as the two codes. */
export interface Regime {
  regulation: Regulation
  guidance: Guidance
}

const regimes: readonly Regime[] = regulations.flatMap(regulation => regulation.guidances.map(guidance => ({ regulation, guidance })))

/** A year before it is refused, never guessed (domain.md §3). */
export const firstRatingYear = regimes[0]!.guidance.fromYear

/** The regime of a rating year: the latest begun. Throws NotFoundError before the first: a guess would rate people by the wrong rules. */
export function regimeFor(year: number): Regime {
  if (!Number.isInteger(year)) throw new RangeError(`not a year: ${year}`)
  const regime = regimes.findLast(({ guidance }) => guidance.fromYear <= year)
  if (regime) return regime
  throw new NotFoundError(
    `Hệ thống chưa có quy định về xếp loại cho năm ${year}. Năm đầu tiên có quy định là ${firstRatingYear}: đồng chí hãy chọn từ năm ${firstRatingYear} trở đi.`,
  )
}

/** Reads a stored regime back. An unknown one is a bug, not a choice of the user. */
export function regimeByCode(regulationCode: string, guidanceCode: string): Regime {
  const regime = regimes.find(({ regulation, guidance }) => regulation.code === regulationCode && guidance.code === guidanceCode)
  if (!regime) throw new Error(`unknown regime: ${regulationCode}, ${guidanceCode}`)
  return regime
}
