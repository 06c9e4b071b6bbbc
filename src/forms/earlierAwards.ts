import Joi from 'joi'
import { readDocumentNumber } from '../domain/awardImport'
import { COMMENDATION_FORMS, type CommendationForm } from '../domain/codes'
import type { EarlierDocument } from '../domain/earlierYear'
import type { PlainDate } from '../domain/plainDate'
import { earlierDocumentFields } from './earlierRatings'
import { choiceOf, optional } from './fields'

export interface EarlierAward extends EarlierDocument {
  unit: string
  member: string | null
  title: string
  form: CommendationForm
  label: string | null
}

/** An award of an earlier year, as its paper says. */
export const earlierAwardForm = (today: PlainDate, year: number, units: readonly string[], titles: readonly string[]) =>
  Joi.object<EarlierAward>({
    ...earlierDocumentFields(today, year),
    documentNumber: Joi.string()
      .required()
      .max(60)
      .custom((text: string, helpers) => (readDocumentNumber(text) ? text : helpers.error('number.sign')))
      .messages({
        ...{ 'any.required': 'Hãy ghi số quyết định.', 'string.empty': 'Hãy ghi số quyết định.' },
        'number.sign': 'Hãy ghi số và ký hiệu như 39-QĐ/ĐU.',
      }),
    unit: choiceOf(units, 'Hãy chọn đơn vị.'),
    member: optional(),
    title: choiceOf(titles, 'Hãy chọn danh hiệu, phong trào.'),
    form: choiceOf(COMMENDATION_FORMS, 'Hãy chọn hình thức.') as Joi.Schema<CommendationForm>,
    label: optional(300),
  })
