import type { RecordPart } from '../../domain/figureRecord'
import { STAGE_OF } from '../../domain/summary'
import { daysOf, REACHED_IN_YEAR, STAGES_OF_YEAR } from '../developmentCounts'
import { inSubtrees } from '../select'
import { type KeyOf, matches, recordColumns, type RecordScope, type RecordSource, unitMatches } from './source'

const columns = (id: string) =>
  recordColumns({
    ...{ id, subject: `'CANDIDATE'`, subjectId: 'c.id', name: 'c.full_name', sortKey: 'c.sort_key', code: 'o.code' },
    ...{ unitName: 'COALESCE(n.name, o.code)', path: 'o.path', date: 's.reached_on', source: 'c.source', note: 's.document' },
  })

const UNIT_NAME = 'LEFT JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL'

/** Candidates who reached a stage in the year; left out are those at another stage in it. */
export function developmentRecords({ year, measure }: KeyOf<'development'>, { places }: RecordScope, part: RecordPart): RecordSource {
  const tree = inSubtrees('o.path', places)
  const common = {
    values: { stage: STAGE_OF[measure], ...daysOf(year), ...tree.values },
    search: [matches('c.search_key'), unitMatches('o.id'), matches('LOWER(o.code)')],
  }
  if (part === 'counted') {
    const where = `s.stage = :stage AND ${REACHED_IN_YEAR} AND ${tree.sql}`
    return { ...common, select: columns('s.id'), from: `${STAGES_OF_YEAR} ${UNIT_NAME}`, where }
  }
  const inYear = 'x.reached_on BETWEEN :firstDay AND :lastDay'
  return {
    ...common,
    select: columns('c.id'),
    from: `candidates c JOIN organisations o ON o.id = c.organisation_id ${UNIT_NAME}
      LEFT JOIN candidate_stages s ON s.candidate_id = c.id AND s.stage = :stage`,
    where: `${tree.sql} AND EXISTS (SELECT 1 FROM candidate_stages x WHERE x.candidate_id = c.id AND ${inYear})
      AND NOT EXISTS (SELECT 1 FROM candidate_stages x WHERE x.candidate_id = c.id AND x.stage = :stage AND ${inYear})`,
  }
}
