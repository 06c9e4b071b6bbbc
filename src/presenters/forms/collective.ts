import type { FiledCollective } from '../../domain/leadershipCollective'
import { type OfferedPerson, toldApart } from '../../domain/namesakes'
import { periodText } from '../period'
import type { FieldWish, SectionWish } from '../form'

const NAME: FieldWish = { name: 'name', label: 'Tên tập thể', hint: 'Ví dụ: Tập thể lãnh đạo Phòng Nội vụ' }
const FROM: FieldWish = { name: 'fromDate', label: 'Từ ngày', hint: 'Ngày/tháng/năm' }

function headField(people: readonly OfferedPerson[]): FieldWish {
  const nameOf = toldApart(people)
  return {
    ...{ name: 'headMemberId', label: 'Người đứng đầu', hint: 'Được xếp loại là cá nhân lãnh đạo, quản lý nếu đợt đánh giá có loại ấy.' },
    options: [{ value: '', name: 'Chưa ghi' }, ...people.map(person => ({ value: String(person.id), name: nameOf(person) }))],
  }
}

export const newCollectiveSections = (people: readonly OfferedPerson[]): SectionWish[] => [
  {
    title: 'Tập thể lãnh đạo, quản lý',
    lead: 'Được xếp loại trong những năm mà đợt đánh giá có tập thể lãnh đạo, quản lý.',
    fields: [NAME, headField(people), FROM],
  },
]

export const collectiveChangeSections = (collectives: readonly FiledCollective[], people: readonly OfferedPerson[]): SectionWish[] => [
  {
    title: 'Tập thể cần sửa',
    lead: 'Điều đã ghi vẫn được giữ trong lịch sử, cùng lý do.',
    fields: [
      {
        name: 'collectiveId',
        label: 'Đã ghi',
        options: collectives.map(({ id, name, headName, fromDate, toDate }) => ({
          value: String(id),
          name: [name, headName && `đứng đầu: ${headName}`, periodText(fromDate, toDate)].filter(Boolean).join(', '),
        })),
      },
    ],
  },
  {
    title: 'Điều đúng',
    fields: [
      NAME,
      headField(people),
      FROM,
      { name: 'toDate', label: 'Đến ngày', hint: 'Ngày/tháng/năm, là ngày đầu không còn; để trống nếu còn' },
      { name: 'reason', label: 'Lý do', lines: 2 },
    ],
  },
]
