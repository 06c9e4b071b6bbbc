import type { Transaction } from 'sequelize'
import type { YearPart } from '../domain/yearContent'
import { select } from './select'

const OF_YEAR = 'p.organisation_id = :organisationId AND p.year = :year'

/** Which parts of a year's own text hold anything; a conference once somebody is named who came. */
export async function writtenParts(organisationId: number, year: number, transaction: Transaction | null = null): Promise<Set<YearPart>> {
  const rows = await select<{ part: YearPart }>(
    `SELECT s.section AS part FROM year_sections s JOIN year_profiles p ON p.id = s.profile_id WHERE ${OF_YEAR}
     UNION SELECT r.role FROM year_references r JOIN year_profiles p ON p.id = r.profile_id WHERE ${OF_YEAR}
     UNION SELECT 'THEME' FROM year_profiles p WHERE ${OF_YEAR} AND p.theme IS NOT NULL
     UNION SELECT 'ORIENTATION' FROM year_profiles p WHERE ${OF_YEAR} AND p.orientation IS NOT NULL
     UNION SELECT 'STUDY_TOPIC' FROM year_profiles p WHERE ${OF_YEAR} AND p.study_topic IS NOT NULL
     UNION SELECT 'CONFERENCE' FROM conference_attendees a JOIN conferences p ON p.id = a.conference_id WHERE ${OF_YEAR}`,
    { organisationId, year },
    transaction,
  )
  return new Set(rows.map(({ part }) => part))
}
