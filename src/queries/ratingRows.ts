import type { Transaction } from 'sequelize'
import type { RatingRecord } from '../domain/ratingRecord'
import { GROUP_OF_RATING, RATINGS_WITH_DECISION } from './ratingTallies'
import { AWAY_ON_DATE } from './awayOnDate'
import { officeRank } from './officeRank'
import { type Condition, select } from './select'

/** Units first, then collectives, leaders and members, each by unit and name. */
const ORDER = `CASE r.kind WHEN 'ORGANISATION' THEN 1 WHEN 'COLLECTIVE' THEN 2 WHEN 'LEADER' THEN 3 ELSE 4 END, u.code, m.sort_key, r.id`

/** The first office that a member (m) holds in the unit on the counting date. */
const OFFICE = `(SELECT o.role FROM offices o WHERE o.member_id = m.id AND o.organisation_id = r.unit_id
  AND o.from_date <= c.counting_date AND (o.to_date IS NULL OR o.to_date > c.counting_date)
  ORDER BY ${officeRank('o')} LIMIT 1)`

/** Ratings (r) with their unit (u), for conditions on them. */
export const RATINGS_WITH_UNIT = `${RATINGS_WITH_DECISION}
  JOIN rating_cycles c ON c.id = r.cycle_id
  LEFT JOIN cycle_places u ON u.cycle_id = r.cycle_id AND u.organisation_id = r.unit_id
  LEFT JOIN ratings own ON own.cycle_id = r.cycle_id AND own.organisation_id = r.unit_id`

interface Span {
  limit: number
  offset: number
}

/** Ratings of the cycle of a committee that meet a condition on r and d, in the order of lists. */
export function ratingRows(
  committeeId: number,
  { sql, values }: Condition,
  span: Span | null = null,
  transaction: Transaction | null = null,
) {
  return select<RatingRecord>(
    `SELECT r.id, r.cycle_id AS "cycleId", r.kind, ${GROUP_OF_RATING} AS "group", r.state, r.version, r.is_head AS "isHead", u.alike,
            r.organisation_id AS "organisationId", r.member_id AS "memberId", COALESCE(m.full_name, k.name, p.name) AS name,
            r.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", r.path, own.state AS "unitState", ${OFFICE} AS office,
            m.admitted_on AS "admittedOn", CASE WHEN m.official_on <= c.counting_date THEN m.official_on END AS "officialOn",
            COALESCE(host.name, t.place_name) AS "awayAt", t.from_date AS "awaySince",
            r.self_level AS "selfLevel", r.self_rated_by AS "selfRatedBy", r.proposed_level AS "proposedLevel", r.votes_excellent AS "votesExcellent", r.votes_good AS "votesGood",
            r.votes_satisfactory AS "votesSatisfactory", r.votes_unsatisfactory AS "votesUnsatisfactory", r.votes_invalid AS "votesInvalid",
            r.level_reason AS "levelReason", r.remarks, r.not_rated_reason AS "notRatedReason", r.not_rated_note AS "notRatedNote",
            d.id AS "decisionId", d.level, d.document_number AS "documentNumber", d.decided_on AS "decidedOn"
     FROM ${RATINGS_WITH_UNIT}
     LEFT JOIN members m ON m.id = r.member_id
     LEFT JOIN temporary_stays t ON ${AWAY_ON_DATE('m.id', 'c.counting_date')}
     LEFT JOIN organisation_names host ON host.organisation_id = t.organisation_id AND host.to_date IS NULL
     LEFT JOIN collectives k ON k.id = r.collective_id
     WHERE ${sql} ORDER BY ${ORDER}${span ? ' LIMIT :limit OFFSET :offset' : ''}`,
    { organisationId: committeeId, ...span, ...values },
    transaction,
  )
}
