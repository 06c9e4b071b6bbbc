import Joi from 'joi'
import type { PlainDate } from '../domain/plainDate'
import { notAfterToday, optional, requiredDate } from './fields'
import { type FormResult, readForm } from './form'

export interface Targets {
  setOn: PlainDate
  document: string | null
  targets: Map<number, number | null>
  mark: string
}

const MOST = 10_000
const FIELD = /^target-([1-9]\d{0,8})$/

export const targetField = (unitId: number) => `target-${unitId}`

/** Targets of units, each of its own; left empty where a unit has none. */
export function readTargets(body: unknown, today: PlainDate, unitIds: readonly number[]): FormResult<Targets> {
  const number = () => Joi.number().integer().min(0).max(MOST).empty('').default(null)
  const form = Joi.object<Record<string, number | null> & { setOn: PlainDate; document: string | null; mark: string }>({
    setOn: requiredDate('Hãy ghi ngày giao chỉ tiêu.', { notAfter: notAfterToday(today) }),
    document: optional(),
    mark: Joi.string().allow('').max(20_000).default(''),
    ...Object.fromEntries(unitIds.map(id => [targetField(id), number()])),
  })
  const { values, errors } = readForm(form, body)
  if (errors) return { errors }
  const typed = Object.keys((body ?? {}) as object).flatMap(name => FIELD.exec(name)?.[1] ?? [])
  const targets = new Map(typed.map(id => [Number(id), values[targetField(Number(id))] ?? null]))
  return { values: { setOn: values.setOn, document: values.document, mark: values.mark, targets } }
}
