import { MOVEMENT_KINDS } from '../domain/memberMovement'
import { PROFILE_FIELDS } from '../domain/memberRecord'
import { dateText, isPlainDate } from '../domain/plainDate'
import { disciplineLabel, movementLabel, profileFieldLabel, sexLabel } from '../labels/members'

type Values = Record<string, unknown>

const from = (date: unknown) => (isPlainDate(date) ? ` từ ngày ${dateText(date)}` : '')
const paper = ({ document }: Values) => (typeof document === 'string' && document ? `, theo ${document}` : '')

/** Acts on the tree and on the records of people, in words that follow the name of who did them. */
export const RECORD_DETAILS: Record<string, (before: Values, after: Values) => string[]> = {
  applyImport: (_before, after) => [`nhập từ tệp «${after['file']}», ${after['rows']} dòng`],
  undoImport: (_before, after) => [`hoàn tác lần nhập từ tệp «${after['file']}»`],
  createUnit: (_before, after) => [`lập «${after['name']}», mã ${after['code']}`],
  renameUnit: (before, after) => [`đổi tên «${before['name']}» thành «${after['name']}»${from(after['fromDate'])}${paper(after)}`],
  moveUnit: (_before, after) => [`chuyển nơi trực thuộc${from(after['fromDate'])}${paper(after)}`],
  closeUnit: (_before, after) => [`ghi kết thúc hoạt động${from(after['date'])}${paper(after)}`],
  reopenUnit: (_before, after) => [`cho hoạt động trở lại${from(after['date'])}${paper(after)}`],
  changeProfile: (before, after) => [
    `sửa hồ sơ: ${PROFILE_FIELDS.filter(field => field in after)
      .map(field => `${profileFieldLabel[field]} ${shown(before[field])} → ${shown(after[field])}`)
      .join('; ')}`,
  ],
  createMember: () => ['lập hồ sơ'],
  recordMovement: (_before, after) => [
    `ghi «${movementLabel[MOVEMENT_KINDS.find(kind => kind === after['kind'])!]}»${from(after['date'])}${paper(after)}`,
  ],
  recogniseMember: (_before, after) => [`công nhận đảng viên chính thức${from(after['officialOn'])}${paper(after)}`],
  recordDiscipline: (_before, after) => [
    `ghi kỷ luật ${(disciplineLabel as Record<string, string>)[String(after['form'])]?.toLowerCase()}${paper(after)}`,
  ],
}

function shown(value: unknown): string {
  if (isPlainDate(value)) return dateText(value)
  return value ? `«${(sexLabel as Record<string, string>)[String(value)] ?? String(value)}»` : '(trống)'
}
