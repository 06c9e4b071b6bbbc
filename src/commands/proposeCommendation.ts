import { UniqueConstraintError } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { RecipientKind } from '../domain/codes'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CommendationProposal } from '../models/CommendationProposal'

interface Proposed {
  year: number
  titleId: number
  recipientKind: RecipientKind
  organisationId: number | null
  memberId: number | null
  recipientName: string | null
  unitId: number
  merits: string
}

/** A unit asks its committee to commend somebody. Throws RuleError when it asked for the same already. */
export async function proposeCommendation(actor: Actor, proposal: Proposed, name: string, now: Date) {
  const propose = async (context: WriteContext) => {
    const made = await CommendationProposal.create({ ...proposal, proposedAt: now.toISOString() }, { transaction: context.transaction })
    const after = { name, merits: proposal.merits }
    await AuditEntry.record(context, { act: 'proposeCommendation', ...recordOf(made), after })
  }
  try {
    await write(actor, propose, now)
  } catch (error) {
    if (!(error instanceof UniqueConstraintError)) throw error
    throw new RuleError(`Chi bộ đã đề nghị khen thưởng ${name} cho danh hiệu này.`)
  }
}

/** Takes a proposal back, with the reason. */
export function withdrawProposal(actor: Actor, proposal: CommendationProposal, reason: string, now: Date) {
  return write(
    actor,
    async context => {
      const { id, version } = proposal
      const [changed] = await CommendationProposal.update(
        { withdrawnReason: reason, version: version + 1 },
        { where: { id, version, withdrawnReason: null }, transaction: context.transaction },
      )
      if (changed === 0) throw new ConflictError('Đề nghị này vừa được rút; chưa có gì được ghi. Hãy mở lại trang.')
      const change = { before: { withdrawnReason: null }, after: { withdrawnReason: reason }, reason }
      await AuditEntry.record(context, { act: 'withdrawProposal', ...recordOf(proposal), ...change })
    },
    now,
  )
}

const recordOf = ({ id, unitId }: CommendationProposal) => ({
  subjectKind: 'commendationProposal',
  subjectId: id,
  organisationId: unitId,
})
