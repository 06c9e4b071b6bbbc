import { UniqueConstraintError } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { inOfficialOrder } from '../domain/commendationCandidate'
import { shortDocumentNumber } from '../domain/documentNumber'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Commendation } from '../models/Commendation'
import { CommendationDecision } from '../models/CommendationDecision'
import type { CommendationDraft } from '../models/CommendationDraft'
import { draftRecipients } from '../queries/draftRecipients'
import { touchDraft } from './draftCommendation'

interface Issue {
  number: number
  sign: string
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
}

/** Rows in one statement. */
const CHUNK = 500

/** Turns a draft into a decision: its recipients, in the order of the paper, are commended from then on. Gives the decision's id. */
export async function issueCommendation(actor: Actor, draft: CommendationDraft, issue: Issue, now: Date): Promise<number> {
  try {
    return await write(actor, context => issueDraft(context, draft, issue), now)
  } catch (error) {
    if (!(error instanceof UniqueConstraintError)) throw error
    throw new RuleError(`Số ${shortDocumentNumber(issue.number, 'QĐ', issue.sign)} ngày này đã có quyết định khác. Hãy ghi số khác.`)
  }
}

async function issueDraft(context: WriteContext, draft: CommendationDraft, issue: Issue) {
  const { transaction } = context
  const recipients = (await draftRecipients(draft, transaction)).filter(({ removedReason }) => removedReason === null)
  if (recipients.length === 0) throw new RuleError('Dự thảo chưa có ai được khen thưởng nên chưa ban hành được.')
  const { organisationId, year, titleId, subject, form, label, baseSalary, amendsId } = draft
  if (amendsId) await CommendationDecision.toAmend(amendsId, transaction)
  const terms = { organisationId, year, titleId, subject, baseSalary, amendsId }
  const decision = await CommendationDecision.create({ ...terms, ...issue }, { transaction })
  await touchDraft(draft, transaction, { decisionId: decision.id })
  const rows = recipients
    .toSorted(inOfficialOrder)
    .map(({ recipientKind, organisationId, memberId, recipientName, unitId, path }, index) => ({
      ...{ decisionId: decision.id, position: index + 1, form, label },
      ...{ recipientKind, organisationId, memberId, recipientName, unitId, path },
    }))
  for (let start = 0; start < rows.length; start += CHUNK) await Commendation.bulkCreate(rows.slice(start, start + CHUNK), { transaction })
  await AuditEntry.record(context, {
    act: 'issueCommendation',
    subjectKind: 'commendationDecision',
    subjectId: decision.id,
    organisationId,
    after: {
      documentNumber: shortDocumentNumber(issue.number, 'QĐ', issue.sign),
      decidedOn: issue.decidedOn,
      recipients: rows.length,
      amendsId,
    },
  })
  return decision.id
}
