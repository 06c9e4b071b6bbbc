import type { ObjectSchema } from 'joi'

/** Errors by the name of the field. */
export type FieldErrors = Record<string, string>

export type FormResult<T> = { values: T; errors?: undefined } | { values?: undefined; errors: FieldErrors }

/** What the form machinery itself sends. */
const OWN_FIELDS = ['_csrf']

/** Checks what was typed against a schema. Fields that the schema does not know are refused, never dropped in silence. Text becomes NFC. */
export function readForm<T>(schema: ObjectSchema<T>, body: unknown): FormResult<T> {
  const { value, error } = schema.validate(normalised(body), { abortEarly: false, messages: MESSAGES, errors: { label: false } })
  if (!error) return { values: value }
  return { errors: Object.fromEntries(error.details.toReversed().map(detail => [detail.path.join('.'), detail.message])) }
}

/** What was typed, to be shown again. */
export function typedValues(body: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(normalised(body)).map(([name, value]) => [name, String(value)]))
}

function normalised(body: unknown): Record<string, unknown> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>).filter(([name]) => !OWN_FIELDS.includes(name))
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC').trim() : value]))
}

const MESSAGES = {
  'any.required': 'Ô này chưa có nội dung.',
  'string.empty': 'Ô này chưa có nội dung.',
  'string.base': 'Ô này chỉ nhận một giá trị.',
  'string.max': 'Dài quá {#limit} ký tự.',
  'number.base': 'Hãy nhập một số.',
  'number.integer': 'Hãy nhập số nguyên.',
  'number.min': 'Số nhỏ nhất là {#limit}.',
  'number.max': 'Số lớn nhất là {#limit}.',
  'any.only': 'Giá trị này không có trong danh sách. Hãy chọn lại.',
  'object.unknown': 'Biểu mẫu này không có ô «{#child}»; ô đó không được ghi.',
}
