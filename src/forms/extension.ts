import Joi from 'joi'
import { CYCLE_STEPS, type CycleStep } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { choiceOf, required, requiredDate } from './fields'

/** More time for one unit and one step. */
export interface Extension {
  unitId: number
  step: CycleStep
  untilDate: PlainDate
  reason: string
}

export const extensionForm = (today: PlainDate) =>
  Joi.object<Extension>({
    unitId: Joi.number().integer().min(1).required().messages({ 'any.required': 'Hãy chọn đơn vị.', 'number.base': 'Hãy chọn đơn vị.' }),
    step: choiceOf(CYCLE_STEPS, 'Hãy chọn bước được gia hạn.') as Joi.StringSchema,
    untilDate: requiredDate('Hãy ghi ngày cuối của hạn mới.', {
      notBefore: { date: today, message: 'Hạn mới không thể trước hôm nay.' },
    }),
    reason: required('Hãy ghi lý do gia hạn.', 500),
  })
