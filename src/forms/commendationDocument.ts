import Joi from 'joi'
import { dateText, parseTypedDate, type PlainDate } from '../domain/plainDate'
import { type FieldErrors, type FormResult, readForm } from './form'
import { idsTicked } from './ticked'

const OLD_PAGE = 'Trang này đã cũ. Mời đồng chí mở lại.'

/** Text that must be there, with the sentence that asks for it. */
export const required = (most: number, missing: string) =>
  Joi.string().max(most).required().messages({ 'any.required': missing, 'string.empty': missing })

export const whole = Joi.number().integer().min(1).max(2_147_483_647)

/** Of the record as it was shown. */
export const version = whole.required().messages({ 'any.required': OLD_PAGE, 'number.base': OLD_PAGE, 'number.min': OLD_PAGE })

export interface CommendationDocument {
  number: number
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
}

const date = (today: PlainDate, from: PlainDate) =>
  Joi.string()
    .required()
    .custom((typed: string, helpers) => {
      const day = parseTypedDate(typed)
      if (!day) return helpers.error('date.unknown')
      if (day > today) return helpers.error('date.future')
      return day < from ? helpers.error('date.early') : day
    })
    .messages({
      'any.required': 'Hãy ghi ngày quyết định.',
      'string.empty': 'Hãy ghi ngày quyết định.',
      'date.unknown': 'Không có ngày này. Hãy ghi ngày/tháng/năm, ví dụ 16/01/2023.',
      'date.future': `Ngày này chưa đến. Hãy ghi một ngày đến hết hôm nay, ${dateText(today)}.`,
      'date.early': `Quyết định không thể có trước ngày ${dateText(from)}.`,
    })

const signature = {
  signatoryName: required(120, 'Hãy ghi họ tên người ký.'),
  signatoryOffice: required(120, 'Hãy ghi chức vụ người ký.'),
}

/** Number, date and signature of a decision, on `from` at the earliest. */
export const issueForm = (today: PlainDate, from: PlainDate) =>
  Joi.object<CommendationDocument & { version: number }>({
    version,
    number: whole.max(99_999).required().messages({ 'any.required': 'Hãy ghi số của quyết định.', 'number.base': 'Hãy ghi số, ví dụ 64.' }),
    decidedOn: date(today, from),
    ...signature,
  })

export interface Withdrawal {
  documentNumber: string
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
  reason: string
}

const WITHDRAWN = /^award-([1-9]\d{0,8})$/

/** The document that withdraws awards of a decision taken on `decidedOn`, and which. */
export function readWithdrawal(body: unknown, today: PlainDate, decidedOn: PlainDate): FormResult<{ document: Withdrawal; ids: number[] }> {
  const form = Joi.object<Withdrawal>({
    documentNumber: required(60, 'Hãy ghi số và ký hiệu của văn bản thu hồi.'),
    decidedOn: date(today, decidedOn),
    ...signature,
    reason: required(500, 'Hãy ghi lý do thu hồi.'),
  }).pattern(WITHDRAWN, Joi.string().valid('on'))
  const { values, errors } = readForm(form, body)
  const ids = awardsIn(body)
  const chosen: FieldErrors = ids.length > 0 ? {} : { awards: 'Hãy đánh dấu ít nhất một tập thể hoặc cá nhân.' }
  if (errors || ids.length === 0) return { errors: { ...errors, ...chosen } }
  const { documentNumber, decidedOn: day, signatoryName, signatoryOffice, reason } = values
  return { values: { document: { documentNumber, decidedOn: day, signatoryName, signatoryOffice, reason }, ids } }
}

export const awardsIn = (body: unknown): number[] => idsTicked(body, WITHDRAWN)
