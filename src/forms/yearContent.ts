import Joi from 'joi'
import { LONGEST_SECTION, linesOf, MOST_PARAGRAPHS, unquoted } from '../domain/yearContent'
import { countText } from '../domain/share'
import { version } from './fields'

export interface YearWordsFields {
  version: number
  theme: string | null
  orientation: string | null
  studyTopic: string | null
  ratingYearReported: number | null
}

const LONGEST_WORDS = 800

const words = () =>
  Joi.string()
    .empty('')
    .max(LONGEST_WORDS)
    .custom((text: string) => unquoted(text) || null)
    .default(null)
    .messages({ 'string.max': `Dài quá ${LONGEST_WORDS} ký tự: báo cáo nêu nguyên văn trong một câu.` })

/** `years`: the rating years that the report of this year may state. */
export const yearWordsForm = (years: readonly number[]) =>
  Joi.object<YearWordsFields>({
    ...{ version, theme: words(), orientation: words(), studyTopic: words() },
    ratingYearReported: Joi.number()
      .empty('')
      .valid(...years)
      .default(null),
  })

export const mark = Joi.string().max(40).required().messages({ 'any.required': 'Trang này đã cũ. Mời đồng chí mở lại trang rồi làm lại.' })

export interface SectionFields {
  mark: string
  text: string[]
}

/** A text becomes its paragraphs. */
export const sectionForm = Joi.object<SectionFields>({
  mark,
  text: Joi.string()
    .allow('')
    .required()
    .max(LONGEST_SECTION)
    .custom((text: string, helpers) => {
      const paragraphs = linesOf(text)
      return paragraphs.length > MOST_PARAGRAPHS ? helpers.error('section.long') : paragraphs
    })
    .messages({
      'string.max': `Dài quá ${countText(LONGEST_SECTION)} ký tự, chừng tám trang in. Hãy rút gọn, hoặc chuyển bớt sang phần khác.`,
      'section.long': `Nhiều quá ${MOST_PARAGRAPHS} đoạn. Hãy gộp các đoạn ngắn.`,
    }),
})
