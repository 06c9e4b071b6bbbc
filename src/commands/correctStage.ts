import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { CandidateStageCode } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import { CandidateStage } from '../models/CandidateStage'
import { CandidateStageCorrection } from '../models/CandidateStageCorrection'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import { refuseFault, stagesReached } from './recordStage'

export interface StageCorrection {
  /** Of the candidate as shown. */
  version: number
  stage: CandidateStageCode
  /** Null: it was recorded by mistake, the candidate has not come so far. */
  reachedOn: PlainDate | null
  document: string | null
  votesFor: number | null
  voters: number | null
  reason: string
}

/** Puts a stage right by a new entry: what it said stays on record, with who changed it, when and why. */
export function correctStage(actor: Actor, id: number, { version, stage, reason, ...now }: StageCorrection, at: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const candidate = await Candidate.held(id, version, transaction)
      const row = await CandidateStage.findOne({ where: { candidateId: id, stage }, transaction })
      if (!row) throw new RuleError('Bước này chưa được ghi nên không có gì để sửa.')
      const { [stage]: _was, ...others } = await stagesReached(id, transaction)
      refuseFault(now.reachedOn ? { ...others, [stage]: now.reachedOn } : others, now)
      const { reachedOn, document, votesFor = null, voters = null } = row
      await CandidateStageCorrection.create(
        {
          ...{ candidateId: id, stage, wasReachedOn: reachedOn, wasDocument: document, wasVotesFor: votesFor, wasVoters: voters },
          ...{ reachedOn: now.reachedOn, reason, recordedAt: at.toISOString(), recordedBy: actor.userId },
        },
        { transaction },
      )
      if (stage === 'ADMISSION' && candidate.memberId) await moveAdmission(candidate.memberId, reachedOn, now.reachedOn, transaction)
      if (now.reachedOn) await row.update({ ...now, reachedOn: now.reachedOn }, { transaction })
      else await row.destroy({ transaction })
      await candidate.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'correctStage', subjectKind: 'candidate', subjectId: id, organisationId: candidate.organisationId },
        before: { stage, reachedOn, document, votesFor, voters },
        after: { stage, ...now },
        reason,
      })
    },
    at,
  )
}

/** The member admitted then: the profile and the first membership follow. */
async function moveAdmission(memberId: number, from: PlainDate, to: PlainDate | null, transaction: Transaction) {
  if (!to) throw new RuleError('Đã lập hồ sơ đảng viên nên không bỏ được lễ kết nạp; hãy ghi ngày đúng.')
  const member = await Member.findByPk(memberId, { transaction, lock: transaction.LOCK.UPDATE, rejectOnEmpty: true })
  const first = await Membership.findOne({ where: { memberId, beganBy: 'ADMITTED', fromDate: from }, transaction })
  const late = (end: PlainDate | null | undefined) => Boolean(end && end <= to)
  if (late(first?.toDate) || late(member.officialOn)) {
    throw new RuleError('Ngày này muộn hơn ngày chính thức hoặc ngày rời chi bộ của đảng viên. Hãy kiểm tra lại.')
  }
  await member.update({ admittedOn: to, version: member.version + 1 }, { transaction })
  await first?.update({ fromDate: to }, { transaction })
}
