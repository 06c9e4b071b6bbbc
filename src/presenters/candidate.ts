import type { CandidateProfile } from '../domain/candidateRecord'
import { CANDIDATE_STAGES } from '../domain/codes'
import type { HistoryEntry } from '../domain/historyEntry'
import { dateText } from '../domain/plainDate'
import { candidateSourceLabel, candidateStageLabel } from '../labels/candidates'
import { sexLabel } from '../labels/members'
import { presentHistory } from './history'

interface CandidateInput {
  profile: CandidateProfile
  history: HistoryEntry[]
  /** Whether the reader may open the profile of the member that the candidate became. */
  opensMember: boolean
}

/** A candidate's own page: the person, and every stage on the way. */
export function presentCandidate({ profile, history, opensMember }: CandidateInput) {
  const { name, unitName, sex, birthDate, occupation, source, memberId, stages } = profile
  const admission = stages.find(({ stage }) => stage === 'ADMISSION')
  return {
    name,
    lead: `Quần chúng do ${unitName} theo dõi`,
    facts: [
      ...(sex ? [{ term: 'Giới tính', text: sexLabel[sex] }] : []),
      ...(birthDate ? [{ term: 'Ngày sinh', text: dateText(birthDate) }] : []),
      ...(occupation ? [{ term: 'Nghề nghiệp', text: occupation }] : []),
      { term: 'Nguồn giới thiệu', text: candidateSourceLabel[source] },
    ],
    admitted: admission ? `Đã kết nạp ngày ${dateText(admission.reachedOn)}.` : null,
    memberHref: memberId && opensMember ? `/members/${memberId}` : null,
    withDocuments: stages.some(({ document }) => document),
    stages: CANDIDATE_STAGES.map(stage => {
      const reached = stages.find(candidate => candidate.stage === stage)
      return { name: candidateStageLabel[stage], date: reached ? dateText(reached.reachedOn) : null, document: reached?.document ?? '' }
    }),
    history: presentHistory(history, { withSubjects: false }),
  }
}
