import { countsText } from './draft'

interface IssueInput {
  draft: { id: number; version: number; subject: string; year: number }
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
export function presentCommendationIssue({ draft, sign, proposedNumber, signatory, collectives, people, values, errors, problem }: IssueInput) {
  const counts = countsText(collectives, people)
  return {
    address: `/commendation-drafts/${draft.id}/decision`,
    back: `/commendation-drafts/${draft.id}`,
    heading: `Ban hành quyết định ${draft.subject}?`,
    version: draft.version,
    effects: [
      `${counts.charAt(0).toUpperCase()}${counts.slice(1)} có tên trong danh sách khen thưởng năm ${draft.year}; bảng năm và báo cáo đổi theo ngay.`,
      'Đảng viên được khen thưởng thấy quyết định ở trang của mình.',
      'Quyết định đã ban hành không sửa, không xóa; có sai sót thì ghi văn bản thu hồi hoặc ban hành quyết định bổ sung.',
    ],
    sign,
    button: `Ban hành quyết định cho ${counts}`,
    values: {
      number: String(proposedNumber),
      decidedOn: '',
      signatoryName: signatory?.name ?? '',
      signatoryOffice: signatory?.office ?? '',
      ...values,
    },
    errors,
    problems: [...(problem ? [{ href: '#number', text: problem }] : []), ...Object.entries(errors).map(([field, text]) => ({ href: `#${field}`, text }))],
  }
}
