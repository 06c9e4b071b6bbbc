import Joi from 'joi'
import { ACCOUNT_STATES, type AccountFilter, PASSWORD_WAYS, type PasswordWay, USERNAME, USERNAME_SAID } from '../domain/accountRecord'
import { ROLES, type Role } from '../domain/codes'
import { parseTypedDate, type PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { chosenPassword } from './account'
import { type FormResult, readForm } from './form'
import { idsTicked } from './ticked'

const typedDate = Joi.string().custom((typed: string, helpers) => parseTypedDate(typed) ?? helpers.error('any.invalid'))
const DATE = { 'any.invalid': 'Hãy nhập ngày theo mẫu ngày/tháng/năm, ví dụ 15/01/2024.' }

const version = Joi.number().integer().min(1).required().messages({
  'any.required': 'Trang này đã cũ. Mời đồng chí mở lại trang.',
  'number.base': 'Trang này đã cũ. Mời đồng chí mở lại trang.',
})

const reason = Joi.string().max(500).required().messages({ 'string.empty': 'Hãy nêu lý do.', 'any.required': 'Hãy nêu lý do.' })

/** A role at the place of the page, from a day to a day. */
interface GrantFields {
  role: Role
  fromDate: PlainDate
  toDate: PlainDate | ''
  reason: string
}

const grantFields = {
  role: Joi.string()
    .valid(...ROLES)
    .required()
    .messages({ 'any.required': 'Hãy chọn vai trò.', 'any.only': 'Hãy chọn vai trò.' }),
  fromDate: typedDate.required().messages({ ...DATE, 'string.empty': 'Hãy nhập ngày bắt đầu.', 'any.required': 'Hãy nhập ngày bắt đầu.' }),
  toDate: typedDate.allow('').default('').messages(DATE),
  reason,
}

const way = Joi.string()
  .valid(...PASSWORD_WAYS)
  .required()
  .messages({ 'any.required': 'Hãy chọn cách cấp mật khẩu.', 'any.only': 'Hãy chọn cách cấp mật khẩu.' })

export interface InvitationFields extends GrantFields {
  username: string
  name: string
  memberId: number | ''
  way: PasswordWay
}

export const invitationForm = Joi.object<InvitationFields>({
  username: Joi.string().lowercase().pattern(USERNAME).required().messages({
    'string.empty': 'Hãy nhập tên đăng nhập.',
    'any.required': 'Hãy nhập tên đăng nhập.',
    'string.pattern.base': USERNAME_SAID,
  }),
  name: Joi.string().allow('').max(120).default(''),
  memberId: Joi.number().integer().min(1).allow('').default(''),
  way,
  ...grantFields,
})

export const grantForm = Joi.object<GrantFields & { organisationId: number }>({
  organisationId: Joi.number().integer().min(1).required().messages({ 'any.required': 'Hãy chọn nơi.', 'number.base': 'Hãy chọn nơi.' }),
  ...grantFields,
})

export const wayForm = Joi.object<{ way: PasswordWay }>({ way })
export const versionForm = Joi.object<{ version: number; reason: string }>({ version, reason })
export const reasonForm = Joi.object<{ reason: string }>({ reason })
export const acceptForm = Joi.object<{ password: string; again: string }>(chosenPassword)

export const requirementForm = Joi.object<Partial<Record<`role-${Role}`, 'yes'>>>(
  Object.fromEntries(ROLES.map(role => [`role-${role}`, Joi.string().valid('yes')])),
)

const CHOSEN = /^request-([1-9]\d{0,8})$/
const chosenForm = Joi.object<Record<string, 'on'>>({}).pattern(CHOSEN, Joi.string().valid('on'))

export const requestsChosen = (body: unknown): number[] => idsTicked(body, CHOSEN)

/** Which of the roles that were asked for are confirmed together. */
export function readChosenRequests(body: unknown): FormResult<number[]> {
  const { errors } = readForm(chosenForm, body)
  if (errors) return { errors }
  const ids = requestsChosen(body)
  return ids.length > 0 ? { values: ids } : { errors: { requests: 'Hãy đánh dấu ít nhất một vai trò, hoặc bấm «Chọn tất cả».' } }
}

const filterForm = Joi.object<Record<'q' | 'role' | 'state' | 'unit', string> & { page: number }>({
  q: Joi.string().allow('').max(80).truncate().default(''),
  role: Joi.string()
    .valid('', ...ROLES)
    .default(''),
  state: Joi.string()
    .valid('', ...ACCOUNT_STATES)
    .default(''),
  unit: Joi.string()
    .pattern(/^[1-9]\d{0,8}$/)
    .allow('')
    .default(''),
  page: Joi.number().integer().min(1).max(999_999).default(1),
})

/** What the list of accounts is narrowed to, read from the address. */
export function readAccountList(query: unknown) {
  const { values } = readForm(filterForm, query)
  if (!values) throw new NotFoundError('Không có danh sách lọc như vậy. Mời đồng chí chọn lại ở trang danh sách.')
  const { page, ...fields } = values
  const filter = { search: fields.q, role: fields.role || null, state: fields.state || null, unitId: Number(fields.unit) || null }
  return { page, fields, filter: filter as AccountFilter }
}
