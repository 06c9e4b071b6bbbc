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
  /** Who decided, where it was not the committee itself. */
  authorityName: string
}

/** What the list was narrowed to, sent along so that a refused form comes back as it was. */
interface ListFields {
  unit: number | ''
  kind: SubjectKind | ''
  step: DecisionStep | ''
  page: number
}

type ChoiceFields = ListFields & { scope: 'chosen' | 'proposed'; reviewed: string } & Record<`chosen-${number}`, number> &
  Record<`level-${number}`, RatingLevel | ''>

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

const LEVEL_FIELD = /^level-([1-9]\d{0,8})$/
const CHOSEN_FIELD = /^chosen-([1-9]\d{0,8})$/
const OLD_PAGE = 'Trang này đã cũ. Mời đồng chí mở lại danh sách rồi chọn lại.'

const levelField = Joi.string()
  .valid('', ...RATING_LEVELS)
  .messages({ 'any.only': 'Không có mức này. Hãy chọn một trong bốn mức.' })

/** Of a ticked row: its version. */
const chosenField = Joi.number().integer().min(1).messages({ 'number.base': OLD_PAGE, 'number.integer': OLD_PAGE, 'number.min': OLD_PAGE })

const choiceFields = {
  ...listFields,
  scope: Joi.string().valid('chosen', 'proposed').default('chosen'),
  reviewed: Joi.string().allow('').max(10_000).default(''),
}

const withRows = <Fields>(form: Joi.ObjectSchema<Fields>) => form.pattern(CHOSEN_FIELD, chosenField).pattern(LEVEL_FIELD, levelField)

const choiceForm = withRows(Joi.object<ChoiceFields>(choiceFields))

export const filterOf = ({ unit, kind, step }: ListFields): RatingFilter => ({
  unitId: unit || null,
  kind: kind || null,
  step: step || null,
})

/** What was chosen in the list: single subjects with their levels, or all that wait with a proposal. */
export function readChoice(body: unknown): FormResult<{ scope: 'chosen' | 'proposed'; filter: RatingFilter; choices: LevelChoice[] }> {
  const { values, errors } = readForm(choiceForm, body)
  if (errors) return { errors }
  const { scope } = values
  const missing = scope === 'proposed' ? {} : missingLevels(values)
  if (Object.keys(missing).length > 0) return { errors: missing }
  return { values: { scope, filter: filterOf(values), choices: choicesIn(values) } }
}

function missingLevels(fields: ChoiceFields): FieldErrors {
  const chosen = chosenIn(fields)
  if (chosen.length === 0) return { chosen: 'Chưa đánh dấu đối tượng nào. Hãy đánh dấu ít nhất một đối tượng để ghi quyết định.' }
  const without = chosen.filter(({ level }) => !level)
  return Object.fromEntries(without.map(({ ratingId }) => [`level-${ratingId}`, 'Hãy chọn mức để ghi.']))
}

function chosenIn(fields: ChoiceFields) {
  return Object.entries(fields).flatMap(([name, version]) => {
    const ratingId = Number(CHOSEN_FIELD.exec(name)?.[1])
    return ratingId ? [{ ratingId, version: Number(version), level: fields[`level-${ratingId}`] }] : []
  })
}

const choicesIn = (fields: ChoiceFields): LevelChoice[] =>
  chosenIn(fields).flatMap(({ level, ...choice }) => (level ? [{ ...choice, level }] : []))

/** What was typed for one subject: no version where it was not ticked, no level where none could be read. */
export interface TypedChoice {
  version: number | null
  level: RatingLevel | null
}

/** Everything typed in the list, as far as it can be read: to be shown again when something is wrong. */
export function typedChoices(body: unknown): Map<number, TypedChoice> {
  const typed = new Map<number, TypedChoice>()
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const ratingId = Number((LEVEL_FIELD.exec(name) ?? CHOSEN_FIELD.exec(name))?.[1])
    if (!ratingId) continue
    const known = typed.get(ratingId) ?? { version: null, level: null }
    const version = CHOSEN_FIELD.test(name) ? Number(value) || 0 : known.version
    typed.set(ratingId, { version, level: isRatingLevel(value) ? value : known.level })
  }
  return typed
}

/** Tells one choice of subjects and levels from another: the numbers shown before recording belong to just one. */
export const choiceMark = (choices: readonly Pick<LevelChoice, 'ratingId' | 'level'>[]) =>
  choices
    .map(({ ratingId, level }) => `${ratingId}:${level}`)
    .sort()
    .join(' ')

export interface DecisionLimits {
  openedOn: PlainDate
  today: PlainDate
}

/** «22-QĐ/ĐU»; a letter after the number is in use where one was passed over. */
const DOCUMENT_NUMBER = /^\d{1,5}[a-z]?-QĐ\/\p{Lu}{1,12}(-\p{Lu}{1,12})*$/u

const decisionForm = ({ openedOn, today }: DecisionLimits) =>
  withRows(
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
          const elsewhere = (helpers.state.ancestors[0] as { authorityName?: string }).authorityName
          return date < openedOn && !elsewhere ? helpers.error('date.early') : date
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
      authorityName: Joi.string().allow('').max(200).default(''),
    }),
  )

const emptyMessages = (message: string) => ({ 'any.required': message, 'string.empty': message })

/** The decision itself: what was chosen, what was shown before recording, and the document that says so. */
export function readDecision(
  body: unknown,
  limits: DecisionLimits,
): FormResult<{ choices: LevelChoice[]; reviewed: string; document: DecisionDocument }> {
  const { values, errors } = readForm(decisionForm(limits), body)
  if (errors) return { errors }
  const missing = missingLevels(values)
  if (Object.keys(missing).length > 0) return { errors: missing }
  const { reviewed, documentNumber, decidedOn, signatoryName, signatoryOffice, reason, authorityName } = values
  return {
    values: {
      choices: choicesIn(values),
      reviewed,
      document: { documentNumber, decidedOn, signatoryName, signatoryOffice, reason, authorityName },
    },
  }
}
