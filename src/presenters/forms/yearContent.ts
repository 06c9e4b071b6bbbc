import { type AttendeeRole, type ProfileSection, REFERENCE_ROLES } from '../../domain/codes'
import { countText } from '../../domain/share'
import type { YearPart } from '../../domain/yearContent'
import type { PartText } from '../../domain/yearContentCopy'
import { referenceText } from '../../labels/references'
import { attendeeRoleLabel, referenceRoleLabel, sectionGuide, sectionLabel, yearPartLabel, yearWordLabel } from '../../labels/yearContent'
import { attendeeText, ratingYearText } from '../yearContent'
import type { SectionWish } from '../form'
import { optionsOf } from '../list'

const QUOTED = 'Ghi nguyên văn, không cần dấu ngoặc kép và dấu chấm. Chưa có thì để trống.'

/** `years`: the rating years that the report may state. */
export const wordsFields = (year: number, years: readonly number[]): SectionWish[] => [
  {
    title: 'Chủ đề, định hướng, chuyên đề',
    fields: [
      { name: 'theme', label: yearWordLabel.theme, lines: 4, hint: `${QUOTED} Đứng ở phần mở đầu.` },
      { name: 'orientation', label: yearWordLabel.orientation, lines: 4, hint: `${QUOTED} Đứng ở phần nhiệm vụ chính trị.` },
      { name: 'studyTopic', label: yearWordLabel.studyTopic, lines: 4, hint: `${QUOTED} Đứng ở phần công tác chính trị, tư tưởng.` },
    ],
  },
  {
    title: yearWordLabel.ratingYearReported,
    lead: 'Báo cáo, bảng năm và bản soạn bài viết đổi ngay theo năm đã chọn; văn bản đã ban hành và bài đã công bố giữ nguyên.',
    fields: [
      {
        name: 'ratingYearReported',
        label: 'Kết quả xếp loại được nêu là của',
        inSight: true,
        options: [{ value: '', name: ratingYearText(null, year) }, ...years.map(each => ({ value: String(each), name: `Năm ${each}` }))],
      },
    ],
  },
]

export const sectionFields = (section: ProfileSection): SectionWish[] => {
  const { holds, written } = sectionGuide[section]
  return [
    {
      title: sectionLabel[section],
      lead: written ? `${holds} Máy tự ghi, không cần viết lại: ${written}.` : holds,
      fields: [
        {
          name: 'text',
          label: 'Lời văn',
          lines: 18,
          hint: 'Mỗi lần xuống dòng là một đoạn; dòng trống được bỏ qua. Dán từ Word được: chữ giữ nguyên, kiểu chữ thì không.',
        },
      ],
    },
  ]
}

const ROLE_OPTIONS = optionsOf(REFERENCE_ROLES, referenceRoleLabel)

/** Names of the cells of a row are the form's. */
type CellName = (cell: 'role' | 'number' | 'datedOn' | 'issuer' | 'subject' | 'position' | 'drop', row: number) => string

/** Documents of a year, a row each; those on record can be taken away. */
export const referenceFields = (rows: readonly number[], onRecord: number, cellName: CellName): SectionWish[] =>
  rows.map(row => ({
    title: row > onRecord ? `Văn bản ${row} (thêm mới)` : `Văn bản ${row}`,
    isRow: true,
    fields: [
      { name: cellName('number', row), label: 'Số, ký hiệu', hint: 'Ví dụ 05-HD/QU' },
      { name: cellName('datedOn', row), label: 'Ngày ban hành', hint: 'Ngày/tháng/năm' },
      { name: cellName('position', row), label: 'Thứ tự', hint: 'Để trống thì đứng cuối' },
      { name: cellName('issuer', row), label: 'Nơi ban hành', isWide: true, hint: 'Ví dụ Ban Thường vụ Quận ủy' },
      { name: cellName('subject', row), label: 'Về việc', lines: 2, isWide: true, hint: 'Viết tiếp sau nơi ban hành, bắt đầu bằng «về»' },
      { name: cellName('role', row), label: 'Là', isWide: true, options: ROLE_OPTIONS },
      ...(row > onRecord ? [] : [{ name: cellName('drop', row), label: 'Bỏ văn bản này', isBox: true as const }]),
    ],
  }))

const ATTENDEE_HINT = 'Mỗi dòng một người: họ tên, dấu phẩy, chức vụ. Thứ tự dòng là thứ tự trong báo cáo; chữ «đồng chí» máy tự ghi.'

/** `boxes`: names of the boxes by role. */
export const conferenceFields = (boxes: Record<AttendeeRole, string>): SectionWish[] => [
  {
    title: 'Ngày và nơi họp',
    fields: [
      { name: 'heldOn', label: 'Ngày họp', hint: 'Ngày/tháng/năm. Chưa định thì để trống.' },
      { name: 'venue', label: 'Nơi họp', hint: 'Viết tiếp sau chữ «tại», ví dụ: hội trường Ủy ban nhân dân quận' },
    ],
  },
  {
    title: 'Người điều hành và đại biểu',
    lead: 'Báo cáo nêu mọi người ghi ở đây; bài viết công khai chỉ nêu người có chức vụ và các đoàn.',
    fields: [
      { name: boxes.CHAIR, label: attendeeRoleLabel.CHAIR, lines: 3, hint: ATTENDEE_HINT },
      { name: boxes.HOST, label: attendeeRoleLabel.HOST, lines: 3, hint: 'Như trên' },
      { name: boxes.GUEST, label: attendeeRoleLabel.GUEST, lines: 8, hint: 'Như trên' },
      {
        name: boxes.GROUP,
        label: attendeeRoleLabel.GROUP,
        lines: 5,
        hint: 'Mỗi dòng một đoàn, ví dụ: Đại diện các Ban Xây dựng Đảng Quận ủy',
      },
    ],
  },
]

const EXCERPT = 140

const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text)

/** The beginning of what a part says, and how much there is of it. */
function partExcerpt(text: PartText): string {
  if (typeof text === 'string') return excerpt(text)
  const [first] = text
  if (first === undefined) return ''
  const words = typeof first === 'string' ? first : 'name' in first ? attendeeText(first) : referenceText(first)
  return text.length > 1 ? `${excerpt(words)} (và ${countText(text.length - 1)} dòng nữa)` : excerpt(words)
}

/** Parts that the year before holds and this one does not, each with how it begins. */
export const copyFields = (year: number, offered: readonly { part: YearPart; name: string; text: PartText }[]): SectionWish[] => [
  {
    title: `Phần của năm ${year - 1} mà năm ${year} còn để trống`,
    fields: offered.map(({ part, name, text }) => ({ name, label: yearPartLabel[part], isBox: true, hint: partExcerpt(text) })),
  },
]
