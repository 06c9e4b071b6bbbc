import Joi from 'joi'
import type { PlainDate } from '../domain/plainDate'
import { choiceOf, notAfterToday, optional, required, requiredDate, version } from './fields'

export interface NewDiscipline {
  version: number
  form: string
  imposedOn: PlainDate
  document: string
  reason: string | null
}

export const disciplineForm = (today: PlainDate, forms: readonly string[]) =>
  Joi.object<NewDiscipline>({
    version,
    form: choiceOf(forms, 'Hãy chọn hình thức kỷ luật.'),
    imposedOn: requiredDate('Hãy ghi ngày quyết định.', { notAfter: notAfterToday(today) }),
    document: required('Hãy ghi số và ngày quyết định kỷ luật.'),
    reason: optional(500),
  })

export interface RightDiscipline {
  version: number
  disciplineId: number
  form: string
  imposedOn: PlainDate
  document: string
  reason: string
}

const oneRecorded = (ids: readonly number[], message: string) =>
  Joi.number()
    .required()
    .valid(...ids)
    .messages({ 'any.only': message, 'any.required': message, 'number.base': message })

/** A discipline as its paper has it, instead of what was recorded. */
export const rightDisciplineForm = (today: PlainDate, forms: readonly string[], ids: readonly number[]) =>
  Joi.object<RightDiscipline>({
    version,
    disciplineId: oneRecorded(ids, 'Hãy chọn quyết định cần sửa.'),
    form: choiceOf(forms, 'Hãy chọn hình thức kỷ luật.'),
    imposedOn: requiredDate('Hãy ghi ngày quyết định.', { notAfter: notAfterToday(today) }),
    document: required('Hãy ghi số và ngày quyết định kỷ luật.'),
    reason: required('Hãy ghi lý do sửa.', 500),
  })

export interface AnnulledDiscipline {
  version: number
  disciplineId: number
  annulledOn: PlainDate
  document: string | null
  reason: string
}

/** From which day a discipline counts no more, and why. */
export const annulledDisciplineForm = (today: PlainDate, ids: readonly number[]) =>
  Joi.object<AnnulledDiscipline>({
    version,
    disciplineId: oneRecorded(ids, 'Hãy chọn quyết định cần hủy.'),
    annulledOn: requiredDate('Hãy ghi ngày hủy.', { notAfter: notAfterToday(today) }),
    document: optional(),
    reason: required('Hãy ghi lý do hủy.', 500),
  })
