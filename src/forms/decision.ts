import Joi from 'joi'
import { SUBJECT_KINDS, type SubjectKind } from '../domain/codes'
import { dateText, parseTypedDate, type PlainDate } from '../domain/plainDate'
import { isRatingLevel, RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'
import { DECISION_STEPS, type DecisionStep, type RatingFilter } from '../domain/ratingRecord'
import { type FieldErrors, type FormResult, readForm } from './form'

/** A subject chosen for a decision: the version as it was shown, the level to be recorded. */
export interface LevelChoice {
  ratingId: number
  version: number
  level: RatingLevel
}

export interface DecisionDocument {
  documentNumber: string
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
  reason: string
}

/** What the list was narrowed to, sent along so that a refused form comes back as it was. */
interface ListFields {
  unit: number | ''
  kind: SubjectKind | ''
  step: DecisionStep | ''
  page: number
}

type ChoiceFields = ListFields & { scope: 'chosen' | 'proposed'; chosen: string[] } & Record<`level-${number}`, RatingLevel | ''>

const listFields = {
  unit: Joi.number().integer().min(1).allow('').default(''),
  kind: Joi.string()
    .valid('', ...SUBJECT_KINDS)
    .default(''),
  step: Joi.string()
    .valid('', ...DECISION_STEPS)
    .default(''),
  page: Joi.number().integer().min(1).max(999_999).default(1),
}

/** The query of the list. */
export const listForm = Joi.object<ListFields>(listFields)

const LEVEL_FIELD = /^level-[1-9]\d{0,8}$/

const levelField = Joi.string()
  .valid('', ...RATING_LEVELS)
  .messages({ 'any.only': 'Không có mức này. Hãy chọn một trong bốn mức.' })

const choiceFields = {
  ...listFields,
  scope: Joi.string().valid('chosen', 'proposed').default('chosen'),
  chosen: Joi.array()
    .items(Joi.string().pattern(/^[1-9]\d{0,8}\.[1-9]\d{0,8}$/))
    .single()
    .default([])
    .messages({ 'string.pattern.base': 'Trang này đã cũ. Mời đồng chí mở lại danh sách rồi chọn lại.' }),
}

const choiceForm = Joi.object<ChoiceFields>(choiceFields).pattern(LEVEL_FIELD, levelField)

export const filterOf = ({ unit, kind, step }: ListFields): RatingFilter => ({ unitId: unit || null, kind: kind || null, step: step || null })

/** What was chosen in the list: single subjects with their levels, or all that wait with a proposal. */
export function readChoice(body: unknown): FormResult<{ scope: 'chosen' | 'proposed'; filter: RatingFilter; choices: LevelChoice[] }> {
  const { values, errors } = readForm(choiceForm, body)
  if (errors) return { errors }
  const { scope } = values
  const missing = scope === 'proposed' ? {} : missingLevels(values)
  if (Object.keys(missing).length > 0) return { errors: missing }
  return { values: { scope, filter: filterOf(values), choices: typedChoices(body) } }
}

function missingLevels({ chosen, ...fields }: ChoiceFields): FieldErrors {
  if (chosen.length === 0) return { chosen: 'Chưa đánh dấu đối tượng nào. Hãy đánh dấu ít nhất một đối tượng để ghi quyết định.' }
  const without = chosen.map(idAndVersion).filter(({ ratingId }) => !fields[`level-${ratingId}`])
  return Object.fromEntries(without.map(({ ratingId }) => [`level-${ratingId}`, 'Hãy chọn mức để ghi.']))
}

function idAndVersion(chosen: string) {
  const [ratingId, version] = chosen.split('.').map(Number) as [number, number]
  return { ratingId, version }
}

/** What was chosen as far as it can be read, each subject once: to be shown again when something else is wrong. */
export function typedChoices(body: unknown): LevelChoice[] {
  const fields = (body ?? {}) as Record<string, unknown>
  const chosen = [fields['chosen'] ?? []].flat().filter((text): text is string => typeof text === 'string' && /^\d{1,9}\.\d{1,9}$/.test(text))
  const byId = new Map(chosen.map(idAndVersion).map(choice => [choice.ratingId, choice]))
  return [...byId.values()].flatMap(choice => {
    const level = fields[`level-${choice.ratingId}`]
    return isRatingLevel(level) ? [{ ...choice, level }] : []
  })
}

export interface DecisionLimits {
  openedOn: PlainDate
  today: PlainDate
}

/** «22-QĐ/ĐU»; a letter after the number is in use where one was passed over. */
const DOCUMENT_NUMBER = /^\d{1,5}[a-z]?-QĐ\/\p{Lu}{1,12}(-\p{Lu}{1,12})*$/u

const decisionForm = ({ openedOn, today }: DecisionLimits) =>
  Joi.object<ChoiceFields & DecisionDocument>({
    ...choiceFields,
    documentNumber: Joi.string().required().pattern(DOCUMENT_NUMBER).messages({
      'any.required': 'Hãy ghi số quyết định.',
      'string.empty': 'Hãy ghi số quyết định.',
      'string.pattern.base': 'Hãy ghi đủ số và ký hiệu, ví dụ 22-QĐ/ĐU.',
    }),
    decidedOn: Joi.string()
      .required()
      .custom((text: string, helpers) => {
        const date = parseTypedDate(text)
        if (!date) return helpers.error('date.unreal')
        if (date > today) return helpers.error('date.future')
        return date < openedOn ? helpers.error('date.early') : date
      })
      .messages({
        'any.required': 'Hãy ghi ngày quyết định.',
        'string.empty': 'Hãy ghi ngày quyết định.',
        'date.unreal': 'Ngày này không có trong lịch. Hãy ghi ngày/tháng/năm, ví dụ 10/01/2023.',
        'date.future': `Ngày quyết định không thể sau hôm nay (${dateText(today)}).`,
        'date.early': `Ngày quyết định không thể trước ngày mở đợt đánh giá (${dateText(openedOn)}).`,
      }),
    signatoryName: Joi.string().required().max(120).messages(emptyMessages('Hãy ghi họ và tên người ký.')),
    signatoryOffice: Joi.string().required().max(120).messages(emptyMessages('Hãy ghi chức vụ người ký.')),
    reason: Joi.string().allow('').max(1000).default(''),
  }).pattern(LEVEL_FIELD, levelField)

const emptyMessages = (message: string) => ({ 'any.required': message, 'string.empty': message })

/** The decision itself: what was chosen, and the document that says so. */
export function readDecision(body: unknown, limits: DecisionLimits): FormResult<{ choices: LevelChoice[]; document: DecisionDocument }> {
  const { values, errors } = readForm(decisionForm(limits), body)
  if (errors) return { errors }
  const missing = missingLevels(values)
  if (Object.keys(missing).length > 0) return { errors: missing }
  const { documentNumber, decidedOn, signatoryName, signatoryOffice, reason } = values
  return { values: { choices: typedChoices(body), document: { documentNumber, decidedOn, signatoryName, signatoryOffice, reason } } }
}
