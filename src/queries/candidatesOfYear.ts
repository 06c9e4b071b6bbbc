import type { CandidateFilter, CandidateRecord } from '../domain/candidateRecord'
import { CANDIDATE_STAGES, type CandidateStageCode } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import type { PathRange } from '../domain/treePath'
import { containing, holdsSearch } from './containing'
import { daysOf } from './developmentCounts'
import { inSubtrees, select, type Values } from './select'

interface Wish {
  year: number
  filter: CandidateFilter
  span: { limit: number; offset: number }
}

type Row = Omit<CandidateRecord, 'stages'> & { matching: number } & Record<CandidateStageCode, PlainDate | null>

const STAGE_DAYS = CANDIDATE_STAGES.map(stage => `MAX(CASE WHEN s.stage = '${stage}' THEN s.reached_on END) AS "${stage}"`).join(', ')

const REACHED = `EXISTS (SELECT 1 FROM candidate_stages x WHERE x.candidate_id = c.id AND x.reached_on BETWEEN :firstDay AND :lastDay`
const reachedBefore = (stage: string, day: string) =>
  `EXISTS (SELECT 1 FROM candidate_stages x WHERE x.candidate_id = c.id AND x.stage = '${stage}' AND x.reached_on < ${day})`

/** Known by the end of the year, neither admitted nor given up before it began. */
const ON_THE_WAY = `EXISTS (SELECT 1 FROM candidate_stages x WHERE x.candidate_id = c.id AND x.reached_on <= :lastDay)
  AND NOT ${reachedBefore('ADMISSION', ':firstDay')}
  AND NOT EXISTS (SELECT 1 FROM candidate_endings e WHERE e.candidate_id = c.id AND e.ended_on < :firstDay
    AND (e.resumed_on IS NULL OR e.resumed_on > :lastDay))`

/** Candidates of a year in an organisation's part of the tree with all their stages, in the order of names. */
export async function candidatesOfYear(places: readonly PathRange[], { year, filter, span }: Wish) {
  const tree = inSubtrees('o.path', places)
  const found = conditionOf(filter)
  const rows = await select<Row>(
    `SELECT list.*, CAST(COUNT(*) OVER () AS INTEGER) AS matching FROM (
       SELECT c.id, c.full_name AS name, c.sort_key, o.id AS "unitId", o.code AS "unitCode", n.name AS "unitName", c.source,
         (SELECT e.ended_on FROM candidate_endings e WHERE e.candidate_id = c.id AND e.resumed_on IS NULL) AS "endedOn", ${STAGE_DAYS}
       FROM candidates c JOIN organisations o ON o.id = c.organisation_id
       JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       JOIN candidate_stages s ON s.candidate_id = c.id
       WHERE ${tree.sql} AND ${found.sql}
       GROUP BY c.id, c.full_name, c.sort_key, o.id, o.code, n.name, c.source
     ) list ORDER BY list.sort_key, list.id LIMIT :limit OFFSET :offset`,
    { ...daysOf(year), ...span, ...tree.values, ...found.values },
  )
  return { candidates: rows.map(recordFrom), matching: rows[0]?.matching ?? 0 }
}

function recordFrom({ id, name, unitId, unitCode, unitName, source, endedOn, ...days }: Row): CandidateRecord {
  const stages = Object.fromEntries(CANDIDATE_STAGES.flatMap(stage => (days[stage] ? [[stage, days[stage]]] : [])))
  return { id, name, unitId, unitCode, unitName, source, endedOn, stages }
}

function conditionOf({ search, unitId, source, scope, stage }: CandidateFilter) {
  const parts = [scope === 'REACHED' ? `${REACHED})` : ON_THE_WAY]
  const values: Values = {}
  if (stage) {
    parts.push(`${REACHED} AND x.stage = :stage)`)
    values['stage'] = stage
  }
  if (search) {
    parts.push(holdsSearch('c.search_key'))
    values['search'] = containing(search)
  }
  if (unitId) {
    parts.push('o.id = :unitId')
    values['unitId'] = unitId
  }
  if (source) {
    parts.push('c.source = :source')
    values['source'] = source
  }
  return { sql: parts.join(' AND '), values }
}
