import type { CreationAttributes } from 'sequelize'
import type { Sex } from '../src/domain/codes'
import { addMonths, type PlainDate } from '../src/domain/plainDate'
import { searchKey, sortKey } from '../src/domain/personName'
import type { Member } from '../src/models/Member'
import type { DemoCell } from './cells'
import type { Age, Story } from './movements'
import { RECORDS_SINCE } from './organisations'
import type { NameMaker } from './personNames'
import type { Random } from './random'

// Profiles are drawn by chance and describe nobody. No province has the code 900 and no card the series 00: the numbers cannot be anybody's.
const IDENTITY_SERIES = '900'
const CARD_SERIES = '00'

/** After this day the demo knows nothing. */
const RECORDS_UNTIL: PlainDate = '2023-12-31'

export type Profile = Omit<CreationAttributes<Member>, 'officialOn'> & {
  sex: Sex
  identityNumber: string
  officialOn: PlainDate | null
}

/** First and last year of birth; those of the young and the retiring follow from the year of their event. */
const BORN: Record<Exclude<Age, 'YOUNG' | 'RETIRING'>, readonly [number, number]> = {
  HEAD: [1967, 1976],
  DEPUTY: [1973, 1983],
  ORDINARY: [1968, 1990],
  ELDERLY: [1944, 1952],
}

const HOME_TOWNS =
  'Thành phố Hồ Chí Minh,Thành phố Hồ Chí Minh,Thành phố Hồ Chí Minh,Long An,Long An,Tiền Giang,Tiền Giang,Bến Tre,Trà Vinh,Vĩnh Long,Đồng Tháp,An Giang,Cần Thơ,Tây Ninh,Bình Định,Quảng Ngãi,Quảng Nam,Thừa Thiên Huế,Nghệ An,Nam Định,Thái Bình,Hà Nội'.split(
    ',',
  )
const RELIGIONS = [
  ['Không', 82],
  ['Phật giáo', 12],
  ['Công giáo', 5],
  ['Cao Đài', 1],
] as const
const DEGREES = [
  ['Đại học', 78],
  ['Thạc sĩ', 17],
  ['Cao đẳng', 5],
] as const
const HOA_FAMILIES = ['Quách', 'Tăng', 'Thái', 'Lý', 'Lâm', 'Châu']

interface Person {
  story: Story
  cell: DemoCell
  /** Counted over all members. */
  serial: number
}

export function makeProfile({ story, cell, serial }: Person, make: NameMaker, random: Random): Profile {
  const sex = story.sex ?? random.pick(['MALE', 'FEMALE'] as const)
  const fullName = story.name ?? make(sex, random)
  const birthYear = birthYearOf(story, random)
  const admittedOn = story.admittedOn ?? dayIn(admissionYear(story, birthYear, random), random)
  const anniversary = addMonths(admittedOn, 12)
  const officialOn = anniversary > RECORDS_UNTIL ? null : anniversary
  const admittedAt = admissionPlace({ story, cell, serial }, admittedOn, random)
  return {
    fullName,
    sex,
    sortKey: sortKey(fullName),
    searchKey: searchKey(fullName),
    birthDate: dayIn(birthYear, random),
    ...background(fullName, random),
    ...work({ story, cell, serial }, random),
    identityNumber: `${IDENTITY_SERIES}${sex === 'MALE' ? 0 : 1}${String(birthYear).slice(2)}${padded(serial)}`,
    cardNumber: officialOn && `${CARD_SERIES}.${padded(serial)}`,
    admittedOn,
    admittedAt,
    officialOn,
    officialAt: officialOn && admittedAt,
  }
}

const padded = (serial: number) => String(serial).padStart(6, '0')

export const dayIn = (year: number, random: Random): PlainDate =>
  `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`

const yearOf = (date: PlainDate) => Number(date.slice(0, 4))

function birthYearOf({ age = 'ORDINARY', admittedOn, left }: Story, random: Random): number {
  if (age === 'RETIRING') return yearOf(left![0]) - random.between(56, 60)
  if (age === 'YOUNG') return yearOf(admittedOn!) - random.between(23, 31)
  return random.between(...BORN[age])
}

/** Before the records begin to move; whoever arrived later had long been a member. */
function admissionYear({ arrivedOn }: Story, birthYear: number, random: Random): number {
  const latest = arrivedOn ? yearOf(arrivedOn) - 3 : 2017
  return Math.min(birthYear + random.between(22, 32), latest)
}

/** In the cell itself when the records say so. */
function admissionPlace({ story, cell }: Person, admittedOn: PlainDate, random: Random): string {
  const here = (admittedOn >= RECORDS_SINCE && !story.arrivedOn) || random.next() < 0.5
  return here ? `Chi bộ ${cell.office}` : `Đảng bộ Phường ${random.between(1, 14)}, Quận 6`
}

function background(fullName: string, random: Random) {
  const hoa = HOA_FAMILIES.includes(fullName.split(' ')[0]!) && random.next() < 0.6
  const ward = `Phường ${random.between(1, 14)}, Quận 6`
  const elsewhere = random.pick(['Quận 5', 'Quận 8', 'Quận 10', 'Quận 11', 'Quận Bình Tân', 'Quận Tân Phú', 'Huyện Bình Chánh'])
  return {
    homeTown: random.pick(HOME_TOWNS),
    residence: `${random.next() < 0.65 ? ward : elsewhere}, Thành phố Hồ Chí Minh`,
    ethnicity: hoa ? 'Hoa' : 'Kinh',
    religion: random.weighted(RELIGIONS),
  }
}

const FIRST_NON_CIVIL_SERVANT_CELL = '13'

function work({ story: { age, office }, cell }: Person, random: Random) {
  const [head, deputy, ...staff] = cell.posts
  const degree = random.weighted(DEGREES)
  if (age === 'ELDERLY')
    return { occupation: 'Cán bộ hưu trí', ...studied('Đại học', cell, random), politicalTheory: 'Trung cấp', post: null }
  const occupation = cell.number >= FIRST_NON_CIVIL_SERVANT_CELL ? 'Viên chức' : 'Công chức'
  if (office?.role === 'SECRETARY') return { occupation, ...studied(degree, cell, random), politicalTheory: 'Cao cấp', post: head }
  if (office) return { occupation, ...studied(degree, cell, random), politicalTheory: random.pick(['Cao cấp', 'Trung cấp']), post: deputy }
  const post = random.pick(staff)
  const education = post === ACCOUNTANT ? { education: `Đại học, ngành ${ACCOUNTANT}` } : studied(degree, cell, random)
  return { occupation, ...education, politicalTheory: random.pick(['Trung cấp', 'Sơ cấp', 'Sơ cấp']), post }
}

const ACCOUNTANT = 'Kế toán'

const studied = (degree: string, { fields }: DemoCell, random: Random) => ({ education: `${degree}, ngành ${random.pick(fields)}` })
