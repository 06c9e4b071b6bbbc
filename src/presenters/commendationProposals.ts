import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { presentForm } from './form'

export const OTHERS = [
  { value: 'OTHER_PERSON', name: 'Cá nhân' },
  { value: 'OTHER_COLLECTIVE', name: 'Tập thể' },
]

interface ProposalsInput {
  address: string
  year: number
  /** Of the organisation. */
  name: string
  isCell: boolean
  titles: readonly { code: string; name: string }[]
  proposals: readonly {
    id: number
    version: number
    titleName: string
    name: string
    unitName: string
    merits: string
    withdrawnReason: string | null
    proposedAt: string
  }[]
  members: readonly { id: number; name: string }[]
  mayPropose: boolean
  values: Record<string, string>
  errors: Record<string, string>
}

/** What units ask their committee to commend; in a cell, the form to ask. */
export function presentProposals({ address, year, name, isCell, titles, proposals, members, mayPropose, values, errors }: ProposalsInput) {
  const inForce = proposals.filter(({ withdrawnReason }) => withdrawnReason === null)
  return {
    heading: `Đề nghị khen thưởng năm ${year}`,
    lead: name,
    address,
    count: `${countText(inForce.length)} đề nghị`,
    withUnits: !isCell,
    mayPropose,
    rows: proposals.map(({ proposedAt, withdrawnReason, ...row }) => ({
      ...row,
      when: momentText(proposedAt),
      withdrawn: withdrawnReason === null ? null : `Đã rút: ${withdrawnReason}`,
      mayWithdraw: mayPropose && withdrawnReason === null,
    })),
    errors,
    form: mayPropose ? formOf({ name, titles, members, values, errors }) : null,
  }
}

type Choices = Pick<ProposalsInput, 'name' | 'titles' | 'members' | 'values' | 'errors'>

function formOf({ name, titles, members, values, errors }: Choices) {
  const start = { title: '', recipient: '', otherKind: 'OTHER_PERSON', recipientName: '', merits: '' }
  const typed = Object.fromEntries(Object.entries(values).filter(([field]) => field in start))
  return presentForm({
    sections: [
      {
        title: 'Đề nghị mới',
        fields: [
          { name: 'title', label: 'Danh hiệu, phong trào', options: titles.map(title => ({ value: title.code, name: title.name })) },
          {
            name: 'recipient',
            label: 'Tập thể, đảng viên',
            options: [
              { value: '', name: 'Tập thể, cá nhân khác (ghi tên bên dưới)' },
              { value: 'unit', name },
              ...members.map(member => ({ value: `member-${member.id}`, name: member.name })),
            ],
          },
          { name: 'recipientName', label: 'Tên tập thể, cá nhân khác', hint: 'Chỉ ghi khi không có trong danh sách trên' },
          { name: 'otherKind', label: 'Tên vừa ghi là', options: OTHERS },
          { name: 'merits', label: 'Thành tích', hint: 'Vài câu, để cấp ủy xét', lines: 4 },
        ],
      },
    ],
    values: { ...start, ...typed },
    errors: Object.fromEntries(Object.entries(errors).filter(([field]) => field in start)),
    problem: null,
  })
}
