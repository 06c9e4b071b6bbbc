import { CANDIDATE_STAGES, type CandidateStageCode } from '../../domain/codes'
import { CANDIDATE_PROFILE, type KnownCandidate } from '../../domain/candidateImport'
import { isVoted } from '../../domain/candidateStages'
import type { Content, TallyChange } from '../../domain/importRow'
import { searchKey } from '../../domain/personName'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { daysOf, STAGES_OF_YEAR } from '../developmentCounts'
import { inSubtrees, select } from '../select'
import { staged } from '../staged'

const one = (stage: CandidateStageCode, column: string, field: string) =>
  `(SELECT CAST(s.${column} AS TEXT) FROM candidate_stages s WHERE s.candidate_id = c.id AND s.stage = '${stage}') AS "${field}"`

/** A candidate's (c) profile, stages and votes under the names of the workbook's fields, as text. */
const FIELDS = [
  ...['c.sex', 'c.birth_date AS "birthDate"', 'c.occupation', 'c.source'],
  ...CANDIDATE_STAGES.flatMap(stage => [
    one(stage, 'reached_on', stage),
    ...(isVoted(stage) ? [one(stage, 'votes_for', `${stage}_FOR`), one(stage, 'voters', `${stage}_VOTERS`)] : []),
  ]),
].join(', ')

type Row = Content & { id: number; version: number; unitId: number; unitName: string; searchKey: string; ended: number }

interface Place {
  path: string
}

/** The candidates of an organisation's part of the tree, by name. */
export async function knownCandidates({ path }: Place) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<Row>(
    `SELECT c.id, c.version, c.organisation_id AS "unitId", n.name AS "unitName", c.search_key AS "searchKey", ${FIELDS},
            CASE WHEN EXISTS (SELECT 1 FROM candidate_endings e WHERE e.candidate_id = c.id AND e.resumed_on IS NULL) THEN 1 ELSE 0 END AS ended
     FROM candidates c JOIN organisations o ON o.id = c.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL WHERE ${tree.sql}`,
    tree.values,
  )
  const known = new Map<string, KnownCandidate[]>()
  for (const { id, version, unitId, unitName, searchKey: key, ended, ...content } of rows) {
    known.set(key, [...(known.get(key) ?? []), { id, version, unitId, unitName, ended: Boolean(ended), content }])
  }
  return (fullName: string) => known.get(searchKey(fullName)) ?? []
}

/** Members of an organisation's part of the tree by name and day of admission, whom no candidate names yet. */
export async function knownAdmissions({ path }: Place) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<{ id: number; searchKey: string; admittedOn: PlainDate }>(
    `SELECT DISTINCT m.id, m.search_key AS "searchKey", m.admitted_on AS "admittedOn"
     FROM members m JOIN memberships s ON s.member_id = m.id JOIN organisations o ON o.id = s.organisation_id
     WHERE NOT EXISTS (SELECT 1 FROM candidates c WHERE c.member_id = m.id) AND ${tree.sql}`,
    tree.values,
  )
  const admissions = new Map<string, number[]>()
  for (const { id, searchKey: key, admittedOn } of rows) {
    const admission = `${key} ${admittedOn}`
    admissions.set(admission, [...(admissions.get(admission) ?? []), id])
  }
  return (fullName: string, admittedOn: PlainDate) => admissions.get(`${searchKey(fullName)} ${admittedOn}`) ?? []
}

/** Candidates as their workbook writes them. */
export function candidatePages({ path }: Place, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<Content>(
    `SELECT c.full_name AS "fullName", o.code AS "unitCode", ${FIELDS}
     FROM candidates c JOIN organisations o ON o.id = c.organisation_id WHERE ${tree.sql}
     ORDER BY o.code, c.sort_key, c.id LIMIT :limit OFFSET :offset`,
    { limit, offset, ...tree.values },
  )
}

/** Columns of a candidate's profile under the names of its fields. */
export const CANDIDATE_COLUMNS = CANDIDATE_PROFILE.map(field => ({ field, column: field === 'birthDate' ? 'birth_date' : field }))

/** Candidates on file, and those admitted in a year, before and after a file. */
export async function candidateTallies(batchId: number, { path }: Place, year: number): Promise<TallyChange[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const inYear = (column: string) => `${column} BETWEEN :firstDay AND :lastDay`
  const count = (from: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${from})`
  const ofFile = (outcomes: string) => `import_rows r WHERE r.batch_id = :batchId AND r.outcome IN (${outcomes})`
  const [row] = await select<{ there: number; admitted: number; added: number; admissions: number }>(
    `SELECT ${count(`candidates c JOIN organisations o ON o.id = c.organisation_id WHERE ${tree.sql}`)} AS there,
            ${count(`${STAGES_OF_YEAR} WHERE s.stage = 'ADMISSION' AND ${inYear('s.reached_on')} AND ${tree.sql}`)} AS admitted,
            ${count(ofFile(`'NEW'`))} AS added,
            ${count(`${ofFile(`'NEW', 'CHANGED'`)} AND ${inYear(staged('ADMISSION'))} AND (r.outcome = 'NEW' OR ${staged('ADMISSION', 'before')} IS NULL)`)} AS admissions`,
    { batchId, ...daysOf(year), ...tree.values },
  )
  const { there, admitted, added, admissions } = row!
  return [
    { measure: 'candidates', of: null, before: there, after: there + added },
    { measure: 'admitted', of: String(year), before: admitted, after: admitted + admissions },
  ]
}
