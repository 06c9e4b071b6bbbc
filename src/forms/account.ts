import Joi from 'joi'

/** What somebody enters on the pages of the own account. */
export const codeForm = Joi.object<{ code: string }>({
  code: Joi.string().max(60).required().messages({ 'string.empty': 'Hãy nhập mã.', 'any.required': 'Hãy nhập mã.' }),
})

const MISSING = { 'string.empty': 'Hãy nhập mật khẩu.', 'any.required': 'Hãy nhập mật khẩu.' }
const typedPassword = Joi.string().max(200).required().messages(MISSING)

/** The password typed once more, and the page to go on to. */
export const confirmForm = Joi.object<{ password: string; next: string }>({
  password: typedPassword,
  next: Joi.string().allow('').default(''),
})

export interface NewPassword {
  current: string
  password: string
  again: string
}

const AGAIN = {
  'any.only': 'Hai lần nhập chưa giống nhau.',
  'any.required': 'Hãy nhập lại mật khẩu mới.',
  'string.empty': 'Hãy nhập lại mật khẩu mới.',
}

/** A new password, typed twice. Whether it will do is for domain/passwordRules. */
export const chosenPassword = {
  password: typedPassword,
  again: Joi.string().valid(Joi.ref('password')).required().messages(AGAIN),
}

export const passwordForm = Joi.object<NewPassword>({ current: typedPassword, ...chosenPassword })

/** A button without fields. */
export const bareForm = Joi.object<Record<string, never>>({})

/** The place to act in. */
export const actingPlaceForm = Joi.object<{ organisation: number }>({ organisation: Joi.number().integer().min(1).required() })

/** A session by its handle, or all but the one at hand. */
export const endingForm = Joi.object<{ session: string }>({ session: Joi.string().max(60).required() })
