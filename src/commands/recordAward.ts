import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { CommendationForm } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Commendation } from '../models/Commendation'
import { CommendationDecision } from '../models/CommendationDecision'
import { CommendationDraft } from '../models/CommendationDraft'

export interface AwardDecisionWish {
  year: number
  titleId: number
  number: number
  sign: string
  decidedOn: PlainDate
  subject: string
  /** Who decided, where it was not the organisation that keeps the paper. */
  authorityName: string | null
  signatoryName: string
  signatoryOffice: string
}

export interface AwardWish {
  decision: AwardDecisionWish
  /** A member of the unit; null: the unit itself. */
  memberId: number | null
  unit: { id: number; path: string }
  form: CommendationForm
  label: string
}

/** Writes an award of an earlier year down from its paper. Others of the same paper stand in the same decision. Gives the decision. */
export const recordAward = (actor: Actor, organisationId: number, wish: AwardWish, now: Date): Promise<number> =>
  write(actor, context => record(context, organisationId, wish), now)

async function record(context: WriteContext, organisationId: number, { decision: paper, memberId, unit, form, label }: AwardWish) {
  const { transaction } = context
  const decision = await decisionOf(context, organisationId, paper)
  const who = memberId === null ? { organisationId: unit.id } : { memberId }
  if (await Commendation.count({ where: { decisionId: decision.id, ...who }, transaction })) {
    throw new RuleError('Quyết định này đã ghi khen thưởng cho đối tượng đó.')
  }
  const last = await Commendation.max<number | null, Commendation>('position', { where: { decisionId: decision.id }, transaction })
  await Commendation.create(
    {
      ...{ decisionId: decision.id, position: (last ?? 0) + 1, form, label, unitId: unit.id, path: unit.path, ...who },
      recipientKind: memberId === null ? 'ORGANISATION' : 'MEMBER',
    },
    { transaction },
  )
  await AuditEntry.record(context, {
    ...{ act: 'recordAward', subjectKind: 'commendationDecision', subjectId: decision.id, organisationId },
    after: { ...paper, memberId, unitId: unit.id, form, label },
  })
  return decision.id
}

/** The paper where it is on record already, for the same title and year. One that was issued here takes nobody more. */
async function decisionOf({ transaction }: WriteContext, organisationId: number, paper: AwardDecisionWish) {
  const { number, sign, decidedOn, year, titleId } = paper
  const found = await CommendationDecision.findOne({ where: { organisationId, number, sign, decidedOn }, transaction })
  if (!found) return CommendationDecision.create({ organisationId, ...paper }, { transaction })
  if (found.year !== year || found.titleId !== titleId) {
    throw new RuleError('Quyết định số này đã ghi cho danh hiệu hoặc năm khác. Mỗi quyết định một danh hiệu của một năm.')
  }
  if (await CommendationDraft.count({ where: { decisionId: found.id }, transaction })) {
    throw new RuleError('Quyết định này đã ban hành trong hệ thống, không ghi thêm người được.')
  }
  return found
}
