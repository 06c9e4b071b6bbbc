import Joi from 'joi'
import type { PlainDate } from '../domain/plainDate'
import { choiceOf, notAfterToday, optional, requiredDate, version } from './fields'
import { type FieldErrors, type FormResult, readForm } from './form'
import { idsTicked } from './ticked'

interface Transfer {
  date: PlainDate
  unit: string
  document: string | null
  /** The unit is about to be closed. */
  closing: 'yes' | ''
}

/** Members who go to another cell together. */
export interface MemberTransfer extends Transfer {
  movers: { id: number; version: number }[]
}

/** What the box of a member is called: it sends the version of the record as it was shown. */
export const MOVER = 'member-'
const TICKED = /^member-([1-9]\d{0,8})$/

export function readMemberTransfer(body: unknown, today: PlainDate, cells: readonly string[]): FormResult<MemberTransfer> {
  const form = Joi.object<Transfer & Record<string, number>>({
    date: requiredDate('Hãy ghi ngày chuyển.', { notAfter: notAfterToday(today) }),
    unit: choiceOf(cells, 'Hãy chọn chi bộ nơi đến.'),
    document: optional(),
    closing: Joi.string().valid('yes', '').default(''),
  }).pattern(TICKED, version)
  const { values, errors } = readForm(form, body)
  const ids = idsTicked(body, TICKED)
  const nobody: FieldErrors = ids.length > 0 ? {} : { movers: 'Hãy đánh dấu ít nhất một đảng viên, hoặc bấm «Chọn tất cả».' }
  if (errors || ids.length === 0) return { errors: { ...errors, ...nobody } }
  const { date, unit, document, closing } = values
  return { values: { date, unit, document, closing, movers: ids.map(id => ({ id, version: values[`${MOVER}${id}`]! })) } }
}
