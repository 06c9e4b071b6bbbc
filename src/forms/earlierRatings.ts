import Joi from 'joi'
import { EARLIER_OUTCOMES, type EarlierDocument, type EarlierOutcome } from '../domain/earlierYear'
import { dateText, type PlainDate } from '../domain/plainDate'
import { notAfterToday, required, requiredDate } from './fields'
import { type FieldErrors, type FormResult, readForm } from './form'

/** Of the row of the unit itself, or of a member in it. */
export const OUTCOME_FIELD = /^outcome-(unit|[1-9]\d{0,8})$/

/** The paper of an earlier year: of the year itself or later. */
export const earlierDocumentFields = (today: PlainDate, year: number) => ({
  documentNumber: required('Hãy ghi số và ký hiệu quyết định, ví dụ 22-QĐ/ĐU.', 60),
  decidedOn: requiredDate('Hãy ghi ngày quyết định.', {
    notAfter: notAfterToday(today),
    notBefore: { date: `${year}-01-01`, message: `Quyết định về năm ${year} không thể có trước ngày ${dateText(`${year}-01-01`)}.` },
  }),
  authorityName: required('Hãy ghi cơ quan quyết định, ví dụ Đảng ủy phường Bình Tây.', 200),
  signatoryName: required('Hãy ghi họ và tên người ký.', 120),
  signatoryOffice: required('Hãy ghi chức vụ người ký.', 120),
})

type Fields = EarlierDocument & { reason: string; mark: string } & Record<`outcome-${string}`, EarlierOutcome | ''>

export interface EarlierForm {
  document: EarlierDocument
  reason: string
  mark: string
  /** By «unit» or the id of a member; rows left open are not here. */
  outcomes: Map<string, EarlierOutcome>
}

/** What the papers of a year say of a unit and its members. */
export function readEarlierRatings(body: unknown, today: PlainDate, year: number): FormResult<EarlierForm> {
  const form = Joi.object<Fields>({
    ...earlierDocumentFields(today, year),
    reason: Joi.string().allow('').max(500).default(''),
    mark: Joi.string().allow('').max(20_000).default(''),
  }).pattern(OUTCOME_FIELD, Joi.string().valid('', ...EARLIER_OUTCOMES))
  const { values, errors } = readForm(form, body)
  const outcomes = outcomesIn(body)
  const none: FieldErrors = outcomes.size > 0 ? {} : { outcomes: 'Chưa chọn mức cho ai. Hãy chọn ít nhất một mức.' }
  if (errors || outcomes.size === 0) return { errors: { ...none, ...errors } }
  const { documentNumber, decidedOn, authorityName, signatoryName, signatoryOffice, reason, mark } = values
  return { values: { document: { documentNumber, decidedOn, authorityName, signatoryName, signatoryOffice }, reason, mark, outcomes } }
}

function outcomesIn(body: unknown) {
  const rows = Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const row = OUTCOME_FIELD.exec(name)?.[1]
    const outcome = EARLIER_OUTCOMES.find(each => each === value)
    return row && outcome ? [[row, outcome] as const] : []
  })
  return new Map<string, EarlierOutcome>(rows)
}
