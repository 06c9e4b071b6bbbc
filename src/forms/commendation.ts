import Joi from 'joi'
import { COMMENDATION_FORMS, COMMENDATION_GROUNDS, type CommendationForm, type CommendationGround } from '../domain/codes'
import { dateText, parseTypedDate, type PlainDate } from '../domain/plainDate'
import { type FieldErrors, type FormResult, readForm } from './form'

const OLD_PAGE = 'Trang này đã cũ. Mời đồng chí mở lại.'
const text = (most: number, missing: string) => Joi.string().max(most).required().messages({ 'any.required': missing, 'string.empty': missing })
const whole = Joi.number().integer().min(1).max(2_147_483_647)

const version = whole.required().messages({ 'any.required': OLD_PAGE, 'number.base': OLD_PAGE, 'number.min': OLD_PAGE })

const PICK = /^pick-(member|organisation|proposal)-([1-9]\d{0,8})$/

/** What a draft begins with. */
export interface DraftFields {
  title: string
  form: CommendationForm
  label: string
  subject: string
  baseSalary: number | null
}

export interface Picked {
  memberIds: number[]
  organisationIds: number[]
  proposalIds: number[]
}

const title = Joi.string()
  .pattern(/^[A-Z][A-Z0-9_]{0,59}$/)
  .required()
  .messages({ 'any.required': 'Hãy chọn danh hiệu, phong trào.', 'string.pattern.base': 'Không có danh hiệu, phong trào này.' })

/** An amount typed as people do: «1.490.000», «1490000 đồng». */
const amount = Joi.string()
  .allow('')
  .pattern(/^[\d. ]{1,15}(đ|đồng)?$/)
  .default('')
  .messages({ 'string.pattern.base': 'Hãy nhập số tiền bằng chữ số, ví dụ 1.490.000.' })

const draftForm = Joi.object<Omit<DraftFields, 'baseSalary'> & { baseSalary: string }>({
  title,
  form: Joi.string()
    .valid(...COMMENDATION_FORMS)
    .required()
    .messages({ 'any.required': 'Hãy chọn hình thức khen thưởng.' }),
  label: text(300, 'Hãy ghi nội dung khen thưởng, ví dụ: hoàn thành xuất sắc nhiệm vụ năm 2022.'),
  subject: text(300, 'Hãy ghi trích yếu của quyết định.'),
  baseSalary: amount,
}).pattern(PICK, Joi.string().valid('on'))

export function readDraft(body: unknown): FormResult<{ draft: DraftFields; picked: Picked }> {
  const { values, errors } = readForm(draftForm, body)
  if (errors) return { errors }
  const { title, form, label, subject, baseSalary } = values
  const money = Number(baseSalary.replace(/\D/g, ''))
  return { values: { draft: { title, form, label, subject, baseSalary: money > 0 ? money : null }, picked: pickedIn(body) } }
}

/** Who was ticked, whatever else the form says. */
export function pickedIn(body: unknown): Picked {
  const found = Object.keys((body ?? {}) as object).flatMap(name => {
    const [, kind, id] = PICK.exec(name) ?? []
    return kind ? [{ kind, id: Number(id) }] : []
  })
  const of = (wanted: string) => found.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  return { memberIds: of('member'), organisationIds: of('organisation'), proposalIds: of('proposal') }
}

/** Somebody to be added: a member or an organisation found by search, or anybody else by name and unit. */
export interface Addition {
  version: number
  memberId: number | null
  organisationId: number | null
  otherKind: 'OTHER_COLLECTIVE' | 'OTHER_PERSON'
  recipientName: string
  unitId: number | null
}

export const additionForm = Joi.object<Addition>({
  version,
  memberId: whole.allow('', null).empty('').default(null),
  organisationId: whole.allow('', null).empty('').default(null),
  otherKind: Joi.string().valid('OTHER_COLLECTIVE', 'OTHER_PERSON').default('OTHER_PERSON'),
  recipientName: Joi.string().allow('').max(200).default(''),
  unitId: whole.allow('', null).empty('').default(null),
})

/** Taking somebody out of a draft, with the reason; without one, back into it. */
export const removalForm = Joi.object<{ version: number; back: string; reason: string }>({
  version,
  back: Joi.string().allow('').valid('yes').default(''),
  reason: Joi.string()
    .allow('')
    .max(500)
    .when('back', { is: '', then: text(500, 'Hãy ghi lý do đưa ra khỏi dự thảo.') })
    .default(''),
})

/** Giving something up, with the reason. */
export const reasonForm = Joi.object<{ version: number; reason: string }>({ version, reason: text(500, 'Hãy ghi lý do.') })

export interface CommendationDocument {
  number: number
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
}

const date = (today: PlainDate, from: PlainDate) =>
  Joi.string()
    .required()
    .custom((typed: string, helpers) => {
      const day = parseTypedDate(typed)
      if (!day) return helpers.error('date.unknown')
      if (day > today) return helpers.error('date.future')
      return day < from ? helpers.error('date.early') : day
    })
    .messages({
      'any.required': 'Hãy ghi ngày quyết định.',
      'string.empty': 'Hãy ghi ngày quyết định.',
      'date.unknown': 'Không có ngày này. Hãy ghi ngày/tháng/năm, ví dụ 16/01/2023.',
      'date.future': `Ngày này chưa đến. Hãy ghi một ngày đến hết hôm nay, ${dateText(today)}.`,
      'date.early': `Quyết định không thể có trước ngày ${dateText(from)}.`,
    })

const signature = {
  signatoryName: text(120, 'Hãy ghi họ tên người ký.'),
  signatoryOffice: text(120, 'Hãy ghi chức vụ người ký.'),
}

/** Number, date and signature of a decision; nothing is decided for a year before it began. */
export const issueForm = (today: PlainDate, year: number) =>
  Joi.object<CommendationDocument & { version: number }>({
    version,
    number: whole.max(99_999).required().messages({ 'any.required': 'Hãy ghi số của quyết định.', 'number.base': 'Hãy ghi số, ví dụ 64.' }),
    decidedOn: date(today, `${year}-01-01`),
    ...signature,
  })

export interface Withdrawal {
  documentNumber: string
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
  reason: string
}

const WITHDRAWN = /^award-([1-9]\d{0,8})$/

/** The document that withdraws awards of a decision taken on `decidedOn`, and which. */
export function readWithdrawal(body: unknown, today: PlainDate, decidedOn: PlainDate): FormResult<{ document: Withdrawal; ids: number[] }> {
  const form = Joi.object<Withdrawal>({
    documentNumber: text(60, 'Hãy ghi số và ký hiệu của văn bản thu hồi.'),
    decidedOn: date(today, decidedOn),
    ...signature,
    reason: text(500, 'Hãy ghi lý do thu hồi.'),
  }).pattern(WITHDRAWN, Joi.string().valid('on'))
  const { values, errors } = readForm(form, body)
  const ids = awardsIn(body)
  const chosen: FieldErrors = ids.length > 0 ? {} : { awards: 'Hãy đánh dấu ít nhất một tập thể hoặc cá nhân.' }
  if (errors || ids.length === 0) return { errors: { ...errors, ...chosen } }
  const { documentNumber, decidedOn: day, signatoryName, signatoryOffice, reason } = values
  return { values: { document: { documentNumber, decidedOn: day, signatoryName, signatoryOffice, reason }, ids } }
}

export const awardsIn = (body: unknown): number[] =>
  Object.keys((body ?? {}) as object).flatMap(name => {
    const [, id] = WITHDRAWN.exec(name) ?? []
    return id ? [Number(id)] : []
  })

export interface ProposalFields {
  title: string
  /** «member-12» or «unit»; empty for somebody else by name. */
  recipient: string
  otherKind: 'OTHER_COLLECTIVE' | 'OTHER_PERSON'
  recipientName: string
  merits: string
}

export const proposalForm = Joi.object<ProposalFields>({
  title,
  recipient: Joi.string()
    .allow('')
    .pattern(/^(unit|member-[1-9]\d{0,8})$/)
    .default(''),
  otherKind: Joi.string().valid('OTHER_COLLECTIVE', 'OTHER_PERSON').default('OTHER_PERSON'),
  recipientName: Joi.string()
    .allow('')
    .max(200)
    .when('recipient', { is: '', then: text(200, 'Hãy chọn trong danh sách hoặc ghi tên tập thể, cá nhân.') })
    .default(''),
  merits: text(1000, 'Hãy ghi thành tích.'),
})

export const titleForm = Joi.object<{ name: string; ground: CommendationGround; label: string }>({
  name: text(120, 'Hãy ghi tên danh hiệu, phong trào.'),
  ground: Joi.string()
    .valid(...COMMENDATION_GROUNDS)
    .required()
    .messages({ 'any.required': 'Hãy chọn căn cứ khen thưởng.' }),
  label: Joi.string().allow('').max(300).default(''),
})
