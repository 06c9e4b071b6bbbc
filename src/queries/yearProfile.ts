import type { AttendeeRole, ProfileSection, ReferenceRole } from '../domain/codes'
import type { Attendee, Reference } from '../domain/yearContent'
import { select } from './select'

export interface YearProfileText {
  /** Null where nothing was written down. */
  id: number | null
  version: number
  /** As chosen; null: the records decide. */
  ratingYearReported: number | null
  theme: string | null
  orientation: string | null
  studyTopic: string | null
  /** Paragraphs by section, in their order. */
  sections: Partial<Record<ProfileSection, string[]>>
  directives: Reference[]
  guidance: Reference[]
  conference: Conference | null
}

export interface Conference {
  version: number
  heldOn: string | null
  venue: string | null
  attendees: Attendee[]
}

type Words = Pick<YearProfileText, 'id' | 'version' | 'ratingYearReported' | 'theme' | 'orientation' | 'studyTopic'>

const NO_WORDS: Words = { id: null, version: 1, ratingYearReported: null, theme: null, orientation: null, studyTopic: null }

/** What the year of an organisation was about; empty where nothing was written down. */
export async function yearProfile(organisationId: number, year: number): Promise<YearProfileText> {
  const values = { organisationId, year }
  const [[profile], sections, references, conference] = await Promise.all([
    select<Words>(
      `SELECT id, version, rating_year_reported AS "ratingYearReported", theme, orientation, study_topic AS "studyTopic" FROM year_profiles
       WHERE organisation_id = :organisationId AND year = :year`,
      values,
    ),
    select<{ section: ProfileSection; body: string }>(
      `SELECT s.section, s.body FROM year_sections s JOIN year_profiles p ON p.id = s.profile_id
       WHERE p.organisation_id = :organisationId AND p.year = :year ORDER BY s.section, s.position`,
      values,
    ),
    select<Reference & { role: ReferenceRole }>(
      `SELECT r.role, r.number, r.dated_on AS "datedOn", r.issuer, r.subject FROM year_references r JOIN year_profiles p ON p.id = r.profile_id
       WHERE p.organisation_id = :organisationId AND p.year = :year ORDER BY r.role, r.position`,
      values,
    ),
    conferenceOf(organisationId, year),
  ])
  const bySection: YearProfileText['sections'] = {}
  for (const { section, body } of sections) (bySection[section] ??= []).push(body)
  const withRole = (role: ReferenceRole) => references.filter(reference => reference.role === role)
  return {
    ...(profile ?? NO_WORDS),
    sections: bySection,
    directives: withRole('DIRECTIVE'),
    guidance: withRole('GUIDANCE'),
    conference,
  }
}

async function conferenceOf(organisationId: number, year: number): Promise<Conference | null> {
  const rows = await select<Omit<Conference, 'attendees'> & { role: AttendeeRole | null; name: string; posts: string | null }>(
    `SELECT c.version, c.held_on AS "heldOn", c.venue, a.role, a.name, a.posts FROM conferences c
     LEFT JOIN conference_attendees a ON a.conference_id = c.id
     WHERE c.organisation_id = :organisationId AND c.year = :year ORDER BY a.position`,
    { organisationId, year },
  )
  const [first] = rows
  if (!first) return null
  const attendees = rows.flatMap(({ role, name, posts }) => (role ? [{ role, name, posts }] : []))
  return { version: first.version, heldOn: first.heldOn, venue: first.venue, attendees }
}
