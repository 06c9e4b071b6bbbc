import { dateText, isPlainDate } from '../domain/plainDate'

type Values = Record<string, unknown>

const from = (date: unknown) => (isPlainDate(date) ? ` từ ngày ${dateText(date)}` : '')
const paper = ({ document }: Values) => (typeof document === 'string' && document ? `, theo ${document}` : '')

/** Acts on the tree and on the records of people, in words that follow the name of who did them. */
export const RECORD_DETAILS: Record<string, (before: Values, after: Values) => string[]> = {
  createUnit: (_before, after) => [`lập «${after['name']}», mã ${after['code']}`],
  renameUnit: (before, after) => [`đổi tên «${before['name']}» thành «${after['name']}»${from(after['fromDate'])}${paper(after)}`],
  moveUnit: (_before, after) => [`chuyển nơi trực thuộc${from(after['fromDate'])}${paper(after)}`],
  closeUnit: (_before, after) => [`ghi kết thúc hoạt động${from(after['date'])}${paper(after)}`],
  reopenUnit: (_before, after) => [`cho hoạt động trở lại${from(after['date'])}${paper(after)}`],
}
