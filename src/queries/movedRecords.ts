import type { Transaction } from 'sequelize'
import { Absence } from '../models/Absence'
import { Membership } from '../models/Membership'
import { TemporaryStay } from '../models/TemporaryStay'

/** The cells of a member in the order of time, exemptions and suspensions, and activity elsewhere for a time. */
export interface MovementsOnFile {
  memberships: Membership[]
  absences: Absence[]
  temporary: TemporaryStay[]
}

/** The movements on the record of a member. A command passes its transaction on. */
export async function movedRecord(memberId: number, transaction?: Transaction): Promise<MovementsOnFile> {
  return (await movedRecords([memberId], transaction)).get(memberId)!
}

/** The same of many, by member. */
export async function movedRecords(memberIds: readonly number[], transaction?: Transaction): Promise<Map<number, MovementsOnFile>> {
  const theirs = { where: { memberId: [...memberIds] }, ...(transaction ? { transaction } : {}) }
  const [memberships, absences, temporary] = [
    await Membership.findAll({ ...theirs, order: ['fromDate', 'id'] }),
    await Absence.findAll(theirs),
    await TemporaryStay.findAll(theirs),
  ]
  const records = new Map(memberIds.map((id): [number, MovementsOnFile] => [id, { memberships: [], absences: [], temporary: [] }]))
  for (const stay of memberships) records.get(stay.memberId)!.memberships.push(stay)
  for (const absence of absences) records.get(absence.memberId)!.absences.push(absence)
  for (const stay of temporary) records.get(stay.memberId)!.temporary.push(stay)
  return records
}
