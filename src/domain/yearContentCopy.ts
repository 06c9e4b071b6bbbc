import type { ProfileSection } from './codes'
import { type Attendee, isSection, type Reference, YEAR_PARTS, type YearPart } from './yearContent'

/** The own text of a year. */
export interface YearTexts {
  theme: string | null
  orientation: string | null
  studyTopic: string | null
  sections: Partial<Record<ProfileSection, string[]>>
  directives: readonly Reference[]
  guidance: readonly Reference[]
  conference: { attendees: readonly Attendee[] } | null
}

export type PartText = string | readonly string[] | readonly Reference[] | readonly Attendee[]

const TEXTS: Record<Exclude<YearPart, ProfileSection>, (texts: YearTexts) => PartText> = {
  THEME: ({ theme }) => theme ?? '',
  ORIENTATION: ({ orientation }) => orientation ?? '',
  STUDY_TOPIC: ({ studyTopic }) => studyTopic ?? '',
  GUIDANCE: ({ guidance }) => guidance,
  DIRECTIVE: ({ directives }) => directives,
  CONFERENCE: ({ conference }) => conference?.attendees ?? [],
}

/** What a part says; of a conference who came, for its day and its place are those of one year. */
export const textOfPart = (texts: YearTexts, part: YearPart): PartText =>
  isSection(part) ? (texts.sections[part] ?? []) : TEXTS[part](texts)

/** Which parts hold anything; a conference once somebody is named who came. */
export const partsIn = (texts: YearTexts): ReadonlySet<YearPart> => new Set(YEAR_PARTS.filter(part => textOfPart(texts, part).length > 0))
