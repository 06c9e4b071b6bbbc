import type { OrganisationFacts, YearRecords } from '../domain/yearRecords'
import { NotFoundError } from '../errors'
import { select } from './select'

type OrganisationYear = OrganisationFacts & Pick<YearRecords, 'ratingYearReported' | 'admissionTarget'>

/** An organisation under the names it bore on the last day of a year (before its first name, under the first), with what was set for the year. */
export async function organisationYear(organisationId: number, year: number) {
  const [row] = await select<OrganisationYear>(
    `SELECT o.id, o.code, o.kind, o.tier, n.name, n.body_name AS "bodyName",
            y.rating_year_reported AS "ratingYearReported", t.target AS "admissionTarget"
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id
     LEFT JOIN year_profiles y ON y.organisation_id = o.id AND y.year = :year
     LEFT JOIN admission_targets t ON t.organisation_id = o.id AND t.year = :year
     WHERE o.id = :organisationId
     ORDER BY CASE WHEN n.from_date <= :date THEN 0 ELSE 1 END, CASE WHEN n.from_date <= :date AND (n.to_date IS NULL OR n.to_date > :date) THEN 0 ELSE 1 END, n.from_date
     LIMIT 1`,
    { organisationId, year, date: `${year}-12-31` },
  )
  if (!row) throw new NotFoundError('Không có tổ chức này, hoặc tổ chức nằm ngoài phạm vi của đồng chí.')
  const { ratingYearReported, admissionTarget, ...organisation } = row
  return { organisation, ratingYearReported, admissionTarget }
}
