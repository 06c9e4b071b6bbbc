import type { Transaction } from 'sequelize'
import type { RequestRecord } from '../domain/accountRecord'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

const REQUESTS = `SELECT r.id, r.user_id AS "userId", u.name AS "userName", u.username, r.role, r.organisation_id AS "organisationId", o.path, o.kind,
    CASE WHEN o.kind = 'CELL' THEN n.name ELSE n.body_name END AS "placeName", r.from_date AS "fromDate", r.to_date AS "toDate", r.reason,
    r.requested_by AS "requestedBy", a.name AS "requesterName", r.requested_at AS "requestedAt", r.state, d.name AS "deciderName",
    u.disabled_at AS "disabledAt"
  FROM grant_requests r JOIN users u ON u.id = r.user_id JOIN users a ON a.id = r.requested_by LEFT JOIN users d ON d.id = r.decided_by
  JOIN organisations o ON o.id = r.organisation_id JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL`

/** Roles at an organisation and below that wait for a second person, the oldest first. */
export function waitingRequests({ path }: { path: string }): Promise<RequestRecord[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<RequestRecord>(`${REQUESTS} WHERE r.state = 'WAITING' AND ${tree.sql} ORDER BY r.id`, tree.values)
}

/** All that was asked for an account, the last first. */
export const requestsFor = (userId: number): Promise<RequestRecord[]> =>
  select<RequestRecord>(`${REQUESTS} WHERE r.user_id = :userId ORDER BY r.id DESC`, { userId })

export const requestsByIds = (ids: readonly number[], transaction: Transaction | null = null): Promise<RequestRecord[]> =>
  select<RequestRecord>(`${REQUESTS} WHERE r.id IN (:ids) ORDER BY r.id`, { ids }, transaction)

export async function requestById(id: number): Promise<RequestRecord | null> {
  const [request] = await requestsByIds([id])
  return request ?? null
}
