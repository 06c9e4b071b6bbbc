import Joi from 'joi'
import { COMMENDATION_FORMS, COMMENDATION_GROUNDS, type CommendationForm, type CommendationGround } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { notAfterToday, requiredDate } from './fields'
import { type FormResult, readForm } from './form'
import { required, version, whole } from './commendationDocument'

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
  label: required(300, 'Hãy ghi nội dung khen thưởng, ví dụ: hoàn thành xuất sắc nhiệm vụ năm 2022.'),
  subject: required(300, 'Hãy ghi trích yếu của quyết định.'),
  baseSalary: amount,
}).pattern(PICK, Joi.string().valid('on'))

export function readDraft(body: unknown): FormResult<{ draft: DraftFields; picked: Picked }> {
  const { values, errors } = readForm(draftForm, body)
  if (errors) return { errors }
  const { title, form, label, subject, baseSalary } = values
  const money = Number(baseSalary.replace(/\D/g, ''))
  return { values: { draft: { title, form, label, subject, baseSalary: money > 0 ? money : null }, picked: pickedIn(body) } }
}

export type AmendmentFields = Pick<DraftFields, 'label' | 'subject'>

/** What an amending decision says anew; its list is worked on in the draft. */
export const amendmentForm = Joi.object<AmendmentFields>({
  label: required(300, 'Hãy ghi nội dung khen thưởng.'),
  subject: required(300, 'Hãy ghi trích yếu của quyết định.'),
})

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
  reason: Joi.when('back', {
    is: 'yes',
    then: Joi.string().allow('').max(500).default(''),
    otherwise: required(500, 'Hãy ghi lý do đưa ra khỏi dự thảo.'),
  }),
})

/** Giving something up, with the reason. */
export const reasonForm = Joi.object<{ version: number; reason: string }>({ version, reason: required(500, 'Hãy ghi lý do.') })

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
  recipientName: Joi.when('recipient', {
    is: '',
    then: required(200, 'Hãy chọn trong danh sách hoặc ghi tên tập thể, cá nhân.'),
    otherwise: Joi.string().allow('').max(200).default(''),
  }),
  merits: required(1000, 'Hãy ghi thành tích.'),
})

export const titleForm = Joi.object<{ name: string; ground: CommendationGround; label: string }>({
  name: required(120, 'Hãy ghi tên danh hiệu, phong trào.'),
  ground: Joi.string()
    .valid(...COMMENDATION_GROUNDS)
    .required()
    .messages({ 'any.required': 'Hãy chọn căn cứ khen thưởng.' }),
  label: Joi.string().allow('').max(300).default(''),
})

export interface TitleChange {
  /** The name as it was shown. */
  shown: string
  name: string
  label: string
}

export const titleChangeForm = Joi.object<TitleChange>({
  shown: required(120, 'Trang này đã cũ. Mời đồng chí mở lại.'),
  name: required(120, 'Hãy ghi tên danh hiệu, phong trào.'),
  label: Joi.string().allow('').max(300).default(''),
})

const titleReason = required(300, 'Hãy ghi lý do; lý do được lưu trong lịch sử.')

export interface TitleEnding {
  endedOn: PlainDate
  reason: string
}

export const titleEndingForm = (today: PlainDate) =>
  Joi.object<TitleEnding>({
    endedOn: requiredDate('Hãy ghi ngày thôi dùng.', { notAfter: notAfterToday(today) }),
    reason: titleReason,
  })

export const titleResumptionForm = Joi.object<{ reason: string }>({ reason: titleReason })
