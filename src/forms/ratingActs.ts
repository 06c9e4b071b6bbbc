import Joi from 'joi'
import { FACT_KINDS, type FactKind } from '../domain/codes'
import { FACT_HINTS, FACT_SHAPES, readFactValue } from '../domain/factValue'
import type { PlainDate } from '../domain/plainDate'
import type { MeetingMinutes } from '../domain/votes'
import { choiceOf, notAfterToday, optional, required, requiredDate } from './fields'
import { type FormResult, readForm } from './form'

export interface Reason {
  reason: string
}

export const reasonForm = Joi.object<Reason>({ reason: required('Hãy ghi lý do; lý do được lưu trong lịch sử.', 500) })

export interface TypedFact {
  kind: FactKind
  value: string
  source: string
}

const factForm = Joi.object<TypedFact>({
  kind: choiceOf(FACT_KINDS, 'Hãy chọn loại dữ kiện.') as Joi.StringSchema,
  value: required('Hãy ghi giá trị.', 20),
  source: required('Hãy ghi nguồn: văn bản hoặc nơi cung cấp.', 200),
})

/** A fact in the words of people: «80%», «có», «XS». */
export function readFact(body: unknown): FormResult<TypedFact> {
  const { values, errors } = readForm(factForm, body)
  if (errors) return { errors }
  const value = readFactValue(values.kind, values.value)
  if (value === null) return { errors: { value: `Chưa đọc được giá trị này. Hãy ghi ${FACT_HINTS[FACT_SHAPES[values.kind]]}.` } }
  return { values: { ...values, value } }
}

const ballots = (what: string) =>
  Joi.number()
    .integer()
    .min(0)
    .max(100_000)
    .required()
    .messages({ 'any.required': `Hãy ghi ${what}.`, 'number.base': `Hãy ghi ${what} bằng số.` })

export const meetingForm = (today: PlainDate) =>
  Joi.object<MeetingMinutes>({
    version: Joi.number().integer().min(0).required(),
    heldOn: requiredDate('Hãy ghi ngày họp.', { notAfter: notAfterToday(today) }),
    place: optional(200),
    chairName: required('Hãy ghi người chủ trì.', 120),
    counterNames: required('Hãy ghi tổ kiểm phiếu.', 300),
    present: ballots('số đảng viên chính thức có mặt'),
    issued: ballots('số phiếu phát ra'),
    returned: ballots('số phiếu thu về'),
  })
