import { momentText } from '../domain/plainDate'
import type { SelfRatingRecord } from '../domain/selfRating'
import { presentLevel } from './level'

/** How a subject rates itself, in which words, and who entered it; null where there is none. */
export function presentSelfRating(rating: SelfRatingRecord) {
  const { selfLevel, selfStrengths, selfWeaknesses } = rating
  if (!selfLevel) return null
  return {
    level: presentLevel(selfLevel),
    words: [
      ...(selfStrengths ? [{ term: 'Ưu điểm, kết quả chính', text: selfStrengths }] : []),
      ...(selfWeaknesses ? [{ term: 'Hạn chế, nguyên nhân', text: selfWeaknesses }] : []),
    ],
    entered: enteredText(rating),
  }
}

/** «Tự ghi lúc 14:05, 20/11/2023», «Bí thư chi bộ Trần Thị Mỹ Duyên ghi thay, …». */
function enteredText({ memberId, selfRatedBy, selfRaterName, selfRatedAt }: SelfRatingRecord): string {
  const at = selfRatedAt ? `, ${momentText(selfRatedAt)}` : ''
  if (selfRatedBy === 'MEMBER') return `Tự ghi${at}`
  return `${selfRaterName ?? 'Chi bộ'} ghi${memberId === null ? '' : ' thay'}${at}`
}
