import type { Model, Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import { type CancellableMovement, cancellableMovements, staysOf, whyNotCancelled } from '../domain/cancelledMovement'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CancelledMovement } from '../models/CancelledMovement'
import { Member } from '../models/Member'
import { Office } from '../models/Office'
import { Organisation } from '../models/Organisation'
import { cancellingGround } from '../queries/cancellingGround'
import { movedRecord, type MovementsOnFile } from '../queries/movedRecords'

export interface MovementCancelling {
  /** Of the member as shown. */
  version: number
  /** Key of the movement. */
  entry: string
  reason: string
}

/**
 * Takes a movement that never happened out of what is counted: what it ended goes on as it was, what it began never was. It stays on record
 * as it stood, with who cancelled it, when and why.
 */
export function cancelMovement(actor: Actor, memberId: number, { version, entry, reason }: MovementCancelling, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const record = { admittedOn: member.admittedOn, ...(await movedRecord(memberId, transaction)) }
      const moved = cancellableMovements(record).find(({ key }) => key === entry)
      if (!moved) throw new RuleError('', { entry: 'Việc này không còn trong hồ sơ. Hãy chọn lại.' })
      const { begun } = staysOf(moved.ends, record.memberships)
      const { organisationId } = record.memberships.filter(stay => stay !== begun).at(-1)!
      await Organisation.hold(organisationId, transaction)
      const ground = await cancellingGround(memberId, moved, record, transaction)
      const obstacle = whyNotCancelled(moved, record, ground)
      if (obstacle) throw new RuleError(obstacle)
      const stood = { kind: moved.kind, ...asItStood(moved, record) }
      await CancelledMovement.create(
        { memberId, ...stood, reason, recordedAt: now.toISOString(), recordedBy: actor.userId },
        { transaction },
      )
      await takeBack(moved, record, transaction)
      const again = ground.ended.filter(({ why }) => why === null)
      await Office.update({ toDate: null }, { where: { id: again.map(({ id }) => id) }, transaction })
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'cancelMovement', subjectKind: 'member', subjectId: memberId, organisationId, reason },
        before: stood,
        after: { kind: moved.kind, cancelled: true, ...(again.length > 0 ? { offices: again.map(({ role }) => role) } : {}) },
      })
    },
    now,
  )
}

/** What was on file of it. */
function asItStood({ kind, date, ends, period }: CancellableMovement, record: MovementsOnFile) {
  const { ended, begun } = staysOf(ends, record.memberships)
  const fromDate = date
  if (ended) {
    const left = { leftOrganisationId: ended.organisationId, ...(begun ? { organisationId: begun.organisationId } : {}) }
    return { ...left, fromDate, document: ended.endedDocument }
  }
  if (begun) return { organisationId: begun.organisationId, fromDate, document: begun.beganDocument }
  const [{ list, id }] = ends as [CancellableMovement['ends'][number]]
  const { document, endDocument } = record[list as 'absences' | 'temporary'].find(each => each.id === id)!
  const { organisationId = null, placeName = null } = kind.startsWith('TEMPORARY') ? record.temporary.find(each => each.id === id)! : {}
  return period
    ? { organisationId, placeName, ...period, document, endDocument }
    : { organisationId, placeName, fromDate, document: endDocument }
}

/** As long as it lasts. */
const GOING_ON = {
  memberships: { toDate: null, endedBy: null, endedDocument: null },
  absences: { toDate: null, endDocument: null },
  temporary: { toDate: null, endDocument: null },
}

async function takeBack({ ends }: CancellableMovement, record: MovementsOnFile, transaction: Transaction) {
  const rowOf = ({ list, id }: CancellableMovement['ends'][number]): Model => record[list].find(each => each.id === id)!
  for (const end of ends.filter(each => each.end === 'fromDate')) await rowOf(end).destroy({ transaction })
  for (const end of ends.filter(each => each.end === 'toDate')) await rowOf(end).update(GOING_ON[end.list], { transaction })
}
