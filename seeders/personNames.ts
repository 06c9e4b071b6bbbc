import type { Sex } from '../src/domain/codes'
import { normaliseName } from '../src/domain/personName'
import type { Random } from './random'

// Every name made here is invented: family, middle and given names are drawn by chance.

/** Family names with their rough share in the south of the country. */
const FAMILY_NAMES = [
  ['Nguyễn', 31],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 7],
  ['Huỳnh', 6],
  ['Võ', 5],
  ['Phan', 5],
  ['Đặng', 3],
  ['Bùi', 3],
  ['Đỗ', 2],
  ['Hồ', 2],
  ['Ngô', 2],
  ['Dương', 2],
  ['Lý', 2],
  ['Trương', 2],
  ['Lâm', 2],
  ['Đinh', 1],
  ['Đoàn', 1],
  ['Mai', 1],
  ['Châu', 1],
  ['Quách', 1],
  ['Tăng', 1],
  ['Thái', 1],
  ['Văn', 1],
  ['Kiều', 1],
] as const

const words = (text: string) => text.split(' ')

const MIDDLE_NAMES: Record<Sex, readonly (readonly [string, number])[]> = {
  MALE: [
    ['Văn', 8],
    ...words('Hữu Minh Quốc Thanh Hoàng Đức Công Ngọc Tấn Xuân Quang Chí Duy Tuấn Đình Bá Gia Thế Anh Hoài Nhật').map(
      name => [name, 2] as const,
    ),
  ],
  FEMALE: [
    ['Thị', 6],
    ...['Thị Ngọc', 'Thị Kim', 'Thị Thanh', 'Thị Thu', 'Thị Mỹ', 'Thị Hồng', 'Thị Bích', 'Thị Cẩm', 'Thị Phương'].map(
      name => [name, 2] as const,
    ),
    ...words('Ngọc Kim Thanh Thúy Mỹ Bích Hồng Minh Hoàng Phương Khánh Bảo').map(name => [name, 1] as const),
  ],
}

const GIVEN_NAMES: Record<Sex, readonly string[]> = {
  MALE: words(
    `Bảo Cường Duy Đạt Điền Hậu Hiếu Hiệp Huy Hòa Khang Khoa Khôi Kiên Lộc Luân Nam Nghĩa Nguyên Nhân Nhật Phát Phong Phú Quân Quý
    Sang Tài Tâm Tân Thắng Thiện Thịnh Thông Thuận Tiến Toàn Tường Vinh Vương Vỹ`.replace(/\s+/g, ' '),
  ),
  FEMALE: words(
    `An Ánh Châu Chi Cúc Diễm Diệp Dung Duyên Đào Giang Hạnh Hằng Hiền Hoa Hương Khuê Lan Liên Linh Loan Ly Mai My Nga Nghi Nguyệt Nhi
    Nhung Oanh Phượng Quyên Sương Tâm Thoa Thu Thùy Thủy Thư Tiên Trang Trâm Trinh Trúc Tuyền Tuyết Uyên Vy Yến`.replace(/\s+/g, ' '),
  ),
}

/** Public office holders of the report and its author: nobody invented may bear their names. */
const NEVER = ['Lê Thị Thanh Thảo', 'Nguyễn Kim Phúc', 'Khấu Hữu Phương', 'Thu Quỳnh']

export type NameMaker = (sex: Sex, random: Random) => string

/** Makes names that differ from one another and from those already given. */
export function nameMaker(given: readonly string[]): NameMaker {
  const used = new Set([...NEVER, ...given])
  return function make(sex, random): string {
    const parts = [random.weighted(FAMILY_NAMES), random.weighted(MIDDLE_NAMES[sex]), random.pick(GIVEN_NAMES[sex])]
    const name = normaliseName(parts.join(' '))
    const repeats = new Set(name.split(' ')).size < name.split(' ').length
    if (repeats || used.has(name)) return make(sex, random)
    used.add(name)
    return name
  }
}
