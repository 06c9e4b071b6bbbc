import type { Transaction } from 'sequelize'
import type { FiledCollective } from '../domain/leadershipCollective'
import { select } from './select'

/** The leadership collectives of an organisation, those of today first. */
export const collectivesOf = (organisationId: number, transaction: Transaction | null = null) =>
  select<FiledCollective>(
    `SELECT k.id, k.name, k.head_member_id AS "headMemberId", m.full_name AS "headName", k.from_date AS "fromDate", k.to_date AS "toDate",
            (SELECT MIN(r.year) FROM ratings r WHERE r.collective_id = k.id) AS "firstYear",
            (SELECT MAX(r.year) FROM ratings r WHERE r.collective_id = k.id) AS "lastYear"
     FROM collectives k LEFT JOIN members m ON m.id = k.head_member_id WHERE k.organisation_id = :organisationId
     ORDER BY CASE WHEN k.to_date IS NULL THEN 0 ELSE 1 END, k.name, k.id`,
    { organisationId },
    transaction,
  )
