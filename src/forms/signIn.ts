import Joi from 'joi'

export interface SignIn {
  username: string
  password: string
  next: string
}

export const signInForm = Joi.object<SignIn>({
  username: Joi.string()
    .max(60)
    .required()
    .messages({ 'string.empty': 'Hãy nhập tên đăng nhập.', 'any.required': 'Hãy nhập tên đăng nhập.' }),
  password: Joi.string().max(200).required().messages({ 'string.empty': 'Hãy nhập mật khẩu.', 'any.required': 'Hãy nhập mật khẩu.' }),
  next: Joi.string().allow('').default(''),
})
