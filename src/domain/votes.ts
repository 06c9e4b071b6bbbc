import { type Majority, reaches, type VotingRules } from './cycleSettings'
import type { PlainDate } from './plainDate'
import { type LevelCounts, RATING_LEVELS, type RatingLevel } from './ratingLevel'

/** Ballots counted for one subject; who voted how is never stored. */
export interface VoteTally {
  levels: LevelCounts
  invalid: number
}

/** Ballots of the meeting of a unit, the same for every subject. */
export interface Ballots {
  /** Full members who have a vote. */
  voters: number
  present: number
  issued: number
  returned: number
}

/** The meeting of a unit that voted, as its minutes say. */
export interface Meeting extends Ballots {
  heldOn: PlainDate
  place: string | null
  chairName: string
  counterNames: string
  version: number
}

/** The minutes as people enter them; who has a vote is counted. */
export type MeetingMinutes = Omit<Meeting, 'voters'>

interface VoteColumns {
  votesExcellent: number | null
  votesGood: number | null
  votesSatisfactory: number | null
  votesUnsatisfactory: number | null
  votesInvalid: number | null
}

/** Null where nothing was counted; a column left empty among others counts as none. */
export function votesOf(row: VoteColumns): VoteTally | null {
  const { votesExcellent, votesGood, votesSatisfactory, votesUnsatisfactory, votesInvalid } = row
  const all = [votesExcellent, votesGood, votesSatisfactory, votesUnsatisfactory, votesInvalid]
  if (all.every(votes => votes === null)) return null
  return {
    levels: {
      EXCELLENT: votesExcellent ?? 0,
      GOOD: votesGood ?? 0,
      SATISFACTORY: votesSatisfactory ?? 0,
      UNSATISFACTORY: votesUnsatisfactory ?? 0,
    },
    invalid: votesInvalid ?? 0,
  }
}

export const validVotes = ({ levels }: VoteTally) => RATING_LEVELS.reduce((sum, level) => sum + levels[level], 0)

/** What is wrong with the ballots of a meeting, by number: returned ≤ issued ≤ present ≤ those with a vote. */
export function ballotProblems({ voters, present, issued, returned }: Ballots): Partial<Record<keyof Ballots, string>> {
  return {
    ...(present > voters && { present: `Có ${present} người có mặt nhưng chỉ ${voters} đảng viên chính thức có quyền bỏ phiếu.` }),
    ...(issued > present && { issued: `Phát ra ${issued} phiếu nhưng chỉ có ${present} người bỏ phiếu có mặt.` }),
    ...(returned > issued && { returned: `Thu về ${returned} phiếu nhưng chỉ phát ra ${issued} phiếu.` }),
  }
}

/** What the minutes fall short of, as the committee stated it: too few met. */
export function quorumProblem({ voters, present }: Ballots, { quorum }: VotingRules): string | null {
  if (reaches(present, voters, quorum)) return null
  return `Cuộc họp có ${present}/${voters} đảng viên chính thức có mặt, chưa đủ tỉ lệ đã nêu khi mở đợt.`
}

/** What is wrong with one subject's tally: valid and invalid make the returned; without a meeting, no more than have a vote. */
export function voteProblem(tally: VoteTally, ballots: Ballots | null, voters: number): string | null {
  const valid = validVotes(tally)
  const all = valid + tally.invalid
  if (ballots && all !== ballots.returned) {
    return (
      `Bốn mức có ${valid} phiếu, cộng ${tally.invalid} phiếu không hợp lệ là ${all}, nhưng cuộc họp thu về ${ballots.returned} phiếu. ` +
      'Hãy kiểm lại các ô phiếu.'
    )
  }
  if (!ballots && all > voters)
    return `Có ${all} phiếu nhưng chỉ ${voters} đảng viên chính thức có quyền bỏ phiếu. Hãy kiểm lại các ô phiếu.`
  return null
}

/** The level that reached the threshold among the ballots returned; null where none did. */
export function votedLevel(tally: VoteTally, threshold: Majority): RatingLevel | null {
  const all = validVotes(tally) + tally.invalid
  return RATING_LEVELS.find(level => all > 0 && reaches(tally.levels[level], all, threshold)) ?? null
}
