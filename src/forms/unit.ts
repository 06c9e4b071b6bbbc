import Joi from 'joi'
import { type PlainDate, dateText } from '../domain/plainDate'
import { type UnitNames, unitPlaceText, type UnitPlace } from '../domain/unitPlace'
import { box, choiceOf, notAfterToday, optional, optionalDate, properName, required, requiredDate, version } from './fields'

export interface NewUnit extends UnitNames {
  unitPlace: string
}

const CODE = /^[A-Z0-9Đ](?:[A-Z0-9Đ._/-]{0,38}[A-Z0-9Đ])?$/
const CODE_RULE = 'Mã gồm chữ in hoa không dấu, số, dấu gạch nối hoặc chấm, ví dụ Q6-CQCQ-01.'

/** The code that names a unit in workbooks and on the command line. */
export const unitCode = Joi.string().required().uppercase().pattern(CODE).messages({
  'any.required': 'Hãy ghi mã của tổ chức.',
  'string.empty': 'Hãy ghi mã của tổ chức.',
  'string.pattern.base': CODE_RULE,
})

export const newUnitForm = (today: PlainDate, places: readonly UnitPlace[]) =>
  Joi.object<NewUnit>({
    unitPlace: choiceOf(places.map(unitPlaceText), 'Hãy chọn loại tổ chức.'),
    code: unitCode,
    name: properName('Hãy ghi tên tổ chức, ví dụ Chi bộ Phòng Tư pháp.'),
    bodyName: optional(),
    sign: optional(20),
    place: optional(120),
    foundedOn: optionalDate({ notAfter: notAfterToday(today) }),
  })

export interface NewName {
  version: number
  name: string
  bodyName: string
  fromDate: PlainDate
  document: string | null
}

/** Of the entry that the new one follows; the same day corrects it. */
const after = (since: PlainDate) => ({ date: since, message: `Phải từ ngày ${dateText(since)} trở đi: trước đó đã có bản ghi khác.` })

export const newNameForm = (today: PlainDate, since: PlainDate) =>
  Joi.object<NewName>({
    version,
    name: properName('Hãy ghi tên mới.'),
    bodyName: properName('Hãy ghi tên cấp ủy.'),
    fromDate: requiredDate('Hãy ghi ngày tên mới có hiệu lực.', { notAfter: notAfterToday(today), notBefore: after(since) }),
    document: optional(),
  })

export interface NewPlace {
  version: number
  parent: string
  fromDate: PlainDate
  document: string | null
}

export const newPlaceForm = (today: PlainDate, since: PlainDate, parents: readonly string[]) =>
  Joi.object<NewPlace>({
    version,
    parent: choiceOf(parents, 'Hãy chọn tổ chức cấp trên mới.'),
    fromDate: requiredDate('Hãy ghi ngày chuyển.', { notAfter: notAfterToday(today), notBefore: after(since) }),
    document: optional(),
  })

export interface Closure {
  version: number
  date: PlainDate
  keeper: string
  document: string | null
}

export const closureForm = (today: PlainDate, since: PlainDate, keepers: readonly string[]) =>
  Joi.object<Closure>({
    version,
    date: requiredDate('Hãy ghi ngày kết thúc hoạt động.', {
      notAfter: notAfterToday(today),
      notBefore: { date: since, message: `Phải sau ngày ${dateText(since)} là ngày có bản ghi đầu tiên của tổ chức.` },
    }),
    keeper: choiceOf(keepers, 'Hãy chọn tổ chức giữ hồ sơ.'),
    document: optional(),
  })

export type Reopening = Omit<Closure, 'keeper'>

export const reopeningForm = (today: PlainDate, closedOn: PlainDate) =>
  Joi.object<Reopening>({
    version,
    date: requiredDate('Hãy ghi ngày hoạt động trở lại.', {
      notAfter: notAfterToday(today),
      notBefore: { date: closedOn, message: `Phải từ ngày ${dateText(closedOn)} là ngày kết thúc hoạt động.` },
    }),
    document: optional(),
  })

export interface UnitDay {
  version: number
  /** Key of the entry. */
  entry: string
  date: PlainDate
  goAlong: boolean
  reason: string
}

/** The right day of an entry that was recorded. */
export const unitDayForm = (today: PlainDate, entries: readonly string[]) =>
  Joi.object<UnitDay>({
    version,
    entry: choiceOf(entries, 'Hãy chọn việc có ngày cần sửa.'),
    date: requiredDate('Hãy ghi ngày đúng.', { notAfter: notAfterToday(today) }),
    goAlong: box,
    reason: required('Hãy ghi lý do sửa.', 500),
  })

export interface UnitNameCorrection {
  version: number
  nameId: number
  name: string
  bodyName: string
  reason: string
}

const WHICH_NAME = 'Hãy chọn tên cần sửa.'

/** A name that was written wrongly. */
export const unitNameCorrectionForm = (names: readonly number[]) =>
  Joi.object<UnitNameCorrection>({
    version,
    nameId: Joi.number()
      .valid(...names)
      .empty('')
      .required()
      .messages({ 'any.required': WHICH_NAME, 'any.only': WHICH_NAME, 'number.base': WHICH_NAME }),
    name: properName('Hãy ghi tên đúng.'),
    bodyName: properName('Hãy ghi tên cấp ủy.'),
    reason: required('Hãy ghi lý do sửa.', 500),
  })

export interface UnitDetails {
  version: number
  sign: string
  place: string
  superiorName: string | null
  superiorBodyName: string | null
  reason: string
}

const superiorField = (named: boolean, message: string) => (named ? properName(message) : Joi.valid(null).default(null))

/** `superior`: whether the organisation above is only named here. */
export const unitDetailsForm = (superior: boolean) =>
  Joi.object<UnitDetails>({
    version,
    sign: required('Hãy ghi ký hiệu văn bản, ví dụ ĐU.', 20),
    place: required('Hãy ghi địa danh trên văn bản.', 120),
    superiorName: superiorField(superior, 'Hãy ghi tên tổ chức cấp trên.'),
    superiorBodyName: superiorField(superior, 'Hãy ghi tên cấp ủy cấp trên.'),
    reason: required('Hãy ghi lý do sửa.', 500),
  })
