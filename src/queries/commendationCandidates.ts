import type { OrganisationTier } from '../domain/codes'
import type { CandidateFacts } from '../domain/commendationCandidate'
import { type HonouredKind, honouredKind, STREAK_YEARS } from '../domain/commendationGround'
import type { PathRange } from '../domain/treePath'
import { shortDocumentNumber } from '../domain/documentNumber'
import { daysOf, gravestDiscipline, readDiscipline } from './disciplineInYear'
import { inSubtrees, select } from './select'

interface Scope {
  organisationId: number
  places: readonly PathRange[]
  year: number
  titleId: number
  /** Whom the ground honours here. */
  kinds: readonly HonouredKind[]
}

const OF_KIND: Record<HonouredKind, string> = {
  MEMBER: `r.kind = 'MEMBER'`,
  CELL: `(r.kind = 'ORGANISATION' AND o.tier = 'BELOW_GRASSROOTS')`,
  GRASSROOTS_ORGANISATION: `(r.kind = 'ORGANISATION' AND o.tier = 'GRASSROOTS')`,
}

/** Years of the last five with a published top level; by the person, so that a transfer breaks nothing. */
const excellentYears = (column: string) => `(SELECT CAST(COUNT(DISTINCT e.year) AS INTEGER) FROM ratings e
  JOIN rating_decisions ed ON ed.id = e.decision_id
  WHERE e.${column} = r.${column} AND e.kind = r.kind AND e.state = 'PUBLISHED' AND ed.level = 'EXCELLENT' AND e.year BETWEEN :first AND :year)`

const commended = (
  what: string,
) => `(SELECT MAX(cd.${what}) FROM commendations_in_force c JOIN commendation_decisions cd ON cd.id = c.decision_id
  WHERE cd.title_id = :titleId AND cd.year = :year AND (c.member_id = r.member_id OR c.organisation_id = r.organisation_id))`

const MERITS = `(SELECT MAX(q.merits) FROM commendation_proposals q
  WHERE q.title_id = :titleId AND q.year = :year AND q.withdrawn_reason IS NULL
    AND (q.member_id = r.member_id OR q.organisation_id = r.organisation_id))`

type Row = Omit<CandidateFacts, 'discipline' | 'commendedBy' | 'honoured'> & {
  tier: OrganisationTier | null
  discipline: string | null
  commendedNumber: number | null
  commendedSign: string | null
}

/** Everybody in the tree whom the year's decisions put at the top level: what speaks for and against commending them. */
export async function commendationCandidates({ organisationId, places, year, titleId, kinds }: Scope): Promise<CandidateFacts[]> {
  if (kinds.length === 0) return []
  const tree = inSubtrees('r.path', places)
  const rows = await select<Row>(
    `SELECT r.kind AS "recipientKind", r.organisation_id AS "organisationId", r.member_id AS "memberId", o.tier,
            COALESCE(m.full_name, own.name) AS name, COALESCE(m.sort_key, '') AS "sortKey",
            r.unit_id AS "unitId", unit.code AS "unitCode", n.name AS "unitName", r.state,
            CASE r.kind WHEN 'MEMBER' THEN ${excellentYears('member_id')} ELSE ${excellentYears('organisation_id')} END AS "excellentYears",
            ${gravestDiscipline('r.member_id')} AS discipline, ${commended('number')} AS "commendedNumber", ${commended('sign')} AS "commendedSign", ${MERITS} AS merits
     FROM ratings r
     JOIN rating_decisions d ON d.id = r.decision_id AND d.level = 'EXCELLENT'
     JOIN organisations unit ON unit.id = r.unit_id
     JOIN organisation_names n ON n.organisation_id = r.unit_id AND n.to_date IS NULL
     LEFT JOIN members m ON m.id = r.member_id
     LEFT JOIN organisations o ON o.id = r.organisation_id
     LEFT JOIN organisation_names own ON own.organisation_id = r.organisation_id AND own.to_date IS NULL
     WHERE r.year = :year AND ${tree.sql} AND (r.organisation_id IS NULL OR r.organisation_id <> :organisationId)
       AND (${kinds.map(kind => OF_KIND[kind]).join(' OR ')})`,
    {
      ...{ organisationId, titleId, year, first: year - STREAK_YEARS + 1 },
      ...daysOf(year),
      ...tree.values,
    },
  )
  return rows.map(candidateOf)
}

function candidateOf({ tier, discipline, commendedNumber, commendedSign, ...row }: Row): CandidateFacts {
  return {
    ...row,
    honoured: honouredKind(row.recipientKind, tier)!,
    discipline: readDiscipline(discipline),
    commendedBy: commendedNumber && commendedSign ? shortDocumentNumber(commendedNumber, 'QĐ', commendedSign) : null,
  }
}
