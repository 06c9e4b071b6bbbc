import Joi from 'joi'
import { dateText, parseTypedDate, type PlainDate } from '../domain/plainDate'
import { normaliseName, properCapitals } from '../domain/personName'

/** Text that must be there. */
export const required = (message: string, longest = 200) =>
  Joi.string().required().max(longest).messages({ 'any.required': message, 'string.empty': message })

/** Text that may be left out; empty becomes null. */
export const optional = (longest = 200) => Joi.string().empty('').max(longest).default(null)

/** A name with its spaces and invisible characters put right. */
export const properName = (message: string) => required(message).custom((text: string) => normaliseName(text))

/** A person's name: one in capitals throughout is written as names are. */
export const personName = (message: string) => required(message).custom((text: string) => properCapitals(normaliseName(text)))

/** One of these, which may be none at all: Joi's own `valid()` without values takes everything. */
export const choiceOf = (codes: readonly string[], message: string) =>
  Joi.string()
    .required()
    .custom((text: string, helpers) => (codes.includes(text) ? text : helpers.error('any.only')))
    .messages({ 'any.required': message, 'string.empty': message, 'any.only': message })

/** A box with a tick in it, or without. */
export const box = Joi.boolean().truthy('yes').empty('').default(false).messages({ 'boolean.base': 'Hãy đánh dấu hoặc để trống.' })

interface DateLimits {
  notBefore?: { date: PlainDate; message: string }
  notAfter?: { date: PlainDate; message: string }
}

const UNREAL = 'Ngày này không có trong lịch. Hãy ghi ngày/tháng/năm, ví dụ 17/03/2023.'

/** A day typed as dd/mm/yyyy, within limits. */
export const typedDate = ({ notBefore, notAfter }: DateLimits = {}) =>
  Joi.string()
    .custom((text: string, helpers) => {
      const date = parseTypedDate(text)
      if (!date) return helpers.error('date.unreal')
      if (notAfter && date > notAfter.date) return helpers.error('date.late')
      return notBefore && date < notBefore.date ? helpers.error('date.early') : date
    })
    .messages({ 'date.unreal': UNREAL, 'date.late': notAfter?.message ?? UNREAL, 'date.early': notBefore?.message ?? UNREAL })

export const requiredDate = (message: string, limits: DateLimits = {}) =>
  typedDate(limits).required().messages({ 'any.required': message, 'string.empty': message })

export const optionalDate = (limits: DateLimits = {}) => typedDate(limits).empty('').default(null)

/** Not before the day of a field that stands earlier in the form. */
export const notBeforeField =
  (earlier: string, message: string): Joi.CustomValidator<PlainDate> =>
  (day, helpers) => {
    const { [earlier]: first } = helpers.state.ancestors[0] as Record<string, PlainDate | null | undefined>
    return first && day < first ? helpers.message({ custom: message }) : day
  }

/** Changes are recorded once they hold: everything else reads the last entry as today's. */
export const notAfterToday = (today: PlainDate) => ({
  date: today,
  message: `Ngày này chưa đến. Hãy ghi ngày đến hết hôm nay (${dateText(today)}).`,
})

const OLD_PAGE = 'Trang này đã cũ. Mời đồng chí mở lại trang rồi làm lại.'

/** Of the record as it was shown. */
export const version = Joi.number()
  .integer()
  .min(1)
  .required()
  .messages({ 'any.required': OLD_PAGE, 'number.base': OLD_PAGE, 'number.integer': OLD_PAGE, 'number.min': OLD_PAGE })
