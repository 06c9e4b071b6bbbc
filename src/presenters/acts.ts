import { isRatingLevel } from '../domain/ratingLevel'
import { actPhrase } from '../labels/acts'
import { levelLabel } from '../labels/ratings'
import { RECORD_DETAILS } from './recordActs'
import { YEAR_DETAILS } from './yearActs'

type Values = Record<string, unknown>

const levelText = (level: unknown) => (isRatingLevel(level) ? `«${levelLabel[level]}»` : 'chưa có mức')

const inYear = ({ year }: Values) => (year ? ` năm ${year}` : '')

const DETAILS: Record<string, (before: Values, after: Values) => string[]> = {
  ...RECORD_DETAILS,
  ...YEAR_DETAILS,
  exportList: (_before, after) => (after['list'] ? [`xuất danh sách «${after['list']}»${inYear(after)} ra tệp`] : []),
  exportReport: (_before, after) =>
    after['report'] ? [`xuất «${after['report']}»${inYear(after)}${after['format'] ? `, dạng ${after['format']}` : ''}`] : [],
  proposeLevel(before, after) {
    const earlier = before['proposedLevel'] ? `, trước đó ${levelText(before['proposedLevel'])}` : ''
    const level = before['proposedLevel'] === after['proposedLevel'] ? [] : [`đề xuất ${levelText(after['proposedLevel'])}${earlier}`]
    const remarks = before['remarks'] === after['remarks'] ? [] : [after['remarks'] ? `ghi chú «${after['remarks']}»` : 'bỏ ghi chú']
    return [...level, ...remarks]
  },
  recordSelfRating(before, after) {
    const way = after['selfRatedBy'] === 'CELL' ? 'ghi thay tự xếp loại' : 'tự xếp loại'
    return before['selfLevel'] === after['selfLevel'] ? [`sửa lời ${way}`] : [`${way} ${levelText(after['selfLevel'])}`]
  },
  recordEarlierRatings(before, after) {
    const told = (outcome: unknown) => (outcome === 'NOT_RATED' ? 'không xếp loại' : levelText(outcome))
    const earlier = before['outcome'] ? `, trước ghi ${told(before['outcome'])} theo ${before['documentNumber'] ?? 'hồ sơ'}` : ''
    return [`ghi kết quả${inYear(after)} theo ${after['documentNumber']}: ${told(after['outcome'])}${earlier}`]
  },
  recordDecisions(before, after) {
    const earlier = before['level'] ? `, thay cho ${levelText(before['level'])} theo quyết định ${before['documentNumber']}` : ''
    return [`ghi quyết định ${after['documentNumber']}: ${levelText(after['level'])}${earlier}`]
  },
}

/** What an act did to one record, in the words of somebody who was there; they follow the name of who did it. */
export const actWords = (act: string, before: Values | null, after: Values | null): string =>
  DETAILS[act]?.(before ?? {}, after ?? {}).join('; ') || actPhrase(act)

/** The same act done to many at one stroke. */
export const strokeWords = (act: string, after: Values | null): string =>
  act === 'recordDecisions' && after?.['documentNumber'] ? `ghi quyết định ${after['documentNumber']}` : actPhrase(act)
