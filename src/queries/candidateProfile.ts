import type { CandidateEndingRecord, CandidateProfile, CandidateStageRecord, StageCorrectionRecord } from '../domain/candidateRecord'
import type { PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { pathOfMember } from './memberPlace'
import { select } from './select'

/** A candidate with every stage reached, the first one first, what was put right, and when nobody followed. */
export async function candidateProfile(candidateId: number, today: PlainDate): Promise<CandidateProfile> {
  const [[person], stages, corrections, endings] = await Promise.all([
    select<Omit<CandidateProfile, 'stages' | 'corrections' | 'endings'>>(
      `SELECT c.id, c.full_name AS name, c.sex, c.birth_date AS "birthDate", c.occupation, c.source, c.organisation_id AS "unitId",
              n.name AS "unitName", c.member_id AS "memberId", ${pathOfMember('c.member_id')} AS "memberPath", c.version
       FROM candidates c JOIN organisation_names n ON n.organisation_id = c.organisation_id AND n.to_date IS NULL WHERE c.id = :candidateId`,
      { candidateId, today },
    ),
    select<CandidateStageRecord>(
      `SELECT stage, reached_on AS "reachedOn", document, votes_for AS "votesFor", voters
       FROM candidate_stages WHERE candidate_id = :candidateId ORDER BY reached_on, id`,
      { candidateId },
    ),
    select<StageCorrectionRecord>(
      `SELECT stage, was_reached_on AS "wasReachedOn", reached_on AS "reachedOn", reason, recorded_at AS "recordedAt"
       FROM candidate_stage_corrections WHERE candidate_id = :candidateId ORDER BY id DESC`,
      { candidateId },
    ),
    select<CandidateEndingRecord>(
      `SELECT ended_on AS "endedOn", reason, document, resumed_on AS "resumedOn"
       FROM candidate_endings WHERE candidate_id = :candidateId ORDER BY id DESC`,
      { candidateId },
    ),
  ])
  if (!person) throw new NotFoundError('Không có hồ sơ này.')
  return { ...person, stages, corrections, endings }
}
