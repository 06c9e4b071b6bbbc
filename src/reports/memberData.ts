import { isPeriod } from '../domain/cancelledMovement'
import { layoutGuidanceFor } from '../domain/documentLayout'
import type { MemberData } from '../domain/memberData'
import { PROFILE_FIELDS } from '../domain/memberRecord'
import { dateText, isPlainDate, momentText, officialDateText, plainDateOf, type PlainDate } from '../domain/plainDate'
import { actPhrase } from '../labels/acts'
import { commendationFormLabel } from '../labels/commendations'
import { subjectKindLabel } from '../labels/decisions'
import {
  absenceLabel,
  annulmentText,
  disciplineLabel,
  membershipBeginningLabel,
  membershipEndingLabel,
  papersText,
  profileFieldLabel,
  sexLabel,
  cancelledText,
} from '../labels/members'
import { officeLabel } from '../labels/offices'
import { levelLabel, notRatedReasonLabel } from '../labels/ratings'
import { roleLabel } from '../labels/roles'
import type { Block, OfficialDocument, Table } from './document'
import { paragraph } from './prose'

/** What is on file about a member, to be read by the member: no paper of the organisation, so nobody signs it. */
export function memberDataDocument(data: MemberData, place: { name: string; above: string }): OfficialDocument {
  const takenOn = plainDateOf(new Date(data.takenAt))
  return {
    title: `Dữ liệu của đồng chí ${data.member.name}`,
    guidance: layoutGuidanceFor(takenOn),
    letterhead: {
      ...{ superior: place.above.toLocaleUpperCase('vi'), issuer: place.name.toLocaleUpperCase('vi') },
      ...{ number: '', placeAndDate: officialDateText(takenOn).replace(/^n/, 'N'), draft: null },
    },
    kind: 'BẢN TRÍCH DỮ LIỆU',
    subject: `của đồng chí ${data.member.name}`,
    bases: [],
    body: [
      paragraph(
        `Lấy từ hệ thống lúc ${momentText(data.takenAt)}, theo yêu cầu của chính đồng chí; không thay cho hồ sơ gốc. ` +
          'Kết quả xếp loại chưa công bố không có trong bản này.',
      ),
      ...bodyOf(sectionsOf(data)),
    ],
    signature: null,
    recipients: [],
    appendices: [],
  }
}

interface Section {
  title: string
  headings: readonly string[]
  weights: readonly number[]
  rows: string[][]
}

const sectionsOf = (data: MemberData): Section[] => [
  { title: 'Hồ sơ', headings: ['Mục', 'Nội dung'], weights: [2, 5], rows: profileRows(data) },
  ...partySections(data),
  ...ratingSections(data),
  {
    title: 'Người xem được hồ sơ',
    ...{ headings: ['Họ và tên', 'Việc được giao', 'Nơi'], weights: [4, 4, 5] },
    rows: data.readers.map(({ name, role, place }) => [name, roleLabel[role], place]),
  },
  {
    title: 'Những lần đã xem',
    ...{ headings: ['Lúc', 'Người xem', 'Việc', 'Lý do'], weights: [4, 4, 4, 3] },
    rows: data.accesses.map(({ at, userName, act, reason }) => [momentText(at), userName, actPhrase(act), reason ?? '']),
  },
]

function toTable({ title, headings, weights, rows }: Section): Table {
  const columns = headings.map((heading, at) => ({ heading, align: 'left' as const, weight: weights[at]! }))
  return { type: 'table', caption: title, columns, rows, totals: null }
}

/** A table for each section, and in one sentence those of which nothing is on file. */
function bodyOf(sections: readonly Section[]): Block[] {
  const [full, empty] = [sections.filter(({ rows }) => rows.length > 0), sections.filter(({ rows }) => rows.length === 0)]
  const missing = empty.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ')
  return [...full.map(toTable), ...(missing ? [paragraph(`Không có dữ liệu về: ${missing}.`)] : [])]
}

function profileRows({ member }: MemberData): string[][] {
  const values: Record<string, string | null> = { ...member, fullName: member.name, sex: member.sex && sexLabel[member.sex] }
  return PROFILE_FIELDS.flatMap(field => {
    const value = values[field]
    return value ? [[profileFieldLabel[field], isPlainDate(value) ? dateText(value) : value]] : []
  })
}

const dates = (fromDate: PlainDate, toDate: PlainDate | null) => [dateText(fromDate), toDate ? dateText(toDate) : 'nay']

const cancelledRow = (movement: MemberData['cancelled'][number]) => [
  cancelledText(movement.kind, movement),
  ...(isPeriod(movement.kind) ? dates(movement.fromDate, movement.toDate) : [dateText(movement.fromDate), '']),
  movement.cancelledFor ?? '',
]

const partySections = ({ memberships, offices, temporaryActivity, absences, cancelled, disciplines }: MemberData): Section[] => [
  {
    title: 'Nơi sinh hoạt đảng',
    ...{ headings: ['Nơi', 'Từ ngày', 'Đến ngày', 'Lý do'], weights: [6, 2.2, 2.2, 4] },
    rows: memberships.map(({ place, fromDate, toDate, beganBy, endedBy }) => [
      place ?? '',
      ...dates(fromDate, toDate),
      [membershipBeginningLabel[beganBy], ...(endedBy ? [membershipEndingLabel[endedBy]] : [])].join('; '),
    ]),
  },
  {
    title: 'Chức vụ',
    ...{ headings: ['Chức vụ', 'Nơi', 'Từ ngày', 'Đến ngày'], weights: [3, 6, 2.2, 2.2] },
    rows: offices.map(({ place, role, fromDate, toDate }) => [officeLabel[role], place ?? '', ...dates(fromDate, toDate)]),
  },
  {
    title: 'Sinh hoạt tạm thời ở nơi khác',
    ...{ headings: ['Nơi', 'Từ ngày', 'Đến ngày', 'Văn bản'], weights: [5, 2.2, 2.2, 4] },
    rows: temporaryActivity.map(stay => [stay.place ?? '', ...dates(stay.fromDate, stay.toDate), papersText(stay)]),
  },
  {
    title: 'Miễn, đình chỉ sinh hoạt',
    ...{ headings: ['Việc', 'Từ ngày', 'Đến ngày', 'Văn bản'], weights: [5, 2.2, 2.2, 4] },
    rows: absences.map(absence => [absenceLabel[absence.kind], ...dates(absence.fromDate, absence.toDate), papersText(absence)]),
  },
  {
    title: 'Việc ghi nhầm, đã hủy',
    ...{ headings: ['Việc', 'Từ ngày', 'Đến ngày', 'Lý do hủy'], weights: [5, 2.2, 2.2, 4] },
    rows: cancelled.map(cancelledRow),
  },
  {
    title: 'Kỷ luật',
    ...{ headings: ['Hình thức', 'Ngày', 'Văn bản', 'Lý do'], weights: [3, 2.2, 4, 4] },
    rows: disciplines.map(({ form, imposedOn, document, reason, annulledOn, annulmentDocument, annulmentReason }) => [
      ...[disciplineLabel[form], dateText(imposedOn), document ?? ''],
      [reason, annulmentText({ annulledOn, document: annulmentDocument, reason: annulmentReason })].filter(Boolean).join('; '),
    ]),
  },
]

const ratingSections = ({ ratings, selfRatings, commendations }: MemberData): Section[] => [
  {
    title: 'Xếp loại qua các năm',
    ...{ headings: ['Năm', 'Đối tượng', 'Kết quả', 'Quyết định'], weights: [1.4, 3, 5, 4.6] },
    rows: ratings.map(({ year, kind, level, notRatedReason, notRatedNote, documentNumber, decidedOn }) => [
      ...[String(year), subjectKindLabel[kind]],
      level ? levelLabel[level] : notRatedReason ? (notRatedNote ?? notRatedReasonLabel[notRatedReason]) : 'Chưa công bố',
      documentNumber && decidedOn ? `${documentNumber}, ngày ${dateText(decidedOn)}` : '',
    ]),
  },
  {
    title: 'Tự xếp loại',
    ...{ headings: ['Năm', 'Mức', 'Ưu điểm', 'Hạn chế', 'Người ghi'], weights: [1.4, 3, 4, 4, 3] },
    rows: selfRatings.map(({ year, selfLevel, selfStrengths, selfWeaknesses, selfRaterName, selfRatedAt }) => [
      ...[String(year), selfLevel ? levelLabel[selfLevel] : '', selfStrengths ?? '', selfWeaknesses ?? ''],
      [selfRaterName, selfRatedAt && momentText(selfRatedAt)].filter(Boolean).join(', '),
    ]),
  },
  {
    title: 'Khen thưởng',
    ...{ headings: ['Năm', 'Hình thức', 'Nội dung', 'Quyết định', 'Hiệu lực'], weights: [1.4, 2.4, 5, 3.6, 4] },
    rows: commendations.map(({ year, form, label, documentNumber, decidedOn, undone }) => [
      ...[String(year), commendationFormLabel[form], label, `${documentNumber}, ngày ${dateText(decidedOn)}`, forceOf(undone)],
    ]),
  },
]

/** «Đã thu hồi theo 15-QĐ/ĐU, ngày 12/03/2023: khai không đúng thành tích» */
function forceOf(undone: MemberData['commendations'][number]['undone']): string {
  if (!undone) return 'Còn hiệu lực'
  const { how, documentNumber, decidedOn, reason } = undone
  const verb = how === 'WITHDRAWN' ? 'Đã thu hồi theo' : 'Đã sửa đổi bởi'
  return `${verb} ${documentNumber}, ngày ${dateText(decidedOn)}${reason ? `: ${reason}` : ''}`
}
