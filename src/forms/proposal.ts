import Joi from 'joi'
import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'

/** What a cell enters for one subject; what was not sent stays as it is. */
export interface Proposal {
  /** Of the row as it was shown. */
  version: number
  proposedLevel?: RatingLevel | null
  remarks: string
  selfLevel?: RatingLevel | null
  votesExcellent?: number | null
  votesGood?: number | null
  votesSatisfactory?: number | null
  votesUnsatisfactory?: number | null
  votesInvalid?: number | null
  levelReason?: string | null
}

interface Sent extends Proposal {
  /** A row that saves itself before the level is chosen. */
  partial?: 'yes'
}

const OLD_PAGE = 'Trang này đã cũ. Mời đồng chí mở lại phiếu.'

const votes = Joi.number().integer().min(0).max(100_000).empty('').messages({
  'number.base': 'Hãy ghi số phiếu bằng số.',
  'number.integer': 'Hãy ghi số phiếu bằng số.',
  'number.min': 'Số phiếu không thể âm.',
})

const level = Joi.string()
  .valid(...RATING_LEVELS)
  .messages({
    'any.required': 'Hãy chọn một trong bốn mức.',
    'any.only': 'Không có mức này. Hãy chọn một trong bốn mức: XS, T, HT, K.',
  })

export const proposalForm = Joi.object<Sent>({
  version: Joi.number()
    .integer()
    .min(1)
    .required()
    .messages({ 'any.required': OLD_PAGE, 'number.base': OLD_PAGE, 'number.integer': OLD_PAGE, 'number.min': OLD_PAGE }),
  partial: Joi.string().valid('yes'),
  proposedLevel: level.when('partial', { is: 'yes', then: Joi.optional().empty(''), otherwise: Joi.required() }),
  remarks: Joi.string().allow('').max(1000).default('').messages({ 'string.max': 'Ghi chú dài quá 1.000 ký tự. Hãy viết gọn lại.' }),
  selfLevel: Joi.string()
    .valid(...RATING_LEVELS)
    .messages({ 'any.only': 'Không có mức này. Hãy chọn một trong bốn mức: XS, T, HT, K.' })
    .empty(''),
  ...{ votesExcellent: votes, votesGood: votes, votesSatisfactory: votes, votesUnsatisfactory: votes, votesInvalid: votes },
  levelReason: Joi.string().allow('').max(500).messages({ 'string.max': 'Lý do dài quá 500 ký tự. Hãy viết gọn lại.' }),
})

const FIELDS = [
  'proposedLevel',
  'selfLevel',
  'votesExcellent',
  'votesGood',
  'votesSatisfactory',
  'votesUnsatisfactory',
  'votesInvalid',
  'levelReason',
] as const

/** A field that was sent empty is emptied; one that was not sent is left alone. */
export function withEmptied(values: Proposal, body: unknown): Proposal {
  const sent = (body ?? {}) as Record<string, unknown>
  const emptied = FIELDS.filter(name => typeof sent[name] === 'string' && sent[name].trim() === '')
  return { ...values, ...Object.fromEntries(emptied.map(name => [name, null])) }
}
