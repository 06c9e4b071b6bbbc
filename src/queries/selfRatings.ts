import type { SubjectKind } from '../domain/codes'
import type { CycleSettings } from '../domain/cycleSettings'
import { lastDayOf, locksOn } from '../domain/deadlines'
import type { PlainDate } from '../domain/plainDate'
import type { OpenSelfRating, SelfRatingRecord } from '../domain/selfRating'
import { deadlineExceptions } from './deadlineExceptions'
import { select } from './select'

type Row = Omit<OpenSelfRating, 'cycle' | 'lastDay'> & {
  unitId: number
  cycleId: number
  committeeId: number
  committeePath: string
  settings: string
}

const WORDS = `r.self_level AS "selfLevel", r.self_rated_by AS "selfRatedBy", r.self_rater_name AS "selfRaterName",
  r.self_rated_at AS "selfRatedAt", r.self_strengths AS "selfStrengths", r.self_weaknesses AS "selfWeaknesses"`

/** The ratings of a member in the years whose results are not out, with how the member rates the own work; the newest year first. */
export async function openSelfRatings(memberId: number, today: PlainDate): Promise<OpenSelfRating[]> {
  const rows = await select<Row>(
    `SELECT r.id, r.year, r.kind, r.state, r.path, r.unit_id AS "unitId", r.member_id AS "memberId", r.organisation_id AS "organisationId",
            r.proposed_level AS "proposedLevel", r.not_rated_reason AS "notRatedReason", NULL AS "unitState", ${WORDS}, c.id AS "cycleId",
            c.organisation_id AS "committeeId", o.path AS "committeePath", c.settings
     FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id JOIN organisations o ON o.id = c.organisation_id
     WHERE r.member_id = :memberId AND c.published_on IS NULL AND r.state <> 'PUBLISHED'
     ORDER BY r.year DESC, r.kind DESC, r.id`,
    { memberId },
  )
  return Promise.all(rows.map(row => withCycle(row, today)))
}

async function withCycle({ cycleId, committeeId, committeePath, settings: json, unitId, ...rating }: Row, today: PlainDate) {
  const settings = JSON.parse(json) as CycleSettings
  const exceptions = settings.deadlines ? await deadlineExceptions(cycleId) : []
  const place = { organisationId: committeeId, path: committeePath, year: rating.year, publishedOn: null }
  return {
    ...rating,
    cycle: { ...place, locks: locksOn(today, settings, exceptions, unitId) },
    lastDay: lastDayOf('SELF_REVIEW', settings, exceptions, unitId),
  }
}

/** Every self-rating of a member on file, the newest year first. */
export const selfRatingsOf = (memberId: number) =>
  select<SelfRatingRecord & { year: number; kind: SubjectKind }>(
    `SELECT year, kind, member_id AS "memberId", ${WORDS} FROM ratings r WHERE member_id = :memberId AND self_level IS NOT NULL
     ORDER BY year DESC, kind DESC, id`,
    { memberId },
  )
