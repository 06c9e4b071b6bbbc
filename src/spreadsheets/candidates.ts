import { isVoted } from '../domain/candidateStages'
import { CANDIDATE_SOURCES, CANDIDATE_STAGES, type CandidateSource, type CandidateStageCode, SEXES } from '../domain/codes'
import { candidateFieldLabel, candidateSourceLabel, candidateStageLabel } from '../labels/candidates'
import { sexLabel } from '../labels/members'
import { UNIT_HEADINGS } from './unitHeadings'
import type { Column, Workbook } from './workbook'

const ALSO: Record<CandidateStageCode, readonly string[]> = {
  INTRODUCED: ['Ngày giới thiệu', 'Giới thiệu'],
  AWARENESS_CLASS: ['Lớp nhận thức', 'Học lớp nhận thức', 'Ngày học lớp nhận thức', 'Ngày học lớp cảm tình', 'Học lớp cảm tình Đảng'],
  BACKGROUND_CHECK: ['Ngày thẩm tra', 'Thẩm tra'],
  CELL_RESOLUTION: ['Nghị quyết chi bộ', 'Họp chi bộ'],
  COMMITTEE_RESOLUTION: ['Nghị quyết đảng ủy', 'Nghị quyết cấp ủy'],
  DECISION: ['Quyết định', 'Ngày quyết định'],
  ADMISSION: ['Kết nạp', 'Ngày kết nạp'],
}

const SOURCES_ALSO: Partial<Record<CandidateSource, readonly string[]>> = {
  YOUTH_UNION: ['Đoàn', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn viên'],
  WOMEN: ['Phụ nữ', 'Hội Liên hiệp Phụ nữ'],
  VETERANS: ['Cựu chiến binh', 'CCB'],
  OTHER: ['Khác'],
}

const HINTS: Partial<Record<CandidateStageCode, string>> = {
  INTRODUCED: 'Ngày được giới thiệu. Các bước ghi lần lượt, không bỏ bước.',
  ADMISSION: 'Ngày lễ kết nạp. Hồ sơ đảng viên cùng họ tên, vào Đảng đúng ngày này phải có trước.',
}

const votes = (stage: CandidateStageCode): Column[] =>
  isVoted(stage)
    ? [
        { field: `${stage}_FOR`, heading: `Số tán thành (${candidateStageLabel[stage]})`, kind: 'number', hint: 'Ghi cùng tổng số người.' },
        {
          field: `${stage}_VOTERS`,
          heading: `Số có quyền biểu quyết (${candidateStageLabel[stage]})`,
          kind: 'number',
          hint: 'Đảng viên chính thức, cả người vắng.',
        },
      ]
    : []

/** Those on the way to admission, each with the days of the stages. */
export const candidates: Workbook = {
  name: 'candidates',
  title: 'Quần chúng đang theo dõi kết nạp',
  sheet: 'Quần chúng',
  file: 'quan-chung',
  columns: [
    {
      field: 'fullName',
      heading: candidateFieldLabel.fullName,
      also: ['Họ tên', 'Quần chúng', 'Họ và tên quần chúng'],
      kind: 'text',
      required: true,
      isName: true,
      hint: 'Họ, tên đệm và tên.',
    },
    {
      field: 'unitCode',
      heading: 'Mã chi bộ',
      also: UNIT_HEADINGS,
      kind: 'text',
      required: true,
      hint: 'Mã (hoặc đúng tên) của chi bộ theo dõi.',
    },
    {
      field: 'birthDate',
      heading: candidateFieldLabel.birthDate,
      also: ['Sinh ngày', 'Ngày tháng năm sinh', 'Năm sinh'],
      kind: 'date',
      mayBeUnknown: true,
      hint: 'Ngày/tháng/năm. Cần khi có người cùng họ tên.',
    },
    {
      field: 'sex',
      heading: candidateFieldLabel.sex,
      kind: 'choice',
      choices: SEXES.map(sex => ({ code: sex, label: sexLabel[sex] })),
      hint: 'Nam hoặc Nữ.',
    },
    {
      field: 'source',
      heading: candidateFieldLabel.source,
      also: ['Nguồn', 'Đơn vị giới thiệu'],
      kind: 'choice',
      choices: CANDIDATE_SOURCES.map(source => ({ code: source, label: candidateSourceLabel[source], also: SOURCES_ALSO[source] ?? [] })),
      hint: 'Để trống: nguồn khác.',
    },
    { field: 'occupation', heading: candidateFieldLabel.occupation, kind: 'text', hint: 'Ví dụ: Viên chức.' },
    ...CANDIDATE_STAGES.flatMap((stage): Column[] => [
      { field: stage, heading: candidateStageLabel[stage], also: ALSO[stage], kind: 'date', hint: HINTS[stage] ?? 'Ngày/tháng/năm.' },
      ...votes(stage),
    ]),
  ],
  explanation: [
    'Mỗi dòng là một quần chúng, với ngày của từng bước đã qua. Người đã có được nhận ra bằng họ tên (và ngày sinh nếu ghi).',
    'Ô để trống ở dòng của người đã có thì giữ nguyên. Ngày của bước đã ghi không đổi bằng tệp: sửa ở trang của quần chúng, có lý do.',
  ],
}
