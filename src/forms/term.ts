import Joi from 'joi'
import { termName } from '../domain/committeeTerm'
import type { PlainDate } from '../domain/plainDate'
import { notAfterToday, optional, required, requiredDate, version } from './fields'

const NAME = 'Hãy ghi nhiệm kỳ bằng hai năm, ví dụ 2025–2030.'

const name = required(NAME, 20)
  .custom((text: string, helpers) => termName(text) ?? helpers.error('term.years'))
  .messages({ 'term.years': NAME })

const fromDate = (today: PlainDate) => requiredDate('Hãy ghi ngày đại hội hoặc ngày nhiệm kỳ bắt đầu.', { notAfter: notAfterToday(today) })

export interface NewTerm {
  version: number
  name: string
  fromDate: PlainDate
  document: string | null
}

export const newTermForm = (today: PlainDate) => Joi.object<NewTerm>({ version, name, fromDate: fromDate(today), document: optional() })

export interface TermCorrection {
  version: number
  termId: number
  name: string
  fromDate: PlainDate
  reason: string
}

const WHICH = 'Hãy chọn nhiệm kỳ cần sửa.'

export const termCorrectionForm = (today: PlainDate, terms: readonly number[]) =>
  Joi.object<TermCorrection>({
    version,
    termId: Joi.number()
      .valid(...terms)
      .empty('')
      .required()
      .messages({ 'any.required': WHICH, 'any.only': WHICH, 'number.base': WHICH }),
    name,
    fromDate: fromDate(today),
    reason: required('Hãy ghi lý do sửa.', 500),
  })
