import Joi from 'joi'
import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'

/** What a cell enters for one subject. */
export interface Proposal {
  /** Of the row as it was shown. */
  version: number
  proposedLevel: RatingLevel
  remarks: string
}

const OLD_PAGE = 'Trang này đã cũ. Mời đồng chí mở lại phiếu.'

export const proposalForm = Joi.object<Proposal>({
  version: Joi.number()
    .integer()
    .min(1)
    .required()
    .messages({ 'any.required': OLD_PAGE, 'number.base': OLD_PAGE, 'number.integer': OLD_PAGE, 'number.min': OLD_PAGE }),
  proposedLevel: Joi.string()
    .valid(...RATING_LEVELS)
    .required()
    .messages({
      'any.required': 'Hãy chọn một trong bốn mức.',
      'any.only': 'Không có mức này. Hãy chọn một trong bốn mức: XS, T, HT, K.',
    }),
  remarks: Joi.string().allow('').max(1000).default('').messages({ 'string.max': 'Ghi chú dài quá 1.000 ký tự. Hãy viết gọn lại.' }),
})
