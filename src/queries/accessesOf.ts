import { ACCESS_ACTS } from '../domain/acts'
import { select } from './select'

export interface Access {
  at: string
  userName: string
  act: string
  reason: string | null
}

/** So many of the last ones. */
const MOST_SHOWN = 100

/** Who opened the profile of a member or its identity number, the last first. */
export const accessesOf = (memberId: number, ownUserId: number) =>
  select<Access>(
    `SELECT at, user_name AS "userName", act, reason FROM audit_entries
     WHERE subject_kind = 'member' AND subject_id = :memberId AND act IN (:acts) AND COALESCE(user_id, 0) <> :ownUserId
     ORDER BY at DESC, id DESC LIMIT ${MOST_SHOWN}`,
    { memberId, ownUserId, acts: ACCESS_ACTS },
  )
