import { isVoted } from '../../domain/candidateStages'
import { CANDIDATE_SOURCES, type CandidateStageCode, SEXES } from '../../domain/codes'
import { dateText, type PlainDate } from '../../domain/plainDate'
import { candidateFieldLabel, candidateSourceLabel, candidateStageLabel } from '../../labels/candidates'
import { sexLabel } from '../../labels/members'
import type { FieldWish, SectionWish } from '../form'

interface Cell {
  id: number
  code: string
  name: string
}

const DATE_HINT = 'Ngày/tháng/năm, ví dụ 17/03/2023'

const PERSON: FieldWish[] = [
  { name: 'fullName', label: candidateFieldLabel.fullName },
  {
    ...{ name: 'sex', label: candidateFieldLabel.sex },
    options: [{ value: '', name: 'Chưa rõ' }, ...SEXES.map(sex => ({ value: sex, name: sexLabel[sex] }))],
  },
  { name: 'birthDate', label: candidateFieldLabel.birthDate, hint: `${DATE_HINT}. Để trống nếu chưa rõ` },
  { name: 'occupation', label: candidateFieldLabel.occupation },
  {
    ...{ name: 'source', label: candidateFieldLabel.source },
    options: CANDIDATE_SOURCES.map(source => ({ value: source, name: candidateSourceLabel[source] })),
  },
]

const DOCUMENT: FieldWish = { name: 'document', label: 'Văn bản (nếu có)', hint: 'Số, ký hiệu và ngày' }

export const newCandidateSections = (cells: readonly Cell[]): SectionWish[] => [
  { title: 'Quần chúng', fields: PERSON },
  {
    title: 'Việc giới thiệu',
    fields: [
      {
        ...{ name: 'unit', label: 'Chi bộ theo dõi', hint: 'Số liệu phát triển đảng được tính ở chi bộ này' },
        options: cells.map(({ id, code, name }) => ({ value: String(id), name: `${code} · ${name}` })),
      },
      { name: 'introducedOn', label: 'Ngày được giới thiệu', hint: DATE_HINT },
      DOCUMENT,
    ],
  },
]

export const candidateSections: SectionWish[] = [{ title: 'Quần chúng', fields: PERSON }]

/** What the paper of a stage is, where people would not know. */
const PAPER: Partial<Record<CandidateStageCode, string>> = {
  INTRODUCED: 'Nghị quyết hoặc giấy giới thiệu',
  AWARENESS_CLASS: 'Giấy chứng nhận học lớp nhận thức về Đảng',
  BACKGROUND_CHECK: 'Kết luận thẩm tra lý lịch',
}

const paperOf = (stage: CandidateStageCode): FieldWish => {
  const what = PAPER[stage]
  return { ...DOCUMENT, hint: what ? `${what}: số, ký hiệu và ngày` : DOCUMENT.hint! }
}

const VOTERS: Partial<Record<CandidateStageCode, string>> = {
  CELL_RESOLUTION: 'Tổng số đảng viên chính thức của chi bộ',
  COMMITTEE_RESOLUTION: 'Tổng số cấp ủy viên',
}

const votesOf = (stage: CandidateStageCode): FieldWish[] =>
  isVoted(stage)
    ? [
        { name: 'votesFor', label: 'Số người tán thành (nếu ghi)', hint: 'Ít nhất hai phần ba tổng số' },
        { name: 'voters', label: `${VOTERS[stage]} (nếu ghi)` },
      ]
    : []

export const stageSections = (stage: CandidateStageCode): SectionWish[] => [
  {
    title: candidateStageLabel[stage],
    fields: [{ name: 'reachedOn', label: 'Ngày', hint: DATE_HINT }, paperOf(stage), ...votesOf(stage)],
  },
]

/** `may`: whether the stage may be taken back. */
export const stageCorrectionSections = (stage: CandidateStageCode, wasOn: PlainDate, may: { beTakenBack: boolean }): SectionWish[] => [
  {
    title: candidateStageLabel[stage],
    lead: `Đang ghi ngày ${dateText(wasOn)}. Điều đã ghi vẫn được giữ, cùng lý do sửa.`,
    fields: [
      {
        name: 'reachedOn',
        label: 'Ngày đúng',
        hint: may.beTakenBack ? `${DATE_HINT}. Để trống nếu chưa có bước này, ghi nhầm` : DATE_HINT,
      },
      paperOf(stage),
      ...votesOf(stage),
      { name: 'reason', label: 'Lý do sửa', lines: 2 },
    ],
  },
]

/** `decidedOn`: of the decision, where it is on record. */
export const admissionSections = (decidedOn: PlainDate | null): SectionWish[] => [
  decidedOn
    ? { title: 'Quyết định kết nạp', lead: `Đã ghi ngày ${dateText(decidedOn)}.`, fields: [] }
    : {
        title: 'Quyết định kết nạp',
        fields: [
          { name: 'document', label: 'Số quyết định', hint: 'Ví dụ: 45-QĐ/ĐU' },
          { name: 'decidedOn', label: 'Ngày quyết định', hint: DATE_HINT },
        ],
      },
  {
    title: 'Lễ kết nạp',
    fields: [
      { name: 'admittedOn', label: 'Ngày tổ chức lễ kết nạp', hint: `${DATE_HINT}. Mười hai tháng dự bị tính từ ngày này` },
      { name: 'admittedAt', label: 'Nơi kết nạp' },
    ],
  },
]

export const candidacyEndSections: SectionWish[] = [
  {
    title: 'Kết thúc theo dõi',
    lead: 'Các bước đã ghi vẫn được tính trong năm của nó. Theo dõi trở lại được bất cứ lúc nào.',
    fields: [
      { name: 'endedOn', label: 'Từ ngày', hint: DATE_HINT },
      { name: 'reason', label: 'Lý do', hint: 'Ví dụ: chuyển công tác nơi khác, không còn đủ điều kiện', lines: 2 },
      DOCUMENT,
    ],
  },
]

export const resumptionSections: SectionWish[] = [
  {
    title: 'Theo dõi trở lại',
    fields: [
      { name: 'resumedOn', label: 'Từ ngày', hint: `${DATE_HINT}. Ghi đúng ngày đã kết thúc nếu kết thúc nhầm` },
      { name: 'reason', label: 'Lý do (nếu ghi)', lines: 2 },
    ],
  },
]
