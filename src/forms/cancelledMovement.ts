import Joi from 'joi'
import { choiceOf, required, version } from './fields'

export interface Cancelling {
  version: number
  /** Key of the movement. */
  entry: string
  reason: string
}

/** What was recorded and never happened. */
export const cancellingForm = (keys: readonly string[]) =>
  Joi.object<Cancelling>({
    version,
    entry: choiceOf(keys, 'Hãy chọn việc không xảy ra.'),
    reason: required('Hãy ghi lý do bỏ ghi.', 500),
  })
