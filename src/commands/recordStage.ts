import type { Transaction } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { isCarried, nextStage, type ReachedStages, stageFault } from '../domain/candidateStages'
import type { CandidateStageCode } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import { CandidateEnding } from '../models/CandidateEnding'
import { CandidateStage } from '../models/CandidateStage'

export interface StageWish {
  stage: CandidateStageCode
  reachedOn: PlainDate
  document: string | null
  votesFor: number | null
  voters: number | null
}

/** Records the stage that comes next. Admission is an act of its own: it makes a member. */
export function recordStage(actor: Actor, id: number, { version, ...wish }: StageWish & { version: number }, now: Date) {
  return write(
    actor,
    async context => {
      const candidate = await Candidate.held(id, version, context.transaction)
      if (wish.stage === 'ADMISSION') throw new RuleError('Lễ kết nạp được ghi khi lập hồ sơ đảng viên dự bị.')
      await addStage(context, candidate, wish)
      await candidate.update({ version: version + 1 }, { transaction: context.transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recordStage', subjectKind: 'candidate', subjectId: id, organisationId: candidate.organisationId },
        after: wish,
      })
    },
    now,
  )
}

/** The stage itself, inside another act. */
export async function addStage({ transaction }: WriteContext, { id }: Candidate, wish: StageWish) {
  if (await CandidateEnding.count({ where: { candidateId: id, resumedOn: null }, transaction })) {
    throw new RuleError('Việc theo dõi quần chúng này đã kết thúc. Hãy ghi theo dõi trở lại trước.')
  }
  const reached = await stagesReached(id, transaction)
  if (nextStage(reached) !== wish.stage)
    throw new RuleError('Đây không phải bước tiếp theo. Mời đồng chí mở lại hồ sơ để xem các bước đã ghi.')
  refuseFault({ ...reached, [wish.stage]: wish.reachedOn }, wish)
  await CandidateStage.create({ candidateId: id, ...wish }, { transaction })
}

export async function stagesReached(candidateId: number, transaction: Transaction): Promise<ReachedStages> {
  const stages = await CandidateStage.findAll({ where: { candidateId }, transaction })
  return Object.fromEntries(stages.map(({ stage, reachedOn }) => [stage, reachedOn]))
}

/** The last guard; the form says the same beside its fields. */
export function refuseFault(reached: ReachedStages, { votesFor, voters }: Pick<StageWish, 'votesFor' | 'voters'>) {
  if (stageFault(reached)) throw new RuleError('Ngày của các bước không theo thứ tự. Hãy kiểm tra lại ngày.')
  if (votesFor !== null && voters !== null && !isCarried({ votesFor, voters })) {
    throw new RuleError('Nghị quyết chỉ được thông qua khi có ít nhất hai phần ba tán thành.')
  }
}
