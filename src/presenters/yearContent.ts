import type { AttendeeRole, ProfileSection } from '../domain/codes'
import type { HistoryEntry } from '../domain/historyEntry'
import { dateText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import { type Attendee, formOfPart, type Reference, sectionSlug, YEAR_PARTS, type YearForm, type YearPart } from '../domain/yearContent'
import { referenceText } from '../labels/references'
import { attendeeRoleLabel, referenceRoleLabel, sectionGuide, sectionLabel, yearPartLabel, yearWordLabel } from '../labels/yearContent'
import { presentHistory } from './history'

interface Profile {
  theme: string | null
  orientation: string | null
  studyTopic: string | null
  ratingYearReported: number | null
  sections: Partial<Record<ProfileSection, string[]>>
  directives: readonly Reference[]
  guidance: readonly Reference[]
  conference: { heldOn: PlainDate | null; venue: string | null; attendees: readonly Attendee[] } | null
}

interface ContentInput {
  year: number
  /** Address of the year's board. */
  board: string
  profile: Profile
  written: ReadonlySet<YearPart>
  /** Whether the year before holds what this one does not. */
  canCopy: boolean
  writes: boolean
  history: readonly HistoryEntry[]
}

interface Part {
  form: YearForm
  title: string
  state: string
  isEmpty: boolean
  /** What belongs there, and what the application writes there by itself. */
  guide: string
  own: string | null
  paragraphs: readonly string[]
  facts: { term: string; text: string }[]
  lists: { title: string; items: string[] }[]
}

const NOTHING = { own: null, paragraphs: [], facts: [], lists: [] }

/** The year's own text in the order of its report: what is written, what is empty, and where each part is written. */
export function presentYearContent({ year, board, profile, written, canCopy, writes, history }: ContentInput) {
  const at = `${board}/content`
  const groups = groupsOf(profile, year).map(({ title, parts }, index) => ({
    id: `h-group-${index + 1}`,
    title,
    parts: parts.map(part => ({
      ...{ ...part, id: part.form.replace('sections/', '') },
      link: writes ? { href: `${at}/${part.form}/new`, text: part.isEmpty ? 'Viết' : 'Sửa' } : null,
    })),
  }))
  const missing = YEAR_PARTS.filter(part => !written.has(part))
  const [next] = missing
  return {
    lead: leadOf(missing.length),
    primary: writes && next ? { href: `${at}/${formOfPart(next)}/new`, text: `Viết: ${yearPartLabel[next]}` } : null,
    report: `${board}/reports/year-end-report`,
    acts: writes && canCopy ? [{ name: `Lấy từ năm ${year - 1}…`, href: `${at}/copies/new` }] : [],
    groups,
    history: presentHistory(history, { withSubjects: false }),
  }
}

const leadOf = (missing: number) =>
  missing === 0
    ? 'Lời văn của báo cáo tổng kết và của bài viết; mọi phần đều đã có nội dung. Số liệu do máy tự ghi.'
    : `Lời văn của báo cáo tổng kết và của bài viết; số liệu do máy tự ghi. Còn ${countText(missing)} trên ${YEAR_PARTS.length} phần để trống.`

function groupsOf(profile: Profile, year: number): { title: string; parts: Part[] }[] {
  const sections = (...wanted: ProfileSection[]) => wanted.map(section => sectionPart(section, profile))
  return [
    {
      title: 'Căn cứ và mở đầu',
      parts: [referencesPart(profile), ...sections('CONTEXT'), wordsPart(profile, year), conferencePart(profile)],
    },
    {
      title: `Kết quả thực hiện nhiệm vụ năm ${year}`,
      parts: sections(
        ...(['POLITICAL_TASKS', 'IDEOLOGICAL_WORK', 'ORGANISATION_WORK', 'MEMBER_WORK', 'INSPECTION_WORK', 'MASS_MOBILISATION'] as const),
      ),
    },
    { title: 'Hạn chế, nguyên nhân và bài học kinh nghiệm', parts: sections('WEAKNESSES', 'CAUSES', 'LESSONS') },
    { title: `Phương hướng năm ${year + 1} và đề xuất`, parts: sections('DIRECTION', 'PROPOSALS') },
  ]
}

const ownWords = (written: string | null) => (written ? `Máy tự ghi: ${written}.` : null)

function sectionPart(section: ProfileSection, { sections }: Profile): Part {
  const paragraphs = sections[section] ?? []
  const { holds, written } = sectionGuide[section]
  return {
    ...NOTHING,
    ...{ form: `sections/${sectionSlug(section)}`, title: sectionLabel[section], guide: holds, own: ownWords(written), paragraphs },
    ...stateOf(paragraphs.length, 'đoạn', 'Chưa viết'),
  }
}

const stateOf = (count: number, noun: string, none: string) => ({
  isEmpty: count === 0,
  state: count === 0 ? none : `${countText(count)} ${noun}`,
})

function wordsPart({ theme, orientation, studyTopic, ratingYearReported }: Profile, year: number): Part {
  const words = { theme, orientation, studyTopic }
  const count = Object.values(words).filter(Boolean).length
  const facts = (Object.keys(words) as (keyof typeof words)[]).map(field => ({
    term: yearWordLabel[field],
    text: words[field] ?? 'Chưa ghi',
  }))
  return {
    ...NOTHING,
    ...{ form: 'words', title: 'Chủ đề, định hướng, chuyên đề của năm', isEmpty: count === 0, state: `${count} trên 3 điều` },
    guide: 'Báo cáo trích nguyên văn, đặt trong dấu ngoặc kép.',
    facts: [...facts, { term: yearWordLabel.ratingYearReported, text: ratingYearText(ratingYearReported, year) }],
  }
}

export const ratingYearText = (chosen: number | null, year: number) =>
  chosen === null ? `Theo hồ sơ: năm ${year} khi năm ấy đã có quyết định xếp loại, chưa có thì năm ${year - 1}` : `Năm ${chosen}`

const referencesPart = ({ guidance, directives }: Profile): Part => ({
  ...NOTHING,
  ...{ form: 'references', title: 'Văn bản hướng dẫn và văn bản tiếp tục thực hiện' },
  ...stateOf(guidance.length + directives.length, 'văn bản', 'Chưa ghi'),
  guide: 'Hướng dẫn tổng kết của cấp trên đứng trong phần căn cứ; chỉ thị, nghị quyết đang thực hiện đứng ở công tác chính trị, tư tưởng.',
  own: ownWords('quy định và hướng dẫn của Trung ương về đánh giá, xếp loại'),
  lists: [
    { title: referenceRoleLabel.GUIDANCE, items: guidance.map(referenceText) },
    { title: referenceRoleLabel.DIRECTIVE, items: directives.map(referenceText) },
  ].filter(({ items }) => items.length > 0),
})

function conferencePart({ conference }: Profile): Part {
  const { heldOn = null, venue = null, attendees = [] } = conference ?? {}
  const withRole = (role: AttendeeRole) => attendees.filter(attendee => attendee.role === role)
  const isEmpty = !heldOn && !venue && attendees.length === 0
  return {
    ...NOTHING,
    ...{ form: 'conference', title: 'Hội nghị tổng kết', isEmpty, state: stateOf(attendees.length, 'đại biểu, đoàn', 'Chưa ghi').state },
    guide: 'Ngày, nơi họp; ai chủ trì, cùng điều hành, dự. Bài viết công khai chỉ nêu tên người có ghi chức vụ.',
    facts: isEmpty
      ? []
      : [
          { term: 'Ngày', text: heldOn ? dateText(heldOn) : 'Chưa ghi' },
          { term: 'Nơi họp', text: venue ?? 'Chưa ghi' },
        ],
    lists: (Object.keys(attendeeRoleLabel) as AttendeeRole[])
      .map(role => ({ title: attendeeRoleLabel[role], items: withRole(role).map(attendeeText) }))
      .filter(({ items }) => items.length > 0),
  }
}

export const attendeeText = ({ name, posts }: Pick<Attendee, 'name' | 'posts'>) => (posts ? `${name}, ${posts}` : name)
