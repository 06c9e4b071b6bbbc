import Joi from 'joi'
import { required } from './fields'

/** Why the identity number of a member is needed in full. */
export const revealForm = Joi.object<{ reason: string }>({
  reason: required('Hãy ghi vì sao cần xem đầy đủ số định danh.', 300),
})
