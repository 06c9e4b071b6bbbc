import type { ArticleFigures } from '../../domain/articleFigures'
import { dateText, plainDateOf } from '../../domain/plainDate'
import { DIGITS_MARK } from './blocks'

/** Markdown with its figures in place, for readers of plain text. */
export const filledText = (text: string, { texts, digits }: ArticleFigures) =>
  text
    .replace(`{{${DIGITS_MARK}}}\n\n`, digits.length ? `${digits.map(digitLine).join('\n')}\n\n` : '')
    .replace(/\{\{([^{}]+)\}\}/g, (typed, mark: string) => texts[mark.trim()] ?? typed)

const digitLine = ({ label, value, percent }: ArticleFigures['digits'][number]) => `- ${value}${percent ? ` (${percent})` : ''} ${label}`

/** Which year each figure belongs to, when it was counted, and the document it rests on. */
export function sourcesText({ year, ratingYear, asOf, basis }: ArticleFigures): string {
  const years =
    year === ratingYear
      ? `Số liệu của năm ${year}`
      : `Số liệu xếp loại thuộc năm đánh giá ${ratingYear}, các số liệu khác thuộc năm ${year}`
  return `${years}; tính đến ngày ${dateText(plainDateOf(new Date(asOf)))}${basis ? `; theo ${basis}` : ''}.`
}
