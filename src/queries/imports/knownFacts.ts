import type { FactKind } from '../../domain/codes'
import type { KnownFacts } from '../../domain/factImport'
import type { Content, TallyChange } from '../../domain/importRow'
import { select } from '../select'

const OF_CYCLE = `ratings r JOIN rating_cycles c ON c.id = r.cycle_id
  JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.unit_id LEFT JOIN members m ON m.id = r.member_id
  WHERE c.organisation_id = :organisationId AND c.year = :year AND r.kind IN ('ORGANISATION', 'MEMBER')`

interface Row {
  id: number
  kind: string
  subjectId: number
  name: string
  unitId: number
}

interface FactRow {
  id: number
  ratingId: number
  kind: FactKind
  value: string
}

/** Of every rating of a cycle, or of some. */
const factsOf = (organisationId: number, year: number, ratingIds: readonly number[] | null = null) =>
  select<FactRow>(
    `SELECT f.id, f.rating_id AS "ratingId", f.kind, f.value
     FROM rating_facts f JOIN ratings r ON r.id = f.rating_id JOIN rating_cycles c ON c.id = r.cycle_id
     WHERE c.organisation_id = :organisationId AND c.year = :year ${ratingIds ? 'AND f.rating_id IN (:ratingIds)' : ''} ORDER BY f.id`,
    { organisationId, year, ratingIds: ratingIds ?? [] },
  )

/** Facts by rating; of a kind the newest counts. */
function byRating(rows: readonly FactRow[]) {
  const facts = new Map<number, Pick<KnownFacts, 'newest' | 'values'>>()
  for (const { id, ratingId, kind, value } of rows) {
    facts.set(ratingId, { newest: id, values: { ...facts.get(ratingId)?.values, [kind]: value } })
  }
  return facts
}

/** Units and members rated in the cycle of a year, with the facts on file. */
export async function knownFacts(organisationId: number, year: number) {
  const [rows, facts] = await Promise.all([
    select<Row>(
      `SELECT r.id, r.kind, COALESCE(r.organisation_id, r.member_id) AS "subjectId", COALESCE(m.full_name, p.name) AS name, r.unit_id AS "unitId"
       FROM ${OF_CYCLE}`,
      { organisationId, year },
    ),
    factsOf(organisationId, year).then(byRating),
  ])
  const ratings = new Map(
    rows.map(({ kind, subjectId, ...rating }) => [
      `${kind} ${subjectId}`,
      { ...rating, ...(facts.get(rating.id) ?? { newest: 0, values: {} }) } satisfies KnownFacts,
    ]),
  )
  return (kind: string, subjectId: number): KnownFacts | undefined => ratings.get(`${kind} ${subjectId}`)
}

/** Everybody to be rated in a year with the facts on file, as their workbook writes them: each unit before its members. */
export async function factPages(
  organisationId: number,
  year: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<Content[]> {
  const rows = await select<Content & { id: string }>(
    `SELECT r.id, p.code AS "unitCode", m.full_name AS "fullName", m.card_number AS "cardNumber", m.birth_date AS "birthDate",
            m.admitted_on AS "admittedOn"
     FROM ${OF_CYCLE} ORDER BY p.code, CASE r.kind WHEN 'ORGANISATION' THEN 1 ELSE 2 END, m.sort_key, r.id LIMIT :limit OFFSET :offset`,
    { organisationId, year, limit, offset },
  )
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => Number(id))
  const facts = byRating(await factsOf(organisationId, year, ids))
  return rows.map(({ id, ...row }) => ({ ...row, ...facts.get(Number(id))?.values }))
}

/** How many of the year have facts, before and after a file. */
export async function factTallies(batchId: number, organisationId: number, year: number): Promise<TallyChange[]> {
  const [row] = await select<{ before: number; added: number }>(
    `SELECT (SELECT CAST(COUNT(*) AS INTEGER) FROM ${OF_CYCLE} AND EXISTS (SELECT 1 FROM rating_facts f WHERE f.rating_id = r.id)) AS before,
            (SELECT CAST(COUNT(*) AS INTEGER) FROM import_rows i WHERE i.batch_id = :batchId AND i.outcome = 'NEW'
               AND NOT EXISTS (SELECT 1 FROM rating_facts f WHERE f.rating_id = i.subject_id)) AS added`,
    { batchId, organisationId, year },
  )
  return [{ measure: 'facts', of: String(year), before: row!.before, after: row!.before + row!.added }]
}
