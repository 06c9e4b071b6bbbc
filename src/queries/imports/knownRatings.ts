import type { AddedRatings } from '../../domain/ratingImpact'
import type { KnownPlace, KnownRating } from '../../domain/ratingImport'
import type { Content } from '../../domain/importRow'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'
import { staged } from '../staged'

interface Place {
  id: number
  path: string
}

/** Every organisation at or below one, under its name of today; those that have closed too, for what was in earlier years. */
export function knownPlaces({ path }: Place) {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<KnownPlace & { closedOn: PlainDate | null }>(
    `SELECT o.id, o.code, n.name, n.body_name AS "bodyName", o.kind, o.tier, o.path, o.parent_id AS "parentId", o.closed_on AS "closedOn",
            (SELECT MIN(f.from_date) FROM organisation_names f WHERE f.organisation_id = o.id) AS since
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL WHERE ${tree.sql}`,
    tree.values,
  )
}

type Row = KnownRating & { kind: string; subjectId: number }

/** The ratings of a year in an organisation's part of the tree, whoever rated, with what was decided. */
export async function knownRatings({ path }: Place, year: number) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<Row>(
    `SELECT r.id, r.kind, COALESCE(r.organisation_id, r.member_id) AS "subjectId", d.level, r.not_rated_reason AS "notRatedReason",
            d.document_number AS "documentNumber", d.decided_on AS "decidedOn"
     FROM ratings r JOIN organisations o ON o.id = r.unit_id LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE r.year = :year AND r.kind IN ('ORGANISATION', 'MEMBER') AND ${tree.sql}`,
    { year, ...tree.values },
  )
  const ratings = new Map(rows.map(({ kind, subjectId, ...rating }) => [`${kind} ${subjectId}`, rating as KnownRating]))
  return (kind: string, subjectId: number) => ratings.get(`${kind} ${subjectId}`)
}

/** Ratings of a year that are decided, or that are none for a reason, as the workbook of ratings writes them: units first. */
export function ratingPages({ path }: Place, year: number, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<Content>(
    `SELECT o.code AS "unitCode", m.full_name AS "fullName", m.card_number AS "cardNumber", m.birth_date AS "birthDate",
            m.admitted_on AS "admittedOn", COALESCE(d.level, 'NOT_RATED') AS level, r.not_rated_reason AS "notRatedReason",
            r.not_rated_note AS "notRatedNote", d.document_number AS "documentNumber", d.decided_on AS "decidedOn",
            d.authority_name AS "authorityName", d.signatory_name AS "signatoryName", d.signatory_office AS "signatoryOffice"
     FROM ratings r JOIN organisations o ON o.id = r.unit_id LEFT JOIN members m ON m.id = r.member_id
     LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE r.year = :year AND r.kind IN ('ORGANISATION', 'MEMBER') AND (d.id IS NOT NULL OR r.not_rated_reason IS NOT NULL) AND ${tree.sql}
     ORDER BY CASE r.kind WHEN 'ORGANISATION' THEN 1 ELSE 2 END, o.code, m.sort_key, r.id LIMIT :limit OFFSET :offset`,
    { year, limit, offset, ...tree.values },
  )
}

/** What a checked file of ratings would add, summed up. */
export const stagedRatings = (batchId: number) =>
  select<AddedRatings>(
    `SELECT "group", level, "notRatedReason", CAST(COUNT(*) AS INTEGER) AS count FROM (
       SELECT ${staged('group')} AS "group", ${staged('level')} AS level, ${staged('notRatedReason')} AS "notRatedReason"
       FROM import_rows r WHERE r.batch_id = :batchId AND r.outcome = 'NEW'
     ) rows GROUP BY "group", level, "notRatedReason"`,
    { batchId },
  )
