import { documentFileName, shortDocumentNumber } from '../domain/documentNumber'
import type { DocumentKind, OfficeRole } from '../domain/codes'
import { dateText, type PlainDate } from '../domain/plainDate'
import { officeLabel } from '../labels/offices'
import { type FieldWish, presentForm } from './form'

interface IssueInput {
  form: { name: string; kind: DocumentKind }
  subject: string
  issuer: string
  sign: string
  year: number
  action: string
  cancel: string
  extensions: readonly string[]
  series: { termName: string; next: number } | null
  signatories: { role: OfficeRole; name: string }[]
  today: PlainDate
  values: Record<string, string>
  errors: Record<string, string>
}

/** The page before issuing: what will happen, and number, day and signatory. */
export function presentIssue(input: IssueInput) {
  const { form, subject, issuer, sign, year, signatories, today, errors, extensions } = input
  const number = input.series?.next ?? 1
  const start = { number: String(number), datedOn: dateText(today), signatory: signatories[0]?.name ?? '' }
  const fileName = documentFileName({ kind: form.kind, sign, number, year, draft: false })
  return {
    title: `Ban hành: ${form.name} ${year}`,
    question: `Ban hành «${form.name}» năm ${year}?`,
    action: input.action,
    cancel: input.cancel,
    effects: [
      `${issuer} ban hành văn bản ${subject}.`,
      `Nội dung và số liệu được giữ nguyên như lúc này, ở cả ${extensions.length} định dạng (${extensions.map(each => each.toUpperCase()).join(', ')}), mỗi tệp kèm mã kiểm tra SHA-256.`,
      `Dấu «Dự thảo» không còn; tệp mang tên như ${fileName}.pdf.`,
      'Quyết định xếp loại ghi sau này không làm thay đổi văn bản đã ban hành; trang của văn bản cho biết số liệu nào đã khác.',
      'Văn bản đã ban hành không sửa, không xóa được. Khi có sai sót, ban hành văn bản mới.',
    ],
    form: presentForm({ sections: [{ fields: fieldsOf(input) }], values: { ...start, ...input.values }, errors }),
  }
}

const fieldsOf = ({ form, sign, series, signatories }: IssueInput): FieldWish[] => [
  {
    ...{ name: 'number', label: 'Số' },
    hint: series
      ? `Số tiếp theo trong nhiệm kỳ ${series.termName} là ${series.next}; văn bản mang số ${shortDocumentNumber(series.next, form.kind, sign)}.`
      : 'Số chạy theo loại văn bản và nhiệm kỳ.',
  },
  { name: 'datedOn', label: 'Ngày ban hành', hint: 'Ngày/tháng/năm. Thể thức theo quy định có hiệu lực ngày đó.' },
  {
    ...{ name: 'signatory', label: 'Người ký', hint: 'Bí thư hoặc phó bí thư đương nhiệm vào ngày ban hành.' },
    options: signatories.map(({ role, name }) => ({ value: name, name: `${name}, ${officeLabel[role]}` })),
  },
]
