import { CANDIDATE_STAGES, type CandidateStageCode } from './codes'
import { reaches } from './cycleSettings'
import type { PlainDate } from './plainDate'

/** The day on which each stage was reached. */
export type ReachedStages = Partial<Record<CandidateStageCode, PlainDate>>

/** A stage that cannot stand where it stands: the one before it is missing, or came later. */
export interface StageFault {
  stage: CandidateStageCode
  reachedOn: PlainDate
  before: CandidateStageCode
  /** Null where it is missing. */
  beforeOn: PlainDate | null
}

/** Stages follow one another in their order, each no earlier than the one before (domain.md §6). The first fault; null where all is well. */
export function stageFault(reached: ReachedStages): StageFault | null {
  for (const [index, stage] of CANDIDATE_STAGES.entries()) {
    const [before, reachedOn] = [CANDIDATE_STAGES[index - 1], reached[stage]]
    if (!before || !reachedOn) continue
    const beforeOn = reached[before] ?? null
    if (beforeOn === null || reachedOn < beforeOn) return { stage, reachedOn, before, beforeOn }
  }
  return null
}

/** The stage that comes next; null once admitted. */
export const nextStage = (reached: ReachedStages): CandidateStageCode | null => CANDIDATE_STAGES.find(stage => !reached[stage]) ?? null

/** The last stage reached: the only one that can be taken back without leaving a gap. */
export const lastStage = (reached: ReachedStages): CandidateStageCode | null => CANDIDATE_STAGES.findLast(stage => reached[stage]) ?? null

/** Stages that are reached by a vote. */
export const isVoted = (stage: CandidateStageCode) => stage === 'CELL_RESOLUTION' || stage === 'COMMITTEE_RESOLUTION'

/** Who voted for it, of all who may vote. */
export interface StageVotes {
  votesFor: number
  voters: number
}

/** A resolution is carried by two thirds of those who may vote, not of those present (domain.md §6). */
export const isCarried = ({ votesFor, voters }: StageVotes) => voters > 0 && reaches(votesFor, voters, 'TWO_THIRDS')

/** Whether nothing but the decision and the ceremony is left. */
export const mayBeAdmitted = (reached: ReachedStages) => reached.COMMITTEE_RESOLUTION !== undefined && reached.ADMISSION === undefined
