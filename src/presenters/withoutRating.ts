import { dateText } from '../domain/plainDate'
import { countText } from '../domain/share'
import type { WithoutRating } from '../domain/withoutRating'
import { membershipEndingLabel } from '../labels/members'
import { type ListPlace, presentFilter, presentPager, SEARCH_HINT } from './list'

/** «Chuyển sinh hoạt đi từ 15/03/2023». */
export function whyWithoutRating({ why, endedBy, on }: Pick<WithoutRating, 'why' | 'endedBy' | 'on'>): string {
  if (why === 'LEFT') return `${endedBy ? membershipEndingLabel[endedBy] : 'Rời chi bộ'}, ${dateText(on!)}`
  if (why === 'CAME_LATER') return `Về chi bộ ngày ${dateText(on!)}, sau ngày chốt danh sách`
  return why === 'RATED_ELSEWHERE' ? 'Đã có trong đợt khác của năm này' : 'Được ghi vào hồ sơ sau khi đã mở đợt'
}

interface ListInput extends ListPlace {
  people: (WithoutRating & { path: string })[]
  /** Whether the reader may open somebody's record. */
  opens: (memberId: number, path: string) => boolean
  page: number
  size: number
  matching: number
}

/** Who belonged to the committee in the year and has no rating in it, one page of them. */
export const presentWithoutRating = (input: ListInput) => ({
  count: `${countText(input.matching)} người`,
  filter: presentFilter(input, [{ name: 'q', label: 'Tìm theo tên', hint: SEARCH_HINT }]),
  rows: input.people.map(person => ({
    ...{
      name: person.name,
      href: input.opens(person.memberId, person.path) ? `/members/${person.memberId}` : null,
      unitName: person.unitName,
      why: whyWithoutRating(person),
    },
  })),
  pager: presentPager(input, input, 'người'),
})
