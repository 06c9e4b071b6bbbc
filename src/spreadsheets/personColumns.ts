import { type MemberField, members } from './members'
import type { Column } from './workbook'

/** By what a member who is on file is named in a workbook about members. */
export const PERSON_FIELDS = ['fullName', 'cardNumber', 'birthDate', 'admittedOn'] as const satisfies readonly MemberField[]
type PersonField = (typeof PERSON_FIELDS)[number]

const HINTS: Record<PersonField, string> = {
  fullName: 'Đúng như trong hồ sơ.',
  cardNumber: 'Nhận ra đảng viên chắc chắn nhất. Giữ các số 0 ở đầu.',
  birthDate: 'Cần khi không có số thẻ và có người cùng họ tên.',
  admittedOn: 'Cần khi không có số thẻ và có người cùng họ tên.',
}

/** Where a day of birth only tells people apart, a year stays unread: nobody's result is refused for it. */
const isDay = (heading: string) => !heading.startsWith('Năm sinh')

export const personColumns: readonly Column<PersonField>[] = PERSON_FIELDS.map(field => {
  const { required: _required, also = [], halves = [], ...column } = members.columns.find(candidate => candidate.field === field)!
  return { ...column, field, also: also.filter(isDay), halves: halves.filter(isDay), hint: HINTS[field] }
})
