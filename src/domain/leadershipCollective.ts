import { overlap, type Period } from './membershipStatus'
import { sortKey } from './personName'
import { dateText, type PlainDate } from './plainDate'

/** A leadership collective as it is to be written. */
export interface LeadershipCollective extends Period {
  name: string
  headMemberId: number | null
}

export interface FiledCollective extends LeadershipCollective {
  id: number
  headName: string | null
  /** First and last year in which it has a rating; null where it has none. */
  firstYear: number | null
  lastYear: number | null
}

const yearOf = (date: PlainDate) => Number(date.slice(0, 4))

/** What is wrong with a collective among the others of its organisation, by field. `own`: what is on file of it. */
export function collectiveProblems(
  wish: LeadershipCollective,
  others: readonly (Period & { name: string })[],
  since: PlainDate,
  own: Pick<FiledCollective, 'firstYear' | 'lastYear'> | null = null,
): Record<string, string> {
  const { name, fromDate, toDate } = wish
  const { firstYear, lastYear } = { firstYear: own?.firstYear ?? Infinity, lastYear: own?.lastYear ?? 0 }
  const same = others.some(other => sortKey(other.name) === sortKey(name) && overlap(other, wish))
  const wrong: readonly [boolean, string, string][] = [
    [same, 'name', `Đã có ${name} trong thời gian này. Hãy ghi tên khác, hoặc sửa tập thể đã ghi.`],
    [fromDate < since, 'fromDate', `Hồ sơ của tổ chức bắt đầu từ ngày ${dateText(since)}. Hãy ghi từ ngày ấy.`],
    [yearOf(fromDate) > firstYear, 'fromDate', `Tập thể này đã được xếp loại năm ${firstYear}.`],
    [toDate !== null && toDate <= fromDate, 'toDate', 'Ngày kết thúc phải sau ngày bắt đầu.'],
    [toDate !== null && yearOf(toDate) < lastYear, 'toDate', `Tập thể này đã được xếp loại năm ${lastYear}.`],
  ]
  return Object.fromEntries(wrong.flatMap(([found, field, message]) => (found ? [[field, message]] : [])))
}
