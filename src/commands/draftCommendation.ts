import type { Transaction } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { CommendationForm, RecipientOrigin } from '../domain/codes'
import type { NamedRecipient } from '../domain/commendationRecord'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CommendationDecision } from '../models/CommendationDecision'
import { CommendationDraft } from '../models/CommendationDraft'
import { CommendationDraftRecipient } from '../models/CommendationDraftRecipient'

export interface ChosenRecipient extends NamedRecipient {
  origin: RecipientOrigin
}

export interface DraftTerms {
  organisationId: number
  year: number
  titleId: number
  subject: string
  form: CommendationForm
  label: string
  /** In đồng a month; null where no money goes with the award. */
  baseSalary: number | null
  amendsId: number | null
}

/** Rows in one statement. */
const CHUNK = 500

/** Begins a decision with those chosen for it; nobody is commended until it is issued. */
export function draftCommendation(actor: Actor, terms: DraftTerms, recipients: readonly ChosenRecipient[], now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      if (terms.amendsId) await CommendationDecision.toAmend(terms.amendsId, transaction)
      const draft = await CommendationDraft.create({ ...terms, createdAt: now.toISOString() }, { transaction })
      await addAll(draft.id, recipients, transaction)
      await recordAct(context, draft, 'draftCommendation', { after: { subject: terms.subject, recipients: recipients.length } })
      return draft.id
    },
    now,
  )
}

async function addAll(draftId: number, recipients: readonly ChosenRecipient[], transaction: Transaction) {
  for (let start = 0; start < recipients.length; start += CHUNK) {
    const rows = recipients.slice(start, start + CHUNK).map(recipient => ({ ...recipient, draftId }))
    await CommendationDraftRecipient.bulkCreate(rows, { transaction })
  }
}

/** Adds somebody to an open draft. Throws RuleError for one who is in it already. */
export function addDraftRecipient(actor: Actor, draft: CommendationDraft, recipient: ChosenRecipient, name: string, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { organisationId, memberId, recipientName, unitId } = recipient
      const same = memberId ? { memberId } : organisationId ? { organisationId } : { recipientName, unitId }
      const there = await CommendationDraftRecipient.findOne({ where: { draftId: draft.id, ...same }, transaction })
      if (there)
        throw new RuleError(
          there.removedReason ? `${name} đã bị đưa ra khỏi dự thảo; hãy bấm «Đưa trở lại».` : `${name} đã có trong dự thảo.`,
        )
      await touchDraft(draft, transaction)
      await CommendationDraftRecipient.create({ ...recipient, draftId: draft.id }, { transaction })
      await recordAct(context, draft, 'addDraftRecipient', { after: { name } })
    },
    now,
  )
}

/** Takes somebody out of an open draft with a reason, or back into it (null). */
export function setDraftRecipient(actor: Actor, draft: CommendationDraft, recipientId: number, removedReason: string | null, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const recipient = await CommendationDraftRecipient.findOne({ where: { id: recipientId, draftId: draft.id }, transaction })
      if (!recipient) throw new RuleError('Đối tượng này không có trong dự thảo. Hãy mở lại dự thảo.')
      if (recipient.removedReason === removedReason) return
      await touchDraft(draft, transaction)
      const before = { removedReason: recipient.removedReason }
      await recipient.update({ removedReason }, { transaction })
      await recordAct(context, draft, 'setDraftRecipient', { before, after: { recipientId, removedReason }, reason: removedReason })
    },
    now,
  )
}

/** Gives an open draft up, with the reason. */
export function dropCommendationDraft(actor: Actor, draft: CommendationDraft, reason: string, now: Date) {
  return write(
    actor,
    async context => {
      await touchDraft(draft, context.transaction, { droppedReason: reason })
      await recordAct(context, draft, 'dropCommendationDraft', {
        before: { droppedReason: null },
        after: { droppedReason: reason },
        reason,
      })
    },
    now,
  )
}

/** Changes an open draft, once for each version that was shown. Throws ConflictError when somebody was faster. */
export async function touchDraft(
  draft: CommendationDraft,
  transaction: Transaction,
  change: { droppedReason?: string; decisionId?: number } = {},
) {
  const where = { id: draft.id, version: draft.version, decisionId: null, droppedReason: null }
  const [changed] = await CommendationDraft.update({ ...change, version: draft.version + 1 }, { where, transaction })
  if (changed === 0) throw new ConflictError('Có người vừa sửa hoặc ban hành dự thảo này; chưa có gì được ghi. Hãy mở lại dự thảo.')
}

type Change = { before?: object; after: object; reason?: string | null }

export const recordAct = (context: WriteContext, { id, organisationId }: CommendationDraft, act: string, change: Change) =>
  AuditEntry.record(context, {
    act,
    subjectKind: 'commendationDraft',
    subjectId: id,
    organisationId,
    before: null,
    reason: null,
    ...change,
  })
