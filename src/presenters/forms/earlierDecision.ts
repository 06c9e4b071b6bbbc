import type { FieldWish } from '../form'

/** The paper of a decision that was made before the system, as it is written down. */
export const earlierDecisionFields = ({ example, authority }: { example: string; authority: string }): FieldWish[] => [
  { name: 'documentNumber', label: 'Số, ký hiệu', hint: `Ví dụ: ${example}` },
  { name: 'decidedOn', label: 'Ngày quyết định', hint: 'Ngày/tháng/năm, ví dụ 17/03/2023' },
  { name: 'authorityName', label: authority },
  { name: 'signatoryName', label: 'Người ký' },
  { name: 'signatoryOffice', label: 'Chức vụ người ký' },
]
