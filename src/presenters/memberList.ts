import { MEMBER_LIST_STATUSES, MEMBER_ORDERS, type MemberOrder, type MemberRecord } from '../domain/memberRecord'
import { dateText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { absenceLabel, memberListStatusLabel, memberOrderLabel, membershipEndingLabel, memberStatusLabel } from '../labels/members'
import { officeLabel } from '../labels/offices'
import { addressOf, type ListPlace, optionsOf, presentFilter, presentPager, SEARCH_HINT, unitOptions } from './list'

interface MemberListInput extends ListPlace {
  organisationName: string
  members: MemberRecord[]
  cells: { id: number; code: string; name: string }[]
  order: MemberOrder
  page: number
  size: number
  matching: number
}

/** Members of an organisation's part of the tree today. */
export function presentMemberList(input: MemberListInput) {
  const { organisationName, members, cells, order, page, size, matching } = input
  return {
    lead: organisationName,
    caption: input.fields['status'] === 'LEFT' ? 'Đảng viên đã chuyển đi, đã rời Đảng' : 'Danh sách đảng viên hiện nay',
    count: `${countText(matching)} đảng viên`,
    filter: presentFilter(input, filterFields(cells), ['sort']),
    orders: MEMBER_ORDERS.map(each => ({
      name: memberOrderLabel[each],
      href: addressOf(input, { sort: each === 'name' ? '' : each, page: '' }),
      current: each === order,
    })),
    rows: members.map((member, index) => presentRow(member, (page - 1) * size + index + 1)),
    pager: presentPager(input, input, 'đảng viên'),
  }
}

const filterFields = (cells: MemberListInput['cells']) => [
  { name: 'q', label: 'Tìm theo tên', hint: SEARCH_HINT },
  ...(cells.length > 1 ? [{ name: 'unit', label: 'Chi bộ', options: unitOptions(cells) }] : []),
  { name: 'status', label: 'Tình trạng', options: optionsOf(MEMBER_LIST_STATUSES, memberListStatusLabel) },
  { name: 'exempt', label: 'Miễn sinh hoạt', options: [{ value: 'yes', name: 'Chỉ đảng viên được miễn' }] },
]

function presentRow(member: MemberRecord, number: number) {
  const { id, name, unitName, unitCode, office, admittedOn, officialOn, exempt, suspended, endedBy, leftOn } = member
  return {
    number: countText(number),
    name,
    href: `/members/${id}`,
    unitName,
    unitCode,
    office: office ? officeLabel[office] : '',
    status: endedBy ? membershipEndingLabel[endedBy] : memberStatusLabel[officialOn ? 'FULL' : 'PROBATIONARY'],
    absence: leftOn ? `từ ngày ${dateText(leftOn)}` : exempt ? absenceLabel.EXEMPT : suspended ? absenceLabel.SUSPENDED : '',
    admitted: dateText(admittedOn),
    official: officialOn ? dateText(officialOn) : '',
  }
}
