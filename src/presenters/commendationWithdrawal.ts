import type { CommendationDecisionRecord, RecipientRecord } from '../domain/commendationRecord'
import { dateText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { presentForm } from './form'

const FIELDS = ['documentNumber', 'decidedOn', 'signatoryName', 'signatoryOffice', 'reason']

interface WithdrawalInput {
  decision: CommendationDecisionRecord
  recipients: readonly RecipientRecord[]
  values: Record<string, string>
  errors: Record<string, string>
  problem: string | null
  ticked: readonly number[]
}

/** The page on which awards of a decision are withdrawn by a later document. */
export function presentWithdrawal({ decision, recipients, values, errors, problem, ticked }: WithdrawalInput) {
  const inForce = recipients.filter(({ withdrawnBy }) => withdrawnBy === null)
  return {
    heading: `Thu hồi khen thưởng theo quyết định ${decision.documentNumber}`,
    lead: `Ngày ${dateText(decision.decidedOn)}, ${countText(inForce.length)} đối tượng còn hiệu lực`,
    address: `/commendation-decisions/${decision.id}/withdrawal`,
    back: `/commendation-decisions/${decision.id}`,
    rows: inForce.map(({ id, name, unitName, kind }) => ({
      ...{ id, name, unitName: kind === 'ORGANISATION' ? '' : unitName, ticked: ticked.includes(id) },
    })),
    form: presentForm({
      sections: [
        {
          title: 'Văn bản thu hồi',
          fields: [
            { name: 'documentNumber', label: 'Số và ký hiệu', hint: 'Ví dụ: 70-QĐ/ĐU' },
            { name: 'decidedOn', label: 'Ngày văn bản', hint: `Ngày/tháng/năm, từ ${dateText(decision.decidedOn)}` },
            { name: 'signatoryName', label: 'Người ký', hint: 'Họ và tên' },
            { name: 'signatoryOffice', label: 'Chức vụ người ký', hint: 'Như trên văn bản' },
            { name: 'reason', label: 'Lý do thu hồi', lines: 3 },
          ],
        },
      ],
      values: Object.fromEntries(FIELDS.map(name => [name, values[name] ?? ''])),
      errors: Object.fromEntries(Object.entries(errors).filter(([name]) => name !== 'awards')),
      problem,
    }),
    awardsError: errors['awards'] ?? null,
  }
}
