import { dateText } from '../domain/plainDate'
import type { Reference } from '../domain/yearContent'

/** «Hướng dẫn số 05-HD/QU ngày 20/11/2022 của Ban Thường vụ Quận ủy về …» */
export const referenceText = ({ number, datedOn, issuer, subject }: Reference) =>
  `${kindOf(number)} số ${number} ngày ${dateText(datedOn)} của ${issuer}${subject ? ` ${subject}` : ''}`

const KINDS: Record<string, string> = {
  CT: 'Chỉ thị',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  QĐi: 'Quy định',
  TB: 'Thông báo',
  KL: 'Kết luận',
  CV: 'Công văn',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
}

/** The kind of a document stands in its number: between hyphen and slash where the Party issued it («05-HD/QU»), between slash and hyphen where an authority did («45/KH-UBND»). */
function kindOf(number: string): string {
  const [, ofParty, ofAuthority] = /-(\p{L}+)\/|\/(\p{L}+)-/u.exec(number) ?? []
  return KINDS[ofParty ?? ofAuthority ?? ''] ?? 'Văn bản'
}
