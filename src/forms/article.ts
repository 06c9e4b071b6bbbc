import Joi from 'joi'
import { optionalDate, required, version } from './fields'

export interface Revision {
  version: number
  title: string
  lead: string
  body: string
  category: string
  byline: string
}

/** Browsers send line ends of their own. */
const lines = (longest: number, message: string) => required(message, longest).replace(/\r\n?/g, '\n')

export const revisionForm = Joi.object<Revision>({
  version,
  title: required('Hãy ghi tên bài.', 200).replace(/\s+/g, ' '),
  lead: lines(1500, 'Hãy ghi lời dẫn: một, hai câu nói điều chính của bài.'),
  body: lines(50_000, 'Hãy viết nội dung bài.'),
  category: required('Hãy ghi chuyên mục, ví dụ Hoạt động Chính quyền.', 80).replace(/\s+/g, ' '),
  byline: Joi.string().allow('').max(120).default(''),
})

export interface PublicationFields {
  version: number
  day: string | null
  time: string
  note: string | null
  /** Whether figures that have changed since the last edition are stated anew. */
  figures: 'kept' | 'fresh'
  /** That names found in the text are those of no member of ours. */
  names: 'checked' | ''
}

interface PublicationNeeds {
  correction: boolean
}

const NOTE = 'Hãy ghi điều đã đính chính: người đọc sẽ thấy câu này.'

export const publicationForm = ({ correction }: PublicationNeeds) =>
  Joi.object<PublicationFields>({
    version,
    day: optionalDate(),
    time: Joi.string()
      .allow('')
      .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('')
      .messages({ 'string.pattern.base': 'Giờ ghi theo dạng giờ:phút, ví dụ 16:30.' }),
    note: correction ? required(NOTE, 500) : Joi.string().empty('').max(500).default(null),
    figures: Joi.string().valid('kept', 'fresh').default('kept'),
    names: Joi.string().valid('', 'checked').default(''),
  })

export const withdrawalForm = Joi.object<{ version: number; reason: string }>({
  version,
  reason: required('Hãy ghi lý do rút bài.', 500),
})

/** An act on the article as it was shown, with nothing to fill in. */
export const articleVersionForm = Joi.object<{ version: number }>({ version })

/** The words that stand for the photograph where it is not seen. The file itself comes beside the form. */
export const photographForm = Joi.object<{ version: number; alt: string }>({
  version,
  alt: required('Hãy tả ảnh bằng một câu cho người không nhìn thấy ảnh.', 300),
})
