import Joi from 'joi'
import { YEAR_PARTS, type YearPart } from '../domain/yearContent'
import { box } from './fields'
import { type FormResult, readForm } from './form'

export const takeName = (part: YearPart) => `take-${part}`

/** Parts of a year that are to begin from the year before, a box each. */
export function readCopy(body: unknown): FormResult<YearPart[]> {
  const form = Joi.object<Record<string, boolean>>(Object.fromEntries(YEAR_PARTS.map(part => [takeName(part), box])))
  const { values, errors } = readForm(form, body)
  if (errors) return { errors }
  const parts = YEAR_PARTS.filter(part => values[takeName(part)])
  return parts.length > 0 ? { values: parts } : { errors: { parts: 'Hãy đánh dấu ít nhất một phần.' } }
}
