import { createWriteStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Content } from '../../src/domain/importRow'
import { members } from '../../src/spreadsheets/members'
import { writeXlsx } from '../../src/spreadsheets/xlsxWriter'

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý']
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh', 'Thanh', 'Quang', 'Kim', 'Đức', 'Hoàng', 'Thu', 'Xuân', 'Bảo']
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hoà',
  'Hùng',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Sơn',
  'Tâm',
  'Yến',
]

const pad = (number: number, length: number) => String(number).padStart(length, '0')

/** The member of that number: everybody differs, and every column that an office fills in is filled in. */
function person(number: number): Content {
  const day = (from: number, span: number) => `${from + (number % span)}-${pad((number % 12) + 1, 2)}-${pad((number % 28) + 1, 2)}`
  return {
    fullName: `${FAMILIES[number % 15]} ${MIDDLES[number % 13]} ${GIVEN[number % 20]}`,
    unitCode: `Q6-CQCQ-${pad((number % 16) + 1, 2)}`,
    ...{ birthDate: day(1955, 40), sex: number % 2 ? 'FEMALE' : 'MALE', admittedOn: day(2000, 14), officialOn: day(2015, 3) },
    ...{
      cardNumber: pad(700_000_000 + number, 12),
      homeTown: `Xã ${number % 900}, tỉnh Bến Tre`,
      residence: `${number % 500} Hậu Giang, Quận 6`,
    },
    ...{
      ethnicity: 'Kinh',
      religion: 'Không',
      occupation: 'Viên chức',
      post: 'Chuyên viên',
      education: 'Đại học',
      politicalTheory: 'Trung cấp',
    },
  }
}

function* people(count: number): Generator<Content> {
  for (let number = 1; number <= count; number++) yield person(number)
}

/** A workbook of so many members, as the application itself writes it. */
export async function writePeople(file: string, count: number) {
  const [output, target] = [new PassThrough(), createWriteStream(file)]
  await Promise.all([writeXlsx(members, people(count), output), pipeline(output, target)])
}
