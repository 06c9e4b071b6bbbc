import type { NamedDecision } from '../../domain/commendationRecord'
import { dateText } from '../../domain/plainDate'
import { presentForm } from '../form'
import { countsText } from './draft'

interface IssueInput {
  draft: { id: number; version: number; subject: string; year: number }
  amends: NamedDecision | null
  sign: string
  proposedNumber: number
  signatory: { name: string; office: string } | null
  collectives: number
  people: number
  values: Record<string, string>
  errors: Record<string, string>
  problem: string | null
}

/** The page before a decision is issued: what will be so from then on, and what it still needs. */
export function presentCommendationIssue(input: IssueInput) {
  const { draft, sign, proposedNumber, signatory, collectives, people, values, errors, problem } = input
  const counts = countsText(collectives, people)
  const start = {
    version: String(draft.version),
    number: String(proposedNumber),
    decidedOn: '',
    signatoryName: signatory?.name ?? '',
    signatoryOffice: signatory?.office ?? '',
  }
  const typed = Object.fromEntries(Object.entries(values).filter(([field]) => field in start))
  return {
    address: `/commendation-drafts/${draft.id}/decision`,
    back: `/commendation-drafts/${draft.id}`,
    heading: `Ban hành quyết định ${draft.subject}?`,
    effects: effectsOf(input, counts),
    button: `Ban hành quyết định cho ${counts}`,
    form: presentForm({
      sections: [{ title: 'Số, ngày và người ký', fields: fieldsOf(sign) }],
      values: { ...start, ...typed },
      errors,
      problem,
    }),
  }
}

const effectsOf = ({ draft, amends }: IssueInput, counts: string) => [
  `${counts.charAt(0).toUpperCase()}${counts.slice(1)} có tên trong danh sách khen thưởng năm ${draft.year}; bảng năm và báo cáo đổi theo ngay.`,
  ...(amends
    ? [
        `Danh sách này thay danh sách kèm Quyết định ${amends.documentNumber} ngày ${dateText(amends.decidedOn)}; quyết định ấy được giữ nguyên, ghi là đã sửa đổi, và không tính vào số liệu nữa.`,
      ]
    : []),
  'Đảng viên được khen thưởng thấy quyết định ở trang của mình.',
  'Quyết định đã ban hành không sửa, không xóa; có sai sót thì ghi văn bản thu hồi hoặc ban hành quyết định sửa đổi.',
]

const fieldsOf = (sign: string) => [
  { name: 'number', label: `Số quyết định (-QĐ/${sign})`, hint: 'Số tiếp theo trong nhiệm kỳ; sửa được nếu sổ công văn ghi khác' },
  { name: 'decidedOn', label: 'Ngày quyết định', hint: 'Ngày/tháng/năm' },
  { name: 'signatoryName', label: 'Người ký', hint: 'Họ và tên' },
  { name: 'signatoryOffice', label: 'Chức vụ người ký', hint: 'Như trên văn bản' },
]
