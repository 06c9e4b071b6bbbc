import Joi from 'joi'
import { required } from './fields'

/** What is typed before everything goes. */
export const LEAVING_WORDS = 'BỎ DỮ LIỆU MINH HỌA'

export const leaveDemoForm = Joi.object<{ confirmation: string; password: string }>({
  password: required('Hãy nhập lại mật khẩu của đồng chí.'),
  confirmation: Joi.string()
    .required()
    .uppercase()
    .valid(LEAVING_WORDS)
    .messages({
      'any.required': `Hãy ghi đúng câu: ${LEAVING_WORDS}`,
      'string.empty': `Hãy ghi đúng câu: ${LEAVING_WORDS}`,
      'any.only': `Câu này chưa đúng. Hãy ghi: ${LEAVING_WORDS}`,
    }),
})
