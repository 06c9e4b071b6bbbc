import { unitPlaceText, type UnitPlace } from '../../domain/unitPlace'
import { organisationPlaceLabel } from '../../labels/organisations'
import type { FieldWish, SectionWish } from '../form'

const account = (prefix: 'admin' | 'office'): FieldWish[] => [
  { name: `${prefix}Name`, label: 'Họ và tên' },
  { name: `${prefix}Username`, label: 'Tên đăng nhập', hint: 'Chữ thường không dấu, ví dụ van-phong', exact: true },
  { name: `${prefix}Password`, label: 'Mật khẩu', hint: 'Ít nhất 10 ký tự; một câu dài dễ nhớ là tốt nhất', secret: true },
  { name: `${prefix}Again`, label: 'Nhập lại mật khẩu', secret: true },
]

const CODE: SectionWish = {
  title: 'Mã thiết lập',
  lead: 'Đồng chí không ngồi tại máy chủ, nên cần mã mà máy chủ in ra lúc khởi động.',
  fields: [{ name: 'setUpCode', label: 'Mã thiết lập', hint: 'Dạng XXXX-XXXX-XXXX', exact: true }],
}

/** The first page of an empty system. */
export const setUpSections = (places: readonly UnitPlace[], withCode: boolean): SectionWish[] => [
  ...(withCode ? [CODE] : []),
  {
    title: 'Tổ chức của đồng chí',
    fields: [
      {
        name: 'unitPlace',
        label: 'Loại tổ chức',
        options: places.map(place => ({ value: unitPlaceText(place), name: organisationPlaceLabel[place.tier][place.kind] })),
      },
      { name: 'name', label: 'Tên tổ chức', hint: 'Ví dụ: Đảng bộ Phường Bình Tây' },
      { name: 'bodyName', label: 'Tên cấp ủy (nếu khác thường lệ)', hint: 'Để trống thì ghi Đảng ủy …, Chi ủy …' },
      { name: 'code', label: 'Mã', hint: 'Ngắn gọn, chữ in hoa không dấu, ví dụ BT. Mã của đơn vị bên dưới thường bắt đầu bằng mã này.' },
      { name: 'sign', label: 'Ký hiệu văn bản (nếu khác thường lệ)', hint: 'Để trống thì ghi ĐU với đảng bộ, CB với chi bộ' },
      { name: 'place', label: 'Địa danh trên văn bản', hint: 'Ví dụ: Bình Tây' },
      {
        name: 'since',
        label: 'Theo dõi số liệu từ ngày',
        hint: 'Ngày/tháng/năm. Chọn ngày đủ sớm để ghi được xếp loại các năm trước, ví dụ 01/01/2018',
      },
    ],
  },
  {
    title: 'Cấp trên trực tiếp',
    lead: 'Tên cấp trên in ở đầu văn bản. Để trống cả hai ô nếu chưa cần.',
    fields: [
      { name: 'superiorName', label: 'Tên tổ chức cấp trên', hint: 'Ví dụ: Đảng bộ Thành phố Hồ Chí Minh' },
      { name: 'superiorCode', label: 'Mã của cấp trên', hint: 'Ví dụ: HCM' },
    ],
  },
  { title: 'Người quản trị', lead: 'Giữ tài khoản và cây tổ chức; không xem xếp loại và hồ sơ đảng viên.', fields: account('admin') },
  {
    title: 'Người thứ hai: văn phòng cấp ủy',
    lead: 'Giữ hồ sơ đảng viên, mở đợt đánh giá, làm báo cáo. Mật khẩu nên do chính người ấy nhập.',
    fields: account('office'),
  },
]
