import { type AttendeeRole, PROFILE_SECTIONS, type ProfileSection } from './codes'
import type { PlainDate } from './plainDate'

/** A document that a year rests on or carries on. */
export interface Reference {
  number: string
  datedOn: PlainDate
  issuer: string
  subject: string | null
}

/** Who came to a conference, with the posts; of a group its name. */
export interface Attendee {
  role: AttendeeRole
  name: string
  posts: string | null
}

/** Longest text of a section, in characters, and most paragraphs: some eight pages of a report. */
export const LONGEST_SECTION = 20_000
export const MOST_PARAGRAPHS = 200

/** Nothing that is seen: soft hyphens, zero-width signs, marks of direction, controls but for tabs and line ends. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?![\t-\r])\p{Cc}/gu

/** What a text pasted from a word processor ends a line with. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/

/** A bullet in a font of signs has no shape elsewhere. */
const FOREIGN_BULLET = /^\p{Co}\s*/u

const tidyLine = (line: string) =>
  line
    .trim()
    .replace(FOREIGN_BULLET, '- ')
    .replace(/\p{Co}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** The lines of a text as it was typed or pasted, without what is not seen; empty ones left out. */
export const linesOf = (text: string): string[] => text.replace(UNSEEN, '').normalize('NFC').split(LINE_END).map(tidyLine).filter(Boolean)

/** A text of one line. */
export const oneLine = (text: string) => linesOf(text).join(' ')

const QUOTED = /^[“"«](?<inner>[^“”"«»]*)[”"»]$/u

/** Theme, orientation, topic: the report sets the quotation marks and the full stop itself. */
export const unquoted = (text: string) => {
  const bare = oneLine(text).replace(/[.;\s]+$/u, '')
  return (QUOTED.exec(bare)?.groups?.['inner'] ?? bare).trim()
}

/** «political-tasks», as a section is called in addresses. */
export const sectionSlug = (section: ProfileSection) => section.toLowerCase().replaceAll('_', '-')

export const sectionOf = (slug: string): ProfileSection | null => PROFILE_SECTIONS.find(section => sectionSlug(section) === slug) ?? null

/** Everything that somebody writes of a year, part by part in the order of the report. */
export const YEAR_PARTS = [
  'GUIDANCE',
  'CONTEXT',
  'THEME',
  'CONFERENCE',
  'ORIENTATION',
  'POLITICAL_TASKS',
  'IDEOLOGICAL_WORK',
  'STUDY_TOPIC',
  'DIRECTIVE',
  'ORGANISATION_WORK',
  'MEMBER_WORK',
  'INSPECTION_WORK',
  'MASS_MOBILISATION',
  'WEAKNESSES',
  'CAUSES',
  'LESSONS',
  'DIRECTION',
  'PROPOSALS',
] as const
export type YearPart = (typeof YEAR_PARTS)[number]

/** Which form a part is written on. */
export type YearForm = 'words' | 'references' | 'conference' | `sections/${string}`

const FORMS: Partial<Record<YearPart, YearForm>> = {
  ...{ THEME: 'words', ORIENTATION: 'words', STUDY_TOPIC: 'words' },
  ...{ GUIDANCE: 'references', DIRECTIVE: 'references', CONFERENCE: 'conference' },
}

export const isSection = (part: YearPart): part is ProfileSection => PROFILE_SECTIONS.some(section => section === part)

export const formOfPart = (part: YearPart): YearForm => (isSection(part) ? `sections/${sectionSlug(part)}` : FORMS[part]!)

/** Signs and numbers before a line of a list, and the word that the report sets itself. */
const BEFORE_NAME = /^(?:[-–—•*+]|\d{1,3}[.)])\s*|^(?:đồng chí|đ\/c)\s*:?\s+/iu

const bareLine = (line: string): string => {
  const bare = line.replace(BEFORE_NAME, '').replace(/[.;,\s]+$/u, '')
  return bare === line ? bare : bareLine(bare)
}

/** Between a name and the posts. */
const NAME_END = /\s*[,;:]\s*|\s+[-–—]\s+/u

/** «1. Đồng chí Lê Văn An – Bí thư Đảng ủy»: who came to a conference, a line each, with the posts. */
export const attendeesTyped = (text: string): { name: string; posts: string | null }[] =>
  linesOf(text)
    .map(bareLine)
    .filter(Boolean)
    .map(line => {
      const end = NAME_END.exec(line)
      if (!end || end.index === 0) return { name: line, posts: null }
      return { name: line.slice(0, end.index), posts: line.slice(end.index + end[0].length) || null }
    })

/** Delegations and groups, a line each, whole. */
export const groupsTyped = (text: string): { name: string; posts: null }[] =>
  linesOf(text)
    .map(bareLine)
    .filter(Boolean)
    .map(name => ({ name, posts: null }))
