import Joi from 'joi'
import type { OfficeRole } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { box, choiceOf, notAfterToday, optionalDate, required, requiredDate } from './fields'
import { type FieldErrors, type FormResult, readForm, typedValues } from './form'

export interface OfficeGiven {
  role: OfficeRole
  memberId: number | null
  personName: string | null
  fromDate: PlainDate
  leavesDeputy: boolean
}

interface Typed extends OfficeGiven {
  memberId: number | null
}

interface Choices {
  roles: readonly OfficeRole[]
  members: readonly number[]
  today: PlainDate
}

const NOBODY = 'Hãy chọn một đảng viên, hoặc ghi họ tên người ngoài danh sách.'

/** Held by a member of the organisation, or by a named person outside it; never by both. */
export function readOffice(body: unknown, { roles, members, today }: Choices): FormResult<OfficeGiven> {
  const { values, errors } = readForm(
    Joi.object<Typed>({
      role: choiceOf(roles, 'Hãy chọn chức vụ.') as Joi.StringSchema,
      memberId: Joi.number()
        .valid(...members)
        .empty('')
        .default(null)
        .messages({ 'any.only': 'Không có đảng viên này trong danh sách.' }),
      personName: Joi.string().empty('').max(120).default(null),
      fromDate: requiredDate('Hãy ghi ngày nhận chức.', { notAfter: notAfterToday(today) }),
      leavesDeputy: box,
    }),
    body,
  )
  const { memberId, personName } = typedValues(body)
  const nobody: FieldErrors = Boolean(memberId) === Boolean(personName) ? { memberId: NOBODY } : {}
  if (errors) return { errors: { ...nobody, ...errors } }
  return nobody['memberId'] ? { errors: nobody } : { values }
}

export interface OfficeEnded {
  officeId: number
  toDate: PlainDate
}

export const officeEndForm = (held: readonly number[], today: PlainDate) =>
  Joi.object<OfficeEnded>({
    officeId: Joi.number()
      .valid(...held)
      .empty('')
      .required()
      .messages({ 'any.required': 'Hãy chọn người thôi chức.', 'any.only': 'Người này không còn giữ chức vụ ấy. Hãy chọn lại.' }),
    toDate: requiredDate('Hãy ghi ngày thôi chức.', { notAfter: notAfterToday(today) }),
  })

export interface OfficeDays {
  /** Key of the term, with the days that stood there. */
  term: string
  fromDate: PlainDate
  toDate: PlainDate | null
  goAlong: boolean
  reason: string
}

const WHICH = 'Hãy chọn chức vụ có ngày cần sửa.'

/** The right days of a term that was recorded. */
export const officeDaysForm = (today: PlainDate) =>
  Joi.object<OfficeDays>({
    term: Joi.string()
      .required()
      .pattern(/^\d{1,9}\.\d{4}-\d\d-\d\d\.(\d{4}-\d\d-\d\d)?$/)
      .messages({ 'any.required': WHICH, 'string.empty': WHICH, 'string.pattern.base': WHICH }),
    fromDate: requiredDate('Hãy ghi ngày nhận chức.', { notAfter: notAfterToday(today) }),
    toDate: optionalDate({ notAfter: { date: today, message: 'Ngày này chưa đến. Người đang giữ chức vụ thì để trống.' } }),
    goAlong: box,
    reason: required('Hãy ghi lý do sửa.', 500),
  })
