import Joi from 'joi'
import { choiceOf, required, version } from './fields'

export interface Cancelling {
  version: number
  /** Key of the period. */
  period: string
  reason: string
}

/** What was recorded and never was. */
export const cancellingForm = (keys: readonly string[]) =>
  Joi.object<Cancelling>({
    version,
    period: choiceOf(keys, 'Hãy chọn việc đã ghi nhầm.'),
    reason: required('Hãy ghi lý do hủy.', 500),
  })
