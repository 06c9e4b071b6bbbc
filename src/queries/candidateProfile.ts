import type { CandidateProfile, CandidateStageRecord } from '../domain/candidateRecord'
import type { PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { pathOfMember } from './memberPlace'
import { select } from './select'

type Row = Omit<CandidateProfile, 'stages'> & CandidateStageRecord

/** A candidate with every stage reached, the first one first. */
export async function candidateProfile(candidateId: number, today: PlainDate): Promise<CandidateProfile> {
  const rows = await select<Row & { stage: CandidateStageRecord['stage'] | null }>(
    `SELECT c.id, c.full_name AS name, c.sex, c.birth_date AS "birthDate", c.occupation, c.source, c.organisation_id AS "unitId",
            n.name AS "unitName", c.member_id AS "memberId", ${pathOfMember('c.member_id')} AS "memberPath",
            s.stage, s.reached_on AS "reachedOn", s.document
     FROM candidates c JOIN organisation_names n ON n.organisation_id = c.organisation_id AND n.to_date IS NULL
     LEFT JOIN candidate_stages s ON s.candidate_id = c.id
     WHERE c.id = :candidateId ORDER BY s.reached_on, s.id`,
    { candidateId, today },
  )
  const [first] = rows
  if (!first) throw new NotFoundError('Không có hồ sơ này.')
  const { stage: _stage, reachedOn: _reachedOn, document: _document, ...person } = first
  return { ...person, stages: rows.flatMap(({ stage, reachedOn, document }) => (stage ? [{ stage, reachedOn, document }] : [])) }
}
