import type { Block, ChartPart, OfficialDocument, Table, TrendChart } from '../../src/reports/document'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý']
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Hữu', 'Kim', 'Thị Mỹ', 'Thị Thu', 'Hoàng', 'Đức']
const GIVEN = [
  'Anh',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Hùng',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quyên',
  'Sơn',
  'Tuyền',
  'Vy',
]
const CELLS = [
  'Phòng Tài chính – Kế hoạch',
  'Thanh tra',
  'Văn phòng',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Quản lý đô thị',
  'Trung tâm Y tế',
]
const LEVELS = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ']
const CODES = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const

const at = <Item>(items: readonly Item[], i: number) => items.at(i % items.length)!

/** Another name in every place of every round, so that no engine has met it before. */
const nameOf = (i: number, round: number) =>
  `${at(FAMILY, i + round)} ${at(MIDDLE, Math.floor(i / 14) + round)} ${at(GIVEN, i * 5 + round * 3)} ${at(GIVEN, Math.floor(i / 170) + i)}`

const count = (value: number) => ({ value, text: String(value), kind: 'count' as const })

const memberTable = (rows: number, round: number): Table => ({
  type: 'table',
  caption: 'Danh sách đảng viên được xếp loại',
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: 'Họ và tên', align: 'left', weight: 5 },
    { heading: 'Chi bộ', align: 'left', weight: 5 },
    { heading: 'Số phiếu', align: 'right', weight: 2 },
    { heading: 'Xếp loại', align: 'left', weight: 5 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [
    String(i + 1),
    nameOf(i, round),
    `Chi bộ ${at(CELLS, i + round)} ${(i % 40) + 1}`,
    count((i * 37 + round) % 1200),
    at(LEVELS, i * 7 + round),
  ]),
  totals: ['', 'Cộng', '', count(rows), ''],
})

const trend: TrendChart = {
  type: 'chart',
  chart: 'trend',
  title: 'Đảng viên theo mức xếp loại qua các năm',
  description: 'Năm năm, bốn mức',
  years: [2018, 2019, 2020, 2021, 2022].map((year, i) => ({
    year,
    parts: CODES.map((level, place): ChartPart => ({
      level,
      label: at(LEVELS, place),
      count: 40 - place * 9 + i,
      text: String(40 - place * 9 + i),
    })),
  })),
}

const SENTENCE =
  'Ban Chấp hành Đảng bộ tập trung lãnh đạo, chỉ đạo thực hiện đồng bộ các nhiệm vụ, giải pháp về phục hồi và phát triển kinh tế – xã hội; chăm lo đời sống nhân dân, nhất là các gia đình chính sách, hộ nghèo và hộ cận nghèo. '

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [text] })

function official(kind: string, subject: string, body: Block[]): OfficialDocument {
  return {
    title: `${kind} ${subject}`,
    guidance: 'HD36',
    letterhead: {
      superior: 'ĐẢNG BỘ QUẬN 6',
      issuer: 'ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6',
      number: 'Số 12-BC/ĐU',
      placeAndDate: 'Quận 6, ngày 03 tháng 02 năm 2023',
      draft: null,
    },
    kind,
    subject,
    bases: ['Căn cứ Hướng dẫn 21-HD/BTCTW ngày 18/10/2019 của Ban Tổ chức Trung ương'],
    body,
    signature: { authority: 'T/M ĐẢNG ỦY', office: 'BÍ THƯ', name: 'Lê Thị Thanh Thảo' },
    recipients: ['Quận ủy Quận 6', 'Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
    appendices: [],
  }
}

/** Some words, a chart and a table of so many rows: 1,000 rows make about 45 pages. */
export const longReport = (rows: number, round: number): OfficialDocument =>
  official('BÁO CÁO', `kết quả xếp loại chất lượng đảng viên, lần ${round}`, [
    { type: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    ...Array.from({ length: 4 }, (_, i) => paragraph(`${i + round}. ${SENTENCE}${SENTENCE}`)),
    trend,
    { type: 'heading', level: 1, text: 'II. DANH SÁCH' },
    memberTable(rows, round),
  ])

/** A notice of one page. */
export const notice = (i: number, round: number): OfficialDocument =>
  official('THÔNG BÁO', `kết quả xếp loại chất lượng chi bộ số ${i + 1}`, [
    paragraph(`Ban Thường vụ Đảng ủy thông báo: chi bộ số ${i + 1} được xếp loại ${at(LEVELS, i).toLowerCase()}.`),
    paragraph(`Đồng chí ${nameOf(i, round)}, bí thư chi bộ, phổ biến kết quả đến toàn thể đảng viên trong kỳ sinh hoạt gần nhất.`),
    paragraph(SENTENCE),
    paragraph('Nếu có ý kiến khác, đề nghị chi bộ gửi văn bản về Ban Thường vụ Đảng ủy trong thời hạn theo quy định.'),
  ])
