import type { Block, ChartPart, OfficialDocument, Table } from '../../src/reports/document'

/** A document of any form; the test says what matters to it. */
export function officialDocument(given: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    title: 'Báo cáo tổng kết năm 2022',
    guidance: 'HD36',
    letterhead: {
      superior: 'ĐẢNG BỘ QUẬN 6',
      issuer: 'ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6',
      number: 'Số      -BC/ĐU',
      placeAndDate: 'Quận 6, ngày 03 tháng 02 năm 2023',
      draft: 'Dự thảo lần 2',
    },
    kind: 'BÁO CÁO',
    subject: 'Tổng kết công tác xây dựng Đảng năm 2022, phương hướng, nhiệm vụ năm 2023',
    bases: [],
    body: [paragraph('Năm 2022, Đảng bộ hoàn thành các nhiệm vụ được giao.')],
    signature: { authority: 'T/M ĐẢNG ỦY', office: 'BÍ THƯ', name: 'Lê Thị Thanh Thảo' },
    recipients: ['Quận ủy Quận 6', 'Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
    appendices: [],
    ...given,
  }
}

export const paragraph = (...content: Extract<Block, { type: 'paragraph' }>['content']): Block => ({ type: 'paragraph', content })
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text })

export const SENTENCE =
  'Ban Chấp hành Đảng bộ tập trung lãnh đạo, chỉ đạo thực hiện đồng bộ các nhiệm vụ, giải pháp về phục hồi và phát triển kinh tế – xã hội, thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch bệnh; chăm lo đời sống nhân dân, nhất là các gia đình chính sách, hộ nghèo và hộ cận nghèo. '

/** A paragraph of about so many lines. */
export const longParagraph = (lines: number) => paragraph(SENTENCE.repeat(Math.ceil((lines * 80) / SENTENCE.length)).slice(0, lines * 80))

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ']
const GIVEN_NAMES = ['Thị Mỹ Duyên', 'Văn Hậu', 'Quốc Khánh', 'Thị Ngọc Ánh', 'Minh Triết', 'Thanh Tuyền', 'Hữu Nghĩa', 'Kim Phượng']
const LEVELS = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ']

export const personName = (i: number) => `${FAMILY_NAMES[(i * 7) % 10]} ${GIVEN_NAMES[(i * 3) % 8]}`

/** TT, name, cell, points and level of so many invented members. */
export function memberTable(rows: number): Table {
  return {
    type: 'table',
    caption: `Danh sách ${rows} đảng viên được xếp loại`,
    columns: [
      { heading: 'TT', align: 'center', weight: 1 },
      { heading: 'Họ và tên', align: 'left', weight: 5 },
      { heading: 'Chi bộ', align: 'left', weight: 5 },
      { heading: 'Số phiếu', align: 'right', weight: 2 },
      { heading: 'Xếp loại', align: 'left', weight: 5 },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      String(i + 1),
      personName(i),
      `Chi bộ Phòng Tài chính – Kế hoạch ${(i % 16) + 1}`,
      { value: (i * 37) % 1200, text: String((i * 37) % 1200), kind: 'count' as const },
      LEVELS[i % 3]!,
    ]),
    totals: ['', 'Cộng', '', { value: rows, text: String(rows), kind: 'count' }, ''],
  }
}

const SHORT_LEVELS = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV']
const LEVEL_CODES = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const

/** Counts by level, best first, with their labels. */
export function chartParts(...counts: [number, number, number, number]): ChartPart[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, i) => ({
    level: LEVEL_CODES[i]!,
    label: SHORT_LEVELS[i]!,
    count,
    text: `${count}/${total} (${Math.round((count / total) * 10_000) / 100}%)`.replace('.', ','),
  }))
}
