import type { CandidateEndingRecord, CandidateProfile, StageCorrectionRecord } from '../domain/candidateRecord'
import { CANDIDATE_STAGES, type CandidateStageCode } from '../domain/codes'
import type { HistoryEntry } from '../domain/historyEntry'
import { dateText, momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { candidateSourceLabel, candidateStageLabel } from '../labels/candidates'
import { sexLabel } from '../labels/members'
import { presentHistory } from './history'

interface CandidateInput {
  profile: CandidateProfile
  history: HistoryEntry[]
  /** Whether the reader may open the profile of the member that the candidate became. */
  opensMember: boolean
  /** Whether the reader may put stages right. */
  corrects: boolean
  /** The day of admission stands in the member's profile, too. */
  correctsAdmission: boolean
}

/** A candidate's own page: the person, and every stage on the way. */
export function presentCandidate({ profile, history, opensMember, corrects, correctsAdmission }: CandidateInput) {
  const { name, unitName, sex, birthDate, occupation, source, memberId, stages, endings } = profile
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
    withDocuments: stages.some(({ document, voters }) => document ?? voters),
    stages: CANDIDATE_STAGES.map(stage => presentStage(profile, stage, { corrects, correctsAdmission })),
    corrects,
    endings: endings.map(presentEnding),
    history: presentHistory(history, { withSubjects: false }),
  }
}

function presentStage(
  { id, memberId, stages, corrections }: CandidateProfile,
  stage: CandidateStageCode,
  { corrects, correctsAdmission }: Pick<CandidateInput, 'corrects' | 'correctsAdmission'>,
) {
  const reached = stages.find(each => each.stage === stage)
  const common = { name: candidateStageLabel[stage], corrections: corrections.filter(each => each.stage === stage).map(presentCorrection) }
  if (!reached) return { ...common, date: null, document: '', votes: null, correctHref: null }
  const { reachedOn, document, votesFor, voters } = reached
  const mayCorrect = stage === 'ADMISSION' && memberId ? correctsAdmission : corrects
  return {
    ...common,
    date: dateText(reachedOn),
    document: document ?? '',
    votes: voters === null ? null : `${countText(votesFor ?? 0)}/${countText(voters)} tán thành`,
    correctHref: mayCorrect ? `/candidates/${id}/corrections/new?stage=${stage}` : null,
  }
}

const presentCorrection = ({ wasReachedOn, reachedOn, reason, recordedAt }: StageCorrectionRecord) =>
  `Trước ghi ${dateText(wasReachedOn)}, ${reachedOn ? `sửa thành ${dateText(reachedOn)}` : 'đã bỏ'} lúc ${momentText(recordedAt)}. Lý do: ${reason}`

const presentEnding = ({ endedOn, reason, document, resumedOn }: CandidateEndingRecord) => ({
  text: `${resumedOn ? 'Từng thôi theo dõi' : 'Thôi theo dõi'} từ ngày ${dateText(endedOn)}${resumedOn ? ` đến ngày ${dateText(resumedOn)}` : ''}. Lý do: ${reason}${document ? ` (${document})` : ''}`,
  lasts: resumedOn === null,
})
