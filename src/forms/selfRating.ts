import Joi from 'joi'
import { RATING_LEVELS } from '../domain/ratingLevel'
import type { SelfRating } from '../domain/selfRating'
import { choiceOf, optional } from './fields'

interface Sent extends SelfRating {
  /** When what the form showed had been entered. */
  since: string | null
}

export const selfRatingForm = Joi.object<Sent>({
  since: optional(40),
  selfLevel: choiceOf(RATING_LEVELS, 'Hãy chọn một trong bốn mức.') as Joi.StringSchema,
  selfStrengths: optional(2000),
  selfWeaknesses: optional(2000),
})
