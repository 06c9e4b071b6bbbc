import type { ProfileSection } from '../../../domain/codes'
import { referenceText } from '../../../labels/references'
import { sectionLabel } from '../../../labels/yearContent'
import type { Block } from '../../document'
import { listed, paragraph } from '../../prose'
import { commendationBlocks } from '../../commendationSentences'
import type { YearEndReportData } from './data'
import { developmentBlocks } from './development'
import { outline } from './outline'
import { ratingBlocks } from './ratings'
import { opening } from './situation'

/** The text of the report in the order of its outline. */
export function bodyOf(data: YearEndReportData): Block[] {
  const { year } = data.summary
  const own = (section: ProfileSection): Block[] => (data.profile.sections[section] ?? []).map(paragraph)
  return [
    ...opening(data),
    ...outline([
      { title: `KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM ${year}`, sections: results(data, own) },
      {
        title: 'HẠN CHẾ, NGUYÊN NHÂN VÀ BÀI HỌC KINH NGHIỆM',
        sections: [
          ...(['WEAKNESSES', 'CAUSES', 'LESSONS'] as const).map(section => ({ title: sectionLabel[section], blocks: own(section) })),
        ],
      },
      { title: `PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${year + 1}`, sections: [], blocks: [...own('DIRECTION'), ...nextTarget(data)] },
      { title: sectionLabel.PROPOSALS.toLocaleUpperCase('vi'), sections: [], blocks: own('PROPOSALS') },
    ]),
  ]
}

function results(data: YearEndReportData, own: (section: ProfileSection) => Block[]) {
  return [
    { title: sectionLabel.POLITICAL_TASKS, blocks: [...orientation(data), ...own('POLITICAL_TASKS')] },
    { title: sectionLabel.IDEOLOGICAL_WORK, blocks: [...own('IDEOLOGICAL_WORK'), ...studyAndDirectives(data)] },
    { title: sectionLabel.ORGANISATION_WORK, blocks: [...own('ORGANISATION_WORK'), ...ratingBlocks(data)] },
    { title: sectionLabel.MEMBER_WORK, blocks: [...own('MEMBER_WORK'), ...developmentBlocks(data)] },
    { title: sectionLabel.INSPECTION_WORK, blocks: own('INSPECTION_WORK') },
    { title: sectionLabel.MASS_MOBILISATION, blocks: own('MASS_MOBILISATION') },
    { title: 'Công tác khen thưởng', blocks: commendationBlocks(data) },
  ]
}

const orientation = ({ profile, summary }: YearEndReportData): Block[] =>
  profile.orientation ? [paragraph(`Định hướng lãnh đạo năm ${summary.year}: “${profile.orientation}”.`)] : []

function studyAndDirectives({ profile, summary }: YearEndReportData): Block[] {
  const study = profile.studyTopic ? [paragraph(`Chuyên đề học tập năm ${summary.year}: “${profile.studyTopic}”.`)] : []
  if (profile.directives.length === 0) return study
  const directives = listed(profile.directives.map(reference => [referenceText(reference)]))
  return [...study, paragraph(['Tiếp tục thực hiện: ', ...directives, '.'])]
}

const nextTarget = ({ nextTarget: target, summary }: YearEndReportData): Block[] =>
  target ? [paragraph(`Chỉ tiêu kết nạp năm ${summary.year + 1}: ${target} đảng viên.`)] : []
