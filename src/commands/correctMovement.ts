import type { Model, Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import { whyNotThere } from '../domain/memberMovement'
import { type MovementEntry, movementEntries, type MovedRecord, whyNotOn } from '../domain/movementCorrection'
import { dateText, type PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import type { Membership } from '../models/Membership'
import { Office } from '../models/Office'
import { OrganisationName } from '../models/OrganisationName'
import { movedRecord } from '../queries/movedRecords'

export interface MovementCorrection {
  /** Of the member as shown. */
  version: number
  /** Key of the movement. */
  entry: string
  date: PlainDate
  reason: string
}

/** Gives a movement its right day, and whatever ended or began by it. Which day stood there stays in the history, with who changed it and why. */
export function correctMovement(actor: Actor, memberId: number, { version, entry, date, reason }: MovementCorrection, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const record = { admittedOn: member.admittedOn, ...(await movedRecord(memberId, transaction)) }
      const { memberships } = record
      const moved = entryOf(record, entry, date)
      for (const { list, id, end } of moved.ends) {
        if (list === 'memberships' && end === 'fromDate')
          await refuseBefore(
            memberships.find(stay => stay.id === id)!,
            date,
            transaction,
          )
        const period: Model = record[list].find(each => each.id === id)!
        await period.update({ [end]: date }, { transaction })
      }
      await moveOffices(memberId, moved, date, transaction)
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'correctMovement', subjectKind: 'member', subjectId: memberId, organisationId: placeOf(memberships, moved), reason },
        before: { kind: moved.kind, date: moved.date },
        after: { kind: moved.kind, date },
      })
    },
    now,
  )
}

function entryOf(record: MovedRecord, key: string, date: PlainDate): MovementEntry {
  const moved = movementEntries(record).find(each => each.key === key)
  if (!moved) throw new RuleError('Việc này không còn như trên trang. Mời đồng chí mở lại trang.')
  const obstacle = whyNotOn(date, moved, record)
  if (obstacle) throw new RuleError(obstacle, { date: obstacle })
  return moved
}

async function refuseBefore({ organisationId }: Membership, date: PlainDate, transaction: Transaction) {
  const early = whyNotThere(await OrganisationName.beganOn(organisationId, transaction), date)
  if (early) throw new RuleError(early, { date: early })
}

const isMembership = ({ ends }: MovementEntry) => ends[0]!.list === 'memberships'

/** Nothing ends by it. */
const begins = ({ ends }: MovementEntry) => ends.every(({ end }) => end === 'fromDate')

/** Offices that ended with the time in the cell end on the right day, too. */
async function moveOffices(memberId: number, moved: MovementEntry, date: PlainDate, transaction: Transaction) {
  if (!isMembership(moved) || begins(moved)) return
  const ended = await Office.findAll({ where: { memberId, toDate: moved.date }, transaction })
  const later = ended.find(({ fromDate }) => fromDate >= date)
  if (later) throw new RuleError(`Đồng chí này nhận một chức vụ ngày ${dateText(later.fromDate)}; ngày đúng phải sau ngày đó.`)
  for (const office of ended) await office.update({ toDate: date }, { transaction })
}

/** Where it is told: the cell of that time, else that of the last. */
function placeOf(memberships: readonly Membership[], { ends }: MovementEntry): number | null {
  const own = memberships.find(({ id }) => ends.some(end => end.list === 'memberships' && end.id === id))
  return (own ?? memberships.at(-1))?.organisationId ?? null
}
