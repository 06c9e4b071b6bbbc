import Joi from 'joi'
import { choiceOf, required } from './fields'

/** To exactly one step. */
export const RETURN_STEPS = ['CELL', 'APPRAISAL'] as const

export interface FileReturn {
  to: (typeof RETURN_STEPS)[number]
  reason: string
}

export const fileReturnForm = Joi.object<FileReturn>({
  to: choiceOf(RETURN_STEPS, 'Hãy chọn bước nhận lại hồ sơ.') as Joi.StringSchema,
  reason: required('Hãy ghi lý do trả lại, để nơi nhận biết cần sửa gì.', 1000),
})
