import { isPeriod } from '../domain/cancelledMovement'
import { CANDIDATE_FIELDS } from '../domain/candidateRecord'
import { PROFILE_FIELDS } from '../domain/memberRecord'
import { dateText, isPlainDate } from '../domain/plainDate'
import { candidateFieldLabel, candidateSourceLabel, candidateStageLabel } from '../labels/candidates'
import { officeLabel } from '../labels/offices'
import { unitDetailLabel } from '../labels/organisations'
import { unitEntryText } from '../labels/unitEntries'
import { disciplineLabel, movementEntryLabel, profileFieldLabel, sexLabel } from '../labels/members'

type Values = Record<string, unknown>

const day = (date: unknown) => (isPlainDate(date) ? dateText(date) : '')
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
  recordCollective: (_before, after) => [`ghi «${String(after['name'])}»${from(after['fromDate'])}`],
  changeCollective: (before, after) => [
    `sửa «${String(before['name'])}»: ${collectiveText(before)} → ${collectiveText(after)}`,
    ...(before['headMemberId'] === after['headMemberId'] ? [] : ['người đứng đầu đổi']),
  ],
  recordTerm: (_before, after) => [`ghi nhiệm kỳ ${String(after['name'])}${from(after['fromDate'])}${paper(after)}`],
  correctTerm: (before, after) => [
    `sửa nhiệm kỳ ${String(before['name'])}${from(before['fromDate'])} → ${String(after['name'])}${from(after['fromDate'])}`,
  ],
  correctUnitName: (before, after) => [`sửa tên «${String(before['name'])}» thành «${String(after['name'])}»${from(after['fromDate'])}`],
  correctUnitDay: (before, after) => [
    `sửa ngày của «${unitEntryText(after as Parameters<typeof unitEntryText>[0])}»: ${day(before['date']) || 'chưa ghi'} → ${day(after['date'])}`,
    ...(after['units'] ? [`${after['units']} tổ chức khác cũng theo ngày đúng`] : []),
    ...(after['members'] ? [`${after['members']} đảng viên có mặt từ đầu cũng theo ngày đúng`] : []),
  ],
  changeUnitDetails: (before, after) => [
    `sửa ${Object.keys(unitDetailLabel)
      .filter(field => before[field] !== after[field])
      .map(field => `${unitDetailLabel[field]} ${shown(before[field])} → ${shown(after[field])}`)
      .join('; ')}`,
  ],
  changeProfile: (before, after) => [
    `sửa hồ sơ: ${PROFILE_FIELDS.filter(field => field in after)
      .map(field => `${profileFieldLabel[field]} ${shown(before[field])} → ${shown(after[field])}`)
      .join('; ')}`,
  ],
  giveOffice: (_before, after) => [
    `ghi chức vụ ${officeText(after)}${from(after['fromDate'])}`,
    ...(after['leaves'] ? [`đồng thời thôi chức ${officeText({ role: after['leaves'] })}`] : []),
  ],
  endOffice: (_before, after) => [`ghi thôi chức ${officeText(after)}${from(after['toDate'])}`],
  correctOffice: (before, after) => [
    `sửa ngày nhiệm kỳ ${officeText(after)}: ${termDays(before)} → ${termDays(after)}`,
    ...(after['along'] ? ['ngày bàn giao của người giữ chức vụ trước hoặc sau cũng theo ngày đúng'] : []),
  ],
  createMember: () => ['lập hồ sơ'],
  createCandidate: (_before, after) => [`lập hồ sơ quần chúng, được giới thiệu${from(after['introducedOn'])}${paper(after)}`],
  changeCandidate: (before, after) => [
    `sửa hồ sơ: ${CANDIDATE_FIELDS.filter(field => field in after)
      .map(field => `${candidateFieldLabel[field]} ${shown(before[field])} → ${shown(after[field])}`)
      .join('; ')}`,
  ],
  recordStage: (_before, after) => [`ghi bước ${stageName(after)}, ngày ${day(after['reachedOn'])}${paper(after)}`],
  correctStage: (before, after) => [
    after['reachedOn']
      ? `sửa bước ${stageName(after)}: ngày ${day(before['reachedOn'])} → ${day(after['reachedOn'])}${paper(after)}`
      : `bỏ bước ${stageName(before)} ghi nhầm, trước ghi ngày ${day(before['reachedOn'])}`,
  ],
  admitCandidate: (_before, after) => [`ghi kết nạp vào Đảng${from(after['admittedOn'])}${paper(after)}`],
  setTargets: (before, after) => [
    `giao chỉ tiêu kết nạp năm ${after['year']}: ${shown(before['target'])} → ${shown(after['target'])}${from(after['setOn'])}${paper(after)}`,
  ],
  endCandidacy: (_before, after) => [`kết thúc theo dõi${from(after['endedOn'])}${paper(after)}`],
  resumeCandidacy: (_before, after) => [`theo dõi trở lại${from(after['resumedOn'])}`],
  recordMovement: (_before, after) => [`ghi «${movementName(after)}»${from(after['date'])}${paper(after)}`],
  correctMovement: (before, after) => [`sửa ngày của «${movementName(after)}»: ${day(before['date'])} → ${day(after['date'])}`],
  cancelMovement: (before, after) => [
    `bỏ ghi «${movementName(before)}», đã ghi ${isPeriod(before['kind']) ? termDays(before) : `ngày ${day(before['fromDate'])}`}${paper(before)}`,
    ...(after['offices'] ? [`giữ lại chức vụ: ${(after['offices'] as string[]).map(role => officeText({ role })).join(', ')}`] : []),
  ],
  recogniseMember: (_before, after) => [`công nhận đảng viên chính thức${from(after['officialOn'])}${paper(after)}`],
  recordDiscipline: (_before, after) => [
    `ghi kỷ luật ${(disciplineLabel as Record<string, string>)[String(after['form'])]?.toLowerCase()}${paper(after)}`,
  ],
  correctDiscipline: (before, after) => [`sửa kỷ luật: ${disciplineText(before)} → ${disciplineText(after)}`],
  annulDiscipline: (before, after) => [
    `hủy kỷ luật ${disciplineText(before)}: không còn được tính${from(after['annulledOn'])}${paper(after)}`,
  ],
}

const disciplineText = (values: Values) =>
  `${(disciplineLabel as Record<string, string>)[String(values['form'])]?.toLowerCase()} ngày ${day(values['imposedOn'])}${paper(values)}`

const movementName = (values: Values) => (movementEntryLabel as Record<string, string>)[String(values['kind'])] ?? ''

const termDays = ({ fromDate, toDate }: Values) => `từ ${day(fromDate)} đến ${day(toDate) || 'nay'}`

const collectiveText = (values: Values) => `«${String(values['name'])}», ${termDays(values)}`

const officeText = ({ role }: Values) => (officeLabel as Record<string, string>)[String(role)] ?? ''

const stageName = ({ stage }: Values) => `«${(candidateStageLabel as Record<string, string>)[String(stage)] ?? String(stage)}»`

/** Words of codes that stand as values in records of people. */
const CODE_WORDS: Record<string, string> = { ...sexLabel, ...candidateSourceLabel }

function shown(value: unknown): string {
  if (isPlainDate(value)) return dateText(value)
  return value ? `«${CODE_WORDS[String(value)] ?? String(value)}»` : '(trống)'
}
