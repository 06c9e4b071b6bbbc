import type { Transaction } from 'sequelize'
import type { PlainDate } from '../domain/plainDate'
import { Membership } from '../models/Membership'
import { TemporaryStay } from '../models/TemporaryStay'

/** Rows in one statement; far more would pass SQLite's limit on its length. */
const CHUNK = 500

/** Where members go, from which day, by which document. */
export interface Transfer {
  date: PlainDate
  unitId: number
  document: string | null
}

/** Takes members from the cells where they are (of each the stay that lasts) to another one. Who came to a cell that very day was never in it. */
export async function transferTo(stays: readonly Membership[], { date, unitId, document }: Transfer, transaction: Transaction) {
  const leaving = stays.filter(({ fromDate }) => fromDate !== date)
  const memberIds = leaving.map(({ memberId }) => memberId)
  await Membership.update(
    { organisationId: unitId, beganDocument: document },
    { where: { id: stays.filter(stay => !leaving.includes(stay)).map(({ id }) => id) }, transaction },
  )
  await TemporaryStay.update({ toDate: date, endDocument: document }, { where: { memberId: memberIds, toDate: null }, transaction })
  await Membership.update(
    { toDate: date, endedBy: 'TRANSFERRED_OUT', endedDocument: document },
    { where: { id: leaving.map(({ id }) => id) }, transaction },
  )
  const arrival = { organisationId: unitId, fromDate: date, beganBy: 'TRANSFERRED_IN' as const, beganDocument: document }
  for (let start = 0; start < memberIds.length; start += CHUNK) {
    await Membership.bulkCreate(
      memberIds.slice(start, start + CHUNK).map(memberId => ({ memberId, ...arrival })),
      { transaction },
    )
  }
}
