import type { Sex } from '../src/domain/codes'
import type { PlainDate } from '../src/domain/plainDate'

/**
 * The 16 cells of the committee. Their number is in the source; their names, sizes, leaders and posts are invented,
 * after the usual offices of a district.
 */
export interface DemoCell {
  number: string
  office: string
  /** Members on 31/12/2022; together 248. */
  size: number
  secretary: { name: string; sex: Sex; since?: PlainDate }
  deputy: { name: string; sex: Sex }
  /** Posts of the secretary, the deputy and the others. */
  posts: readonly [head: string, deputy: string, ...staff: string[]]
  /** What its people studied. */
  fields: readonly string[]
}

const woman = (name: string, since?: PlainDate) => ({ name, sex: 'FEMALE' as const, ...(since ? { since } : {}) })
const man = (name: string, since?: PlainDate) => ({ name, sex: 'MALE' as const, ...(since ? { since } : {}) })

/** An ordinary member of the first cell whom a demo account belongs to. */
export const ORDINARY_MEMBER = { cell: '01', ...woman('Phan Thị Ngọc Diệp') }

export const CELLS: readonly DemoCell[] = [
  {
    number: '01',
    office: 'Văn phòng Ủy ban nhân dân',
    size: 22,
    secretary: man('Đặng Quốc Tường'),
    deputy: woman('Nguyễn Thị Mỹ Duyên'),
    posts: ['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chuyên viên', 'Chuyên viên', 'Cán sự', 'Kế toán'],
    fields: ['Hành chính học', 'Luật', 'Quản lý công', 'Quản trị văn phòng'],
  },
  {
    number: '02',
    office: 'Phòng Nội vụ',
    size: 17,
    secretary: woman('Huỳnh Thị Bích Trâm'),
    deputy: man('Trần Duy Khang'),
    posts: ['Trưởng phòng Nội vụ', 'Phó Trưởng phòng Nội vụ', 'Chuyên viên', 'Chuyên viên', 'Cán sự'],
    fields: ['Hành chính học', 'Quản lý nhà nước', 'Luật', 'Lưu trữ học'],
  },
  {
    number: '03',
    office: 'Phòng Tư pháp',
    size: 13,
    secretary: man('Võ Hoàng Luân'),
    deputy: woman('Lê Thị Thùy Trinh'),
    posts: ['Trưởng phòng Tư pháp', 'Phó Trưởng phòng Tư pháp', 'Chuyên viên', 'Chuyên viên'],
    fields: ['Luật', 'Luật hành chính', 'Luật dân sự'],
  },
  {
    number: '04',
    office: 'Phòng Tài chính – Kế hoạch',
    size: 17,
    secretary: woman('Phạm Thị Hồng Nhung', '2020-08-31'),
    deputy: man('Nguyễn Tấn Lộc'),
    posts: ['Trưởng phòng Tài chính – Kế hoạch', 'Phó Trưởng phòng Tài chính – Kế hoạch', 'Chuyên viên', 'Kế toán'],
    fields: ['Tài chính – Ngân hàng', 'Kế toán', 'Kinh tế đầu tư'],
  },
  {
    number: '05',
    office: 'Phòng Kinh tế',
    size: 14,
    secretary: man('Bùi Đức Thịnh'),
    deputy: woman('Trương Thị Kim Oanh'),
    posts: ['Trưởng phòng Kinh tế', 'Phó Trưởng phòng Kinh tế', 'Chuyên viên', 'Chuyên viên'],
    fields: ['Kinh tế học', 'Quản trị kinh doanh', 'Công nghệ thực phẩm'],
  },
  {
    number: '06',
    office: 'Phòng Quản lý đô thị',
    size: 18,
    secretary: man('Ngô Thanh Điền'),
    deputy: man('Đỗ Minh Quân'),
    posts: ['Trưởng phòng Quản lý đô thị', 'Phó Trưởng phòng Quản lý đô thị', 'Chuyên viên', 'Chuyên viên', 'Cán sự'],
    fields: ['Xây dựng', 'Kiến trúc', 'Quy hoạch đô thị', 'Giao thông'],
  },
  {
    number: '07',
    office: 'Phòng Tài nguyên và Môi trường',
    size: 15,
    secretary: man('Lâm Chí Thông'),
    deputy: woman('Hồ Thị Lệ Thu'),
    posts: ['Trưởng phòng Tài nguyên và Môi trường', 'Phó Trưởng phòng Tài nguyên và Môi trường', 'Chuyên viên', 'Cán sự'],
    fields: ['Quản lý đất đai', 'Môi trường', 'Trắc địa – Bản đồ'],
  },
  {
    number: '08',
    office: 'Phòng Giáo dục và Đào tạo',
    size: 20,
    secretary: woman('Dương Thị Tuyết Loan'),
    deputy: man('Nguyễn Hữu Nhật'),
    posts: ['Trưởng phòng Giáo dục và Đào tạo', 'Phó Trưởng phòng Giáo dục và Đào tạo', 'Chuyên viên', 'Chuyên viên', 'Kế toán'],
    fields: ['Sư phạm Ngữ văn', 'Sư phạm Toán học', 'Giáo dục mầm non', 'Giáo dục tiểu học', 'Quản lý giáo dục'],
  },
  {
    number: '09',
    office: 'Phòng Y tế',
    size: 11,
    secretary: woman('Trần Thị Bạch Yến', '2019-09-30'),
    deputy: man('Lý Quang Hậu'),
    posts: ['Trưởng phòng Y tế', 'Phó Trưởng phòng Y tế', 'Chuyên viên', 'Chuyên viên'],
    fields: ['Y tế công cộng', 'Dược học', 'Điều dưỡng'],
  },
  {
    number: '10',
    office: 'Phòng Lao động – Thương binh và Xã hội',
    size: 16,
    secretary: woman('Nguyễn Thị Minh Nguyệt'),
    deputy: man('Đoàn Công Tâm'),
    posts: ['Trưởng phòng Lao động – Thương binh và Xã hội', 'Phó Trưởng phòng Lao động – Thương binh và Xã hội', 'Chuyên viên', 'Cán sự'],
    fields: ['Công tác xã hội', 'Xã hội học', 'Quản trị nhân lực', 'Luật'],
  },
  {
    number: '11',
    office: 'Phòng Văn hóa và Thông tin',
    size: 13,
    secretary: man('Mai Xuân Trường'),
    deputy: woman('Phan Thị Diễm My'),
    posts: ['Trưởng phòng Văn hóa và Thông tin', 'Phó Trưởng phòng Văn hóa và Thông tin', 'Chuyên viên', 'Chuyên viên'],
    fields: ['Quản lý văn hóa', 'Báo chí', 'Công nghệ thông tin'],
  },
  {
    number: '12',
    office: 'Thanh tra quận',
    size: 12,
    secretary: man('Châu Quốc Toàn', '2022-07-31'),
    deputy: woman('Vũ Thị Thanh Hằng'),
    posts: ['Chánh Thanh tra', 'Phó Chánh Thanh tra', 'Thanh tra viên', 'Thanh tra viên', 'Chuyên viên'],
    fields: ['Luật', 'Kế toán', 'Xây dựng'],
  },
  {
    number: '13',
    office: 'Ban Quản lý dự án đầu tư xây dựng',
    size: 18,
    secretary: man('Đinh Tuấn Kiên'),
    deputy: man('Tô Hoàng Phát'),
    posts: ['Giám đốc', 'Phó Giám đốc', 'Giám sát công trình', 'Chuyên viên', 'Kế toán'],
    fields: ['Xây dựng', 'Kinh tế xây dựng', 'Cấp thoát nước'],
  },
  {
    number: '14',
    office: 'Ban Bồi thường, giải phóng mặt bằng',
    size: 14,
    secretary: man('Lê Trung Sang'),
    deputy: woman('Tăng Thị Ngọc Liên'),
    posts: ['Trưởng ban', 'Phó Trưởng ban', 'Chuyên viên', 'Đo đạc viên', 'Kế toán'],
    fields: ['Quản lý đất đai', 'Luật', 'Trắc địa – Bản đồ'],
  },
  {
    number: '15',
    office: 'Trung tâm Văn hóa – Thể thao',
    size: 15,
    secretary: man('Hà Đình Vương'),
    deputy: woman('Cao Thị Cẩm Tiên'),
    posts: ['Giám đốc', 'Phó Giám đốc', 'Huấn luyện viên', 'Hướng dẫn viên văn hóa', 'Kế toán'],
    fields: ['Quản lý văn hóa', 'Giáo dục thể chất', 'Âm nhạc'],
  },
  {
    number: '16',
    office: 'Đội Quản lý trật tự đô thị',
    size: 13,
    secretary: man('Trịnh Bá Hùng'),
    deputy: man('Nguyễn Gia Phong'),
    posts: ['Đội trưởng', 'Đội phó', 'Đội viên', 'Đội viên', 'Nhân viên tổng hợp'],
    fields: ['Luật', 'Xây dựng', 'Quản lý đô thị'],
  },
]

/** Those before whom nothing is said on when they began. */
export const OFFICERS_SINCE: PlainDate = '2017-09-15'

export const cellCode = (number: string) => `Q6-CQCQ-${number}`
