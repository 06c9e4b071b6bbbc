import type { Transaction } from 'sequelize'
import { whyNotThere } from '../domain/memberMovement'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'

/** Holds the cell where members go, so that nobody closes it meanwhile; refuses one that is closed, or was not there on that day. */
export async function holdDestination(unitId: number, date: PlainDate, transaction: Transaction) {
  const { closedOn } = await Organisation.hold(unitId, transaction)
  if (closedOn) throw new RuleError('', { unit: 'Chi bộ nơi đến đã kết thúc hoạt động. Hãy chọn chi bộ khác.' })
  const early = whyNotThere(await OrganisationName.beganOn(unitId, transaction), date)
  if (early) throw new RuleError('', { date: early })
}
