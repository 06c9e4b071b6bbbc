import { organisationPlaceLabel } from '../../labels/organisations'
import { unitPlaceText, type UnitPlace } from '../../domain/unitPlace'
import type { FieldWish, SectionWish } from '../form'

interface Named {
  id: number
  code: string
  name: string
}

const optionOf = ({ id, code, name }: Named) => ({ value: String(id), name: `${code} · ${name}` })

const DOCUMENT: FieldWish = { name: 'document', label: 'Văn bản (nếu có)', hint: 'Số, ký hiệu và ngày, ví dụ 15-QĐ/ĐU ngày 03/02/2026' }

const dateField = (name: string, label: string, hint: string): FieldWish => ({ name, label, hint: `Ngày/tháng/năm. ${hint}` })

/** What an organisation is, among what may stand there. */
export const unitPlaceField = (places: readonly UnitPlace[]): FieldWish => ({
  name: 'unitPlace',
  label: 'Loại tổ chức',
  options: places.map(place => ({ value: unitPlaceText(place), name: organisationPlaceLabel[place.tier][place.kind] })),
})

export const newUnitFields = (places: readonly UnitPlace[]): SectionWish[] => [
  {
    title: 'Tổ chức mới',
    fields: [
      unitPlaceField(places),
      { name: 'code', label: 'Mã', hint: 'Không trùng với tổ chức nào, không đổi về sau. Tệp bảng tính gọi tổ chức bằng mã này.' },
      { name: 'name', label: 'Tên tổ chức', hint: 'Ví dụ: Chi bộ Phòng Tư pháp' },
      { name: 'bodyName', label: 'Tên cấp ủy (nếu khác thường lệ)', hint: 'Để trống thì ghi Đảng ủy …, Chi ủy …' },
      { name: 'sign', label: 'Ký hiệu văn bản (nếu khác thường lệ)', hint: 'Để trống thì ghi ĐU với đảng bộ, CB với chi bộ' },
      { name: 'place', label: 'Địa danh trên văn bản (nếu khác cấp trên)' },
      dateField('foundedOn', 'Ngày thành lập', 'Để trống nếu đã có từ trước khi lập hồ sơ.'),
    ],
  },
]

export const newNameFields: SectionWish[] = [
  {
    title: 'Tên mới',
    fields: [
      { name: 'name', label: 'Tên tổ chức' },
      { name: 'bodyName', label: 'Tên cấp ủy' },
      dateField('fromDate', 'Có hiệu lực từ ngày', 'Ghi đúng ngày bắt đầu của tên đang dùng thì tên ấy được sửa, không thêm tên mới.'),
      DOCUMENT,
    ],
  },
]

export const newPlaceFields = (parents: readonly Named[]): SectionWish[] => [
  {
    title: 'Nơi trực thuộc mới',
    fields: [
      { name: 'parent', label: 'Trực thuộc', options: parents.map(optionOf) },
      dateField('fromDate', 'Từ ngày', 'Ghi đúng ngày bắt đầu trực thuộc nơi hiện nay thì nơi ấy được sửa.'),
      DOCUMENT,
    ],
  },
]

export const closureFields = (keepers: readonly Named[]): SectionWish[] => [
  {
    title: 'Kết thúc hoạt động',
    fields: [
      dateField('date', 'Từ ngày', 'Ngày đầu tiên không còn hoạt động.'),
      { name: 'keeper', label: 'Tổ chức giữ hồ sơ', options: keepers.map(optionOf) },
      DOCUMENT,
    ],
  },
]

export const reopeningFields: SectionWish[] = [
  {
    title: 'Hoạt động trở lại',
    fields: [dateField('date', 'Từ ngày', 'Ghi đúng ngày đã kết thúc thì việc kết thúc được thu hồi, như chưa từng có.'), DOCUMENT],
  },
]
