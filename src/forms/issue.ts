import Joi from 'joi'
import { dateText, type PlainDate } from '../domain/plainDate'
import { notAfterToday, required, requiredDate } from './fields'

export interface IssueFields {
  number: number
  datedOn: PlainDate
  /** Name of who signs. */
  signatory: string
}

const NUMBER = 'Hãy ghi số của văn bản, từ 1 đến 99999.'

/** Number, day and signatory of an edition. A document on a year can not be older than the year. */
export const issueForm = (today: PlainDate, year: number) =>
  Joi.object<IssueFields>({
    number: Joi.number().integer().min(1).max(99_999).required().messages({
      'any.required': NUMBER,
      'number.base': NUMBER,
      'number.integer': NUMBER,
      'number.min': NUMBER,
      'number.max': NUMBER,
    }),
    datedOn: requiredDate('Hãy ghi ngày ban hành.', {
      notAfter: notAfterToday(today),
      notBefore: { date: `${year}-01-01`, message: `Văn bản về năm ${year} không thể có trước ngày ${dateText(`${year}-01-01`)}.` },
    }),
    signatory: required('Hãy chọn người ký.'),
  })
