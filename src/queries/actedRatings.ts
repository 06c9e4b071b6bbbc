import type { Transaction } from 'sequelize'
import type { ActedRating } from '../domain/ratingActs'
import type { CycleFacts } from '../domain/yearRecords'
import { select } from './select'

type Acted = ActedRating & { id: number }

/** Every rating of a cycle with what acts need to know of it. */
export const actedRatings = ({ id }: Pick<CycleFacts, 'id'>, transaction: Transaction | null = null): Promise<Acted[]> =>
  select<Acted>(
    `SELECT r.id, r.kind, r.state, r.path, r.member_id AS "memberId", r.organisation_id AS "organisationId", r.proposed_level AS "proposedLevel",
            r.self_rated_by AS "selfRatedBy", r.not_rated_reason AS "notRatedReason", own.state AS "unitState"
     FROM ratings r LEFT JOIN ratings own ON own.cycle_id = r.cycle_id AND own.organisation_id = r.unit_id
     WHERE r.cycle_id = :id ORDER BY r.id`,
    { id },
    transaction,
  )

export interface PublicationTally {
  unitId: number
  unitName: string
  decided: number
  undecided: number
  published: number
}

/** Of each unit of a cycle, how many ratings are decided, wait for a decision, are published. What the superior has to decide on the committee itself waits for nobody here. */
export const publicationTallies = ({ id, organisationId }: Pick<CycleFacts, 'id' | 'organisationId'>): Promise<PublicationTally[]> =>
  select<PublicationTally>(
    `SELECT p.organisation_id AS "unitId", p.name AS "unitName",
            CAST(COUNT(CASE WHEN r.state = 'DECIDED' THEN 1 END) AS INTEGER) AS decided,
            CAST(COUNT(CASE WHEN r.state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED')
              AND (r.organisation_id IS NULL OR r.organisation_id <> :organisationId) THEN 1 END) AS INTEGER) AS undecided,
            CAST(COUNT(CASE WHEN r.state = 'PUBLISHED' THEN 1 END) AS INTEGER) AS published
     FROM ratings r JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.unit_id
     WHERE r.cycle_id = :id GROUP BY p.organisation_id, p.code, p.name ORDER BY p.code`,
    { id, organisationId },
  )
