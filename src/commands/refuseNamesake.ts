import type { WriteContext } from '../database'
import { seesPlace } from '../domain/actor'
import { dateText, type PlainDate } from '../domain/plainDate'
import { namesakeOf } from '../domain/unitNamesake'
import { RuleError } from '../errors'
import { unitHistories } from '../queries/unitHistories'

/** Which field of the form is to blame, where the other one stands, and what to do. */
interface Blame {
  field: string
  where: string
  remedy: string
}

/**
 * Takes back what was just written of a unit where from that day on it would stand beside another one of the same name.
 * The organisation above must be held (`Organisation.hold`), so that nobody puts a namesake there meanwhile.
 */
export async function refuseNamesake({ actor, transaction }: WriteContext, unitId: number, from: PlainDate, blame: Blame) {
  const { unit, others } = await unitHistories(unitId, transaction)
  // One that stands below nothing has nobody beside it.
  const found = unit && namesakeOf(unit, others, from)
  if (!found) return
  const code = actor && seesPlace(actor, found.unit) ? ` (mã ${found.unit.code})` : ''
  const until = found.until ? ` cho đến ngày ${dateText(found.until)}` : ''
  const later = found.until ? ', hoặc ghi từ ngày ấy trở đi' : ''
  RuleError.onFields({ [blame.field]: `Đã có ${found.name}${code} ${blame.where}${until}. ${blame.remedy}${later}.` })
}
