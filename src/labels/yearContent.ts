import type { AttendeeRole, ProfileSection, ReferenceRole } from '../domain/codes'
import type { YearPart } from '../domain/yearContent'

/** Sections of the year's own text, as the report heads them; the opening has no heading. */
export const sectionLabel: Record<ProfileSection, string> = {
  CONTEXT: 'Bối cảnh của năm',
  POLITICAL_TASKS: 'Lãnh đạo thực hiện nhiệm vụ chính trị',
  IDEOLOGICAL_WORK: 'Công tác chính trị, tư tưởng',
  ORGANISATION_WORK: 'Công tác tổ chức, cán bộ; xếp loại tổ chức đảng và đảng viên',
  MEMBER_WORK: 'Phát triển và quản lý đảng viên',
  INSPECTION_WORK: 'Công tác kiểm tra, giám sát và kỷ luật đảng',
  MASS_MOBILISATION: 'Công tác dân vận, lãnh đạo các đoàn thể, an sinh xã hội',
  WEAKNESSES: 'Hạn chế',
  CAUSES: 'Nguyên nhân',
  LESSONS: 'Bài học kinh nghiệm',
  DIRECTION: 'Phương hướng, nhiệm vụ năm sau',
  PROPOSALS: 'Đề xuất, kiến nghị',
}

interface SectionGuide {
  /** What belongs there. */
  holds: string
  /** What the application writes there by itself; null where it writes nothing. */
  written: string | null
}

export const sectionGuide: Record<ProfileSection, SectionGuide> = {
  CONTEXT: {
    holds: 'Thuận lợi, khó khăn của năm, trong vài câu mở đầu báo cáo.',
    written: 'chủ đề năm, số đơn vị trực thuộc, số đảng viên chính thức, dự bị, được miễn, cấp ủy, hội nghị',
  },
  POLITICAL_TASKS: {
    holds: 'Kết quả lãnh đạo nhiệm vụ chính trị, chuyên môn: việc đã làm, chỉ tiêu đạt được.',
    written: 'định hướng lãnh đạo của năm',
  },
  IDEOLOGICAL_WORK: {
    holds: 'Học tập nghị quyết, giáo dục chính trị, nắm tình hình tư tưởng, sinh hoạt chuyên đề.',
    written: 'chuyên đề học tập, các văn bản tiếp tục thực hiện',
  },
  ORGANISATION_WORK: {
    holds: 'Kiện toàn cấp ủy, quy hoạch, đào tạo, luân chuyển cán bộ; cách làm khi kiểm điểm, đánh giá.',
    written: 'mọi con số và tỷ lệ xếp loại của tổ chức đảng, tập thể, cá nhân và đảng viên',
  },
  MEMBER_WORK: {
    holds: 'Cách tạo nguồn, bồi dưỡng quần chúng, quản lý đảng viên, đảng viên ở nơi cư trú.',
    written: 'số quần chúng qua từng bước, số kết nạp so với chỉ tiêu, biểu theo đơn vị',
  },
  INSPECTION_WORK: { holds: 'Số cuộc kiểm tra, giám sát, nội dung, kết luận; thi hành kỷ luật đảng.', written: null },
  MASS_MOBILISATION: { holds: 'Dân vận, Mặt trận và các đoàn thể, chăm lo gia đình chính sách, hộ khó khăn.', written: null },
  WEAKNESSES: { holds: 'Việc chưa làm được, chưa đạt, nêu rõ ở khâu nào, đơn vị nào.', written: null },
  CAUSES: { holds: 'Nguyên nhân khách quan, chủ quan của các hạn chế đã nêu.', written: null },
  LESSONS: { holds: 'Điều rút ra để làm tốt hơn.', written: null },
  DIRECTION: {
    holds: 'Nhiệm vụ trọng tâm và giải pháp, mỗi việc một đoạn.',
    written: 'chỉ tiêu kết nạp đảng viên của năm sau, nếu đã giao',
  },
  PROPOSALS: { holds: 'Điều đề nghị với cấp ủy cấp trên; không có thì để trống, báo cáo không in phần này.', written: null },
}

export const yearWordLabel = {
  theme: 'Chủ đề năm',
  orientation: 'Định hướng lãnh đạo',
  studyTopic: 'Chuyên đề học tập',
  ratingYearReported: 'Năm đánh giá mà báo cáo nêu',
} as const

/** Documents of a year by what they are to it. */
export const referenceRoleLabel: Record<ReferenceRole, string> = {
  GUIDANCE: 'Văn bản hướng dẫn tổng kết của cấp trên',
  DIRECTIVE: 'Chỉ thị, nghị quyết tiếp tục thực hiện',
}

export const attendeeRoleLabel: Record<AttendeeRole, string> = {
  CHAIR: 'Chủ trì',
  HOST: 'Cùng điều hành',
  GUEST: 'Đại biểu dự',
  GROUP: 'Đoàn, thành phần dự',
}

export const yearPartLabel: Record<YearPart, string> = {
  ...sectionLabel,
  ...referenceRoleLabel,
  ...{ THEME: yearWordLabel.theme, ORIENTATION: yearWordLabel.orientation, STUDY_TOPIC: yearWordLabel.studyTopic },
  CONFERENCE: 'Hội nghị tổng kết',
}
