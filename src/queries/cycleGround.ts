import type { Transaction } from 'sequelize'
import type { CycleGround, PlannedCollective, PlannedOutsider, PlannedPerson, PlannedUnit } from '../domain/cyclePlan'
import type { PlainDate } from '../domain/plainDate'
import { AWAY_ON_DATE } from './awayOnDate'
import { select, type Values } from './select'
import { MEMBERS_ON_DATE, UNITS_ON_DATE } from './situationOn'
import { stayOfYear } from './stayOfYear'

/** Active accounts (as g, a) with one of these roles at or above a path. */
const ACCOUNTS = (path: string, roles: string) => `(SELECT CAST(COUNT(DISTINCT g.user_id) AS INTEGER) FROM grants g
  JOIN users a ON a.id = g.user_id AND a.disabled_at IS NULL JOIN organisations place ON place.id = g.organisation_id
  WHERE g.role IN (${roles}) AND g.from_date <= :today AND (g.to_date IS NULL OR g.to_date > :today)
    AND substr(${path}, 1, length(place.path)) = place.path)`

const UNITS = `SELECT o.id, o.parent_id AS "parentId", o.path, o.code, o.kind, n.name, n.body_name AS "bodyName", o.founded_on AS "foundedOn",
          (SELECT COALESCE(m.full_name, f.person_name) FROM offices f LEFT JOIN members m ON m.id = f.member_id
           WHERE f.organisation_id = o.id AND f.role = 'SECRETARY' AND f.from_date <= :today AND (f.to_date IS NULL OR f.to_date > :today)
           ORDER BY f.id LIMIT 1) AS "secretaryName",
          CASE WHEN EXISTS (SELECT 1 FROM ratings r WHERE r.kind = 'ORGANISATION' AND r.year = :year AND r.organisation_id = o.id) THEN 1 ELSE 0 END AS rated,
          ${ACCOUNTS('o.path', `'CELL_SECRETARY'`)} AS accounts
   FROM ${UNITS_ON_DATE.from} JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
   WHERE ${UNITS_ON_DATE.where} ORDER BY o.code`

const PEOPLE = `SELECT p.id AS "memberId", p.full_name AS name, m.organisation_id AS "unitId", p.admitted_on AS "admittedOn", p.official_on AS "officialOn",
          (SELECT g.reached_on FROM candidate_stages g JOIN candidates k ON k.id = g.candidate_id
           WHERE k.member_id = p.id AND g.stage = 'DECISION' ORDER BY g.id DESC LIMIT 1) AS "admissionDecidedOn",
          (SELECT a.kind FROM absences a WHERE a.member_id = p.id AND a.from_date <= :date AND (a.to_date IS NULL OR a.to_date > :date)
           ORDER BY a.kind LIMIT 1) AS absence,
          CASE WHEN EXISTS (SELECT 1 FROM temporary_stays t WHERE ${AWAY_ON_DATE('p.id', ':date')}) THEN 1 ELSE 0 END AS "isAway",
          CASE WHEN EXISTS (SELECT 1 FROM offices f WHERE f.member_id = p.id AND f.organisation_id = :organisationId AND f.role = 'SECRETARY'
            AND f.from_date <= :date AND (f.to_date IS NULL OR f.to_date > :date)) THEN 1 ELSE 0 END AS "isHead",
          CASE WHEN EXISTS (SELECT 1 FROM ratings r WHERE r.member_id = p.id AND r.year = :year AND r.kind = 'MEMBER') THEN 1 ELSE 0 END
            AS "ratedElsewhere"
   FROM ${MEMBERS_ON_DATE.from} WHERE ${MEMBERS_ON_DATE.where} ORDER BY p.sort_key, p.id`

const COLLECTIVES = `SELECT k.id, k.name, k.organisation_id AS "unitId", k.head_member_id AS "headMemberId" FROM collectives k
   JOIN organisations o ON o.id = k.organisation_id
   WHERE substr(o.path, 1, length(:path)) = :path AND k.from_date <= :date AND (k.to_date IS NULL OR k.to_date > :date) ORDER BY k.id`

const OUTSIDERS = `SELECT p.id AS "memberId", p.full_name AS name, n.name AS "unitName", o.parent_id AS "parentId", m.why,
          m.ended_by AS "endedBy", m.on_day AS "on", CASE WHEN EXISTS (SELECT 1 FROM memberships h WHERE h.member_id = p.id
            AND h.from_date <= :date AND (h.to_date IS NULL OR h.to_date > :date)) THEN 1 ELSE 0 END AS belongs
   FROM ${stayOfYear('SELECT id FROM organisations WHERE id <> :organisationId AND substr(path, 1, length(:path)) = :path')} m
   JOIN members p ON p.id = m.member_id JOIN organisations o ON o.id = m.organisation_id
   JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
   WHERE m.why IS NOT NULL ORDER BY p.sort_key, p.id`

const STAFF = `SELECT ${ACCOUNTS(':path', `'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY'`)} AS appraisers,
          ${ACCOUNTS(':path', `'COMMITTEE_SECRETARY'`)} AS deciders`

interface Wish {
  committee: CycleGround['committee']
  year: number
  countingDate: PlainDate
  today: PlainDate
}

/** What stood below a committee on a counting date, and who could do the work: what a cycle is opened on. */
export async function cycleGround(
  { committee, year, countingDate, today }: Wish,
  transaction: Transaction | null = null,
): Promise<CycleGround> {
  const values: Values = {
    organisationId: committee.id,
    date: countingDate,
    today,
    year,
    first: `${year}-01-01`,
    last: `${year}-12-31`,
    path: committee.path,
  }
  // One after another: a transaction is one connection.
  const units = await select<PlannedUnit & { rated: number }>(UNITS, values, transaction)
  const people = await select<PlannedPerson>(PEOPLE, values, transaction)
  const collectives = await select<PlannedCollective>(COLLECTIVES, values, transaction)
  const outsiders = await select<PlannedOutsider>(OUTSIDERS, values, transaction)
  const [staff] = await select<{ appraisers: number; deciders: number }>(STAFF, values, transaction)
  return {
    ...{ committee, collectives, outsiders: outsiders.map(person => ({ ...person, belongs: Boolean(person.belongs) })) },
    units: units.map(({ rated: _rated, ...unit }) => unit),
    people: people.map(person => ({
      ...person,
      ratedElsewhere: Boolean(person.ratedElsewhere),
      isHead: Boolean(person.isHead),
      isAway: Boolean(person.isAway),
    })),
    ratedUnits: units.filter(({ rated }) => rated === 1).map(({ id }) => id),
    ...staff!,
  }
}
