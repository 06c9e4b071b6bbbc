import type { UnitPlace } from '../../domain/unitPlace'
import type { FieldWish, SectionWish } from '../form'
import { unitPlaceField } from './unit'

const account = (prefix: 'admin' | 'office', example: string): FieldWish[] => [
  { name: `${prefix}Name`, label: 'Họ và tên' },
  { name: `${prefix}Username`, label: 'Tên đăng nhập', hint: `Chữ thường không dấu, ví dụ ${example}`, exact: true },
  { name: `${prefix}Password`, label: 'Mật khẩu', hint: 'Ít nhất 10 ký tự; một câu dài dễ nhớ là tốt nhất', secret: true },
  { name: `${prefix}Again`, label: 'Nhập lại mật khẩu', secret: true },
]

const CODE: SectionWish = {
  title: 'Mã thiết lập',
  lead: 'Đồng chí không ngồi tại máy chủ, nên cần mã mà máy chủ in ra lúc khởi động.',
  fields: [{ name: 'setUpCode', label: 'Mã thiết lập', hint: 'Dạng XXXX-XXXX-XXXX', exact: true }],
}

const organisation = (places: readonly UnitPlace[]): SectionWish => ({
  title: 'Tổ chức của đồng chí',
  fields: [
    unitPlaceField(places),
    { name: 'name', label: 'Tên tổ chức', hint: 'Ghi đầy đủ, ví dụ: Đảng bộ Trường Trung học phổ thông Bình Phú' },
    {
      name: 'bodyName',
      label: 'Tên cấp ủy (không bắt buộc)',
      hint: 'Để trống thì đặt theo tên tổ chức, ví dụ Đảng ủy Trường Trung học phổ thông Bình Phú',
    },
    {
      name: 'code',
      label: 'Mã tổ chức',
      hint: 'Chữ không dấu và số, ngắn gọn, ví dụ BP. Dùng để phân biệt các tổ chức và trong tệp bảng tính; mã của chi bộ thường bắt đầu bằng mã này, ví dụ BP-01.',
    },
    {
      name: 'sign',
      label: 'Ký hiệu văn bản (không bắt buộc)',
      hint: 'Phần sau của số văn bản, như 15-BC/ĐU. Để trống thì ghi ĐU với đảng bộ, CB với chi bộ.',
    },
    { name: 'place', label: 'Địa danh trên văn bản', hint: 'Ghi trước ngày tháng của văn bản, ví dụ: Bình Tây' },
    {
      name: 'since',
      label: 'Theo dõi số liệu từ ngày',
      hint: 'Ngày/tháng/năm. Muốn ghi xếp loại các năm trước thì chọn ngày đủ sớm, ví dụ 01/01/2018.',
    },
  ],
})

const SUPERIOR: SectionWish = {
  title: 'Cấp trên trực tiếp',
  lead: 'Tên cấp trên in ở đầu văn bản. Ghi cả hai ô, hoặc để trống cả hai.',
  fields: [
    { name: 'superiorName', label: 'Tên tổ chức cấp trên', hint: 'Ví dụ: Đảng bộ Phường Bình Tây' },
    { name: 'superiorCode', label: 'Mã của cấp trên', hint: 'Khác mã của tổ chức, ví dụ BTAY' },
  ],
}

/** The first page of an empty system. */
export const setUpSections = (places: readonly UnitPlace[], withCode: boolean): SectionWish[] => [
  ...(withCode ? [CODE] : []),
  organisation(places),
  SUPERIOR,
  {
    title: 'Người quản trị',
    lead: 'Giữ tài khoản và cây tổ chức; không xem xếp loại và hồ sơ đảng viên.',
    fields: account('admin', 'quan-tri'),
  },
  {
    title: 'Người thứ hai: văn phòng cấp ủy',
    lead: 'Giữ hồ sơ đảng viên, mở đợt đánh giá, làm báo cáo. Hai người để vai trò nào giao ra cũng có người thứ hai xác nhận. Mật khẩu nên do chính đồng chí ấy nhập.',
    fields: account('office', 'van-phong'),
  },
]
