import { PROFILE_SECTIONS } from '../domain/codes'
import { dateText, isPlainDate } from '../domain/plainDate'
import { sectionLabel, yearPartLabel, yearWordLabel } from '../labels/yearContent'

type Values = Record<string, unknown>

const sectionName = ({ section }: Values) => {
  const known = PROFILE_SECTIONS.find(each => each === section)
  return known ? `«${sectionLabel[known]}»` : ''
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0)

const dayOrText = (value: unknown) => (isPlainDate(value) ? dateText(value) : wordText(value))

const wordText = (value: unknown) => (value === null || value === undefined ? 'để trống' : `«${String(value)}»`)

/** Acts on the year's own text, in words that follow the name of who did them. */
export const YEAR_DETAILS: Record<string, (before: Values, after: Values) => string[]> = {
  setYearWords: (before, after) => [
    `ghi nội dung năm ${after['year']}: ${(Object.keys(yearWordLabel) as (keyof typeof yearWordLabel)[])
      .filter(field => field in after)
      .map(field => `${yearWordLabel[field]} ${wordText(before[field])} → ${wordText(after[field])}`)
      .join('; ')}`,
  ],
  copyYearContent: (_before, after) => [
    `lấy nội dung của năm ${after['fromYear']} làm bản đầu của năm ${after['year']}: ${Object.keys((after['content'] ?? {}) as object)
      .map(part => `«${(yearPartLabel as Record<string, string>)[part] ?? part}»`)
      .join(', ')}`,
  ],
  setYearReferences: (before, after) => [
    `ghi văn bản của năm ${after['year']}: ${lengthOf(before['references'])} → ${lengthOf(after['references'])} văn bản`,
  ],
  setConference: (before, after) => [
    `ghi hội nghị tổng kết năm ${after['year']}`,
    ...(['heldOn', 'venue'] as const)
      .filter(field => before[field] !== after[field])
      .map(field => `${field === 'heldOn' ? 'ngày' : 'nơi họp'} ${dayOrText(before[field])} → ${dayOrText(after[field])}`),
    `${lengthOf(before['attendees'])} → ${lengthOf(after['attendees'])} đại biểu, đoàn`,
  ],
  setYearSection(before, after) {
    const part = `phần ${sectionName(after)} năm ${after['year']}`
    if (lengthOf(after['paragraphs']) === 0) return [`bỏ lời văn ${part}`]
    return [`${lengthOf(before['paragraphs']) === 0 ? 'viết' : 'sửa'} ${part}, ${lengthOf(after['paragraphs'])} đoạn`]
  },
}
