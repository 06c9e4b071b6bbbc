import Joi from 'joi'
import { MEMBERSHIP_BEGINNINGS, type MembershipBeginning, SEXES, type Sex } from '../domain/codes'
import { MOVEMENT_KINDS, type MovementKind, needsCell } from '../domain/memberMovement'
import { dateText, type PlainDate } from '../domain/plainDate'
import { recognitionDay } from '../domain/probation'
import { choiceOf, notAfterToday, notBeforeField, optional, optionalDate, personName, required, requiredDate, version } from './fields'

export interface Profile {
  fullName: string
  birthName: string | null
  aliases: string | null
  sex: Sex | null
  birthDate: PlainDate | null
  homeTown: string | null
  residence: string | null
  ethnicity: string | null
  religion: string | null
  occupation: string | null
  post: string | null
  education: string | null
  politicalTheory: string | null
  identityNumber: string | null
  cardNumber: string | null
  admittedOn: PlainDate
  admittedAt: string | null
  officialOn: PlainDate | null
  officialAt: string | null
}

const digits = (pattern: RegExp, message: string) =>
  Joi.string().empty('').replace(/ /g, '').pattern(pattern).default(null).messages({ 'string.pattern.base': message })

/** Nobody becomes a full member by the calendar alone: it is recorded once it was decided. */
const officialByNow = (today: PlainDate) => ({
  date: today,
  message: 'Ngày này chưa đến: đồng chí còn dự bị. Hãy để trống, đến ngày thì ghi «Công nhận chính thức».',
})

const profileFields = (today: PlainDate) => ({
  fullName: personName('Hãy ghi họ và tên.'),
  birthName: optional(),
  aliases: optional(),
  sex: Joi.string()
    .empty('')
    .valid(...SEXES)
    .default(null),
  birthDate: optionalDate({ notAfter: notAfterToday(today) }),
  homeTown: optional(),
  residence: optional(),
  ethnicity: optional(60),
  religion: optional(60),
  occupation: optional(),
  post: optional(),
  education: optional(),
  politicalTheory: optional(60),
  identityNumber: digits(/^(\d{9}|\d{12})$/, 'Số định danh gồm 12 chữ số (chứng minh nhân dân cũ: 9 chữ số).'),
  cardNumber: digits(/^\d[\d.]{4,14}\d$/, 'Số thẻ đảng viên gồm 6 đến 16 chữ số, có thể có dấu chấm.'),
  admittedOn: requiredDate('Hãy ghi ngày vào Đảng.', { notAfter: notAfterToday(today) }).custom(
    notBeforeField('birthDate', 'Ngày vào Đảng phải sau ngày sinh.'),
  ),
  admittedAt: optional(),
  officialOn: optionalDate({ notAfter: officialByNow(today) }).custom(
    notBeforeField('admittedOn', 'Ngày chính thức phải sau ngày vào Đảng.'),
  ),
  officialAt: optional(),
})

export interface ProfileChange extends Profile {
  version: number
}

export const profileForm = (today: PlainDate) => Joi.object<ProfileChange>({ version, ...profileFields(today) })

export interface NewMember extends Profile {
  unit: string
  beganBy: MembershipBeginning
  fromDate: PlainDate | null
}

export const newMemberForm = (today: PlainDate, cells: readonly string[]) =>
  Joi.object<NewMember>({
    ...profileFields(today),
    unit: choiceOf(cells, 'Hãy chọn chi bộ.'),
    beganBy: choiceOf(MEMBERSHIP_BEGINNINGS, 'Hãy chọn cách vào chi bộ.'),
    fromDate: optionalDate({ notAfter: notAfterToday(today) }),
  })

export interface Movement {
  version: number
  kind: MovementKind
  date: PlainDate
  unit: string
  place: string | null
  document: string | null
}

const NOWHERE = 'Hãy chọn chi bộ, hoặc ghi tên nơi sinh hoạt tạm thời ngoài hệ thống.'

export const movementForm = (today: PlainDate, cells: readonly string[]) =>
  Joi.object<Movement>({
    version,
    kind: choiceOf(MOVEMENT_KINDS, 'Hãy chọn việc cần ghi.'),
    date: requiredDate('Hãy ghi ngày.', { notAfter: notAfterToday(today) }),
    unit: Joi.when('kind', {
      is: Joi.valid(...MOVEMENT_KINDS.filter(needsCell)),
      then: choiceOf(cells, 'Hãy chọn chi bộ nơi đến.'),
      otherwise: Joi.when('kind', {
        is: 'TEMPORARY',
        then: choiceOf(['', ...cells], NOWHERE).allow(''),
        otherwise: Joi.any().custom(() => ''),
      }),
    }),
    place: Joi.when('kind', {
      is: 'TEMPORARY',
      then: Joi.when('unit', { is: Joi.valid(''), then: required(NOWHERE), otherwise: Joi.any().custom(() => null) }),
      otherwise: Joi.any().custom(() => null),
    }),
    document: optional(),
  })

export interface MovementDay {
  version: number
  /** Key of the movement. */
  entry: string
  date: PlainDate
  reason: string
}

/** The right day of a movement that was recorded. */
export const movementDayForm = (today: PlainDate, entries: readonly string[]) =>
  Joi.object<MovementDay>({
    version,
    entry: choiceOf(entries, 'Hãy chọn việc có ngày cần sửa.'),
    date: requiredDate('Hãy ghi ngày đúng.', { notAfter: notAfterToday(today) }),
    reason: required('Hãy ghi lý do sửa.', 500),
  })

export interface Recognition {
  version: number
  officialOn: PlainDate
  officialAt: string | null
  document: string | null
}

export const recognitionForm = (today: PlainDate, admittedOn: PlainDate) =>
  Joi.object<Recognition>({
    version,
    officialOn: requiredDate('Hãy ghi ngày chính thức.', {
      notAfter: notAfterToday(today),
      notBefore: {
        date: recognitionDay(admittedOn),
        message: `Đủ 12 tháng dự bị vào ngày ${dateText(recognitionDay(admittedOn))}; ngày chính thức không thể sớm hơn.`,
      },
    }),
    officialAt: optional(),
    document: optional(),
  })
