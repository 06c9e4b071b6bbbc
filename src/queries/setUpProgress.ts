import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'
import { CELL_AT_WORK, HAS_SECRETARY, holdsToday, IS_EMPTY, IS_HEADLESS, IS_UNINVITED } from './uninvitedCells'

interface WaitingCell {
  id: number
  name: string
  /** Whether the secretary is recorded, and only the account is missing. */
  isHeaded: boolean
  /** Who that is, of the members on file. */
  secretaryId: number | null
}

/** As many as a step can name. */
const NAMED_CELLS = 6

/** How far a new committee has come. */
export interface SetUpProgress {
  cells: number
  /** All that stands below it and works. */
  units: number
  /** Cells without a member. */
  emptyCells: number
  members: number
  /** Cells with members in which nobody is secretary. */
  headlessCells: number
  /** Cells with a secretary whom nobody has invited to hand in for them. */
  uninvitedCells: number
  /** Some of either, in the order of the tree. */
  waitingCells: readonly WaitingCell[]
  accounts: number
  /** Roles that a second person has to confirm before they are of use. */
  waitingRoles: number
  /** Of the organisation itself: whether it is in a term, and has a secretary who may sign. */
  hasTerm: boolean
  isHeaded: boolean
  /** Years whose results are on file, and those that are open. */
  publishedYears: number
  openYears: number
}

const count = (sql: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${sql})`

export async function setUpProgress({ id, path }: { id: number; path: string }, today: PlainDate): Promise<SetUpProgress> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const cells = `organisations o WHERE ${CELL_AT_WORK} AND ${tree.sql}`
  const values = { id, today, ...tree.values }
  const [row] = await select<Omit<SetUpProgress, 'waitingCells' | 'hasTerm' | 'isHeaded'> & { terms: number; secretaries: number }>(
    `SELECT ${count(cells)} AS cells, ${count(`organisations o WHERE o.closed_on IS NULL AND o.id <> :id AND ${tree.sql}`)} AS units, ${count(`${cells} AND ${IS_EMPTY}`)} AS "emptyCells",
            ${count(`memberships s JOIN organisations o ON o.id = s.organisation_id WHERE ${holdsToday('s')} AND ${tree.sql}`)} AS members,
            ${count(`${cells} AND ${IS_HEADLESS}`)} AS "headlessCells", ${count(`${cells} AND ${IS_UNINVITED}`)} AS "uninvitedCells",
            (SELECT CAST(COUNT(DISTINCT g.user_id) AS INTEGER) FROM grants g JOIN organisations o ON o.id = g.organisation_id
             WHERE ${holdsToday('g')} AND ${tree.sql}) AS accounts,
            ${count(`grant_requests r JOIN organisations o ON o.id = r.organisation_id WHERE r.state = 'WAITING' AND ${tree.sql}`)} AS "waitingRoles",
            ${count(`terms t WHERE t.organisation_id = :id AND ${holdsToday('t')}`)} AS terms,
            ${count(`organisations o WHERE o.id = :id AND ${HAS_SECRETARY}`)} AS secretaries,
            ${count('rating_cycles c WHERE c.organisation_id = :id AND c.published_on IS NOT NULL')} AS "publishedYears",
            ${count('rating_cycles c WHERE c.organisation_id = :id AND c.published_on IS NULL')} AS "openYears"`,
    values,
  )
  const waiting = await select<{ id: number; name: string; headed: number; secretaryId: number | null }>(
    `SELECT o.id, n.name, CASE WHEN ${HAS_SECRETARY} THEN 1 ELSE 0 END AS headed,
            (SELECT MAX(f.member_id) FROM offices f WHERE f.organisation_id = o.id AND f.role = 'SECRETARY' AND ${holdsToday('f')}) AS "secretaryId"
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE ${CELL_AT_WORK} AND ${tree.sql} AND ((${IS_HEADLESS}) OR (${IS_UNINVITED})) ORDER BY o.code LIMIT ${NAMED_CELLS}`,
    values,
  )
  const { terms, secretaries, ...counted } = row!
  return {
    ...{ ...counted, hasTerm: terms > 0, isHeaded: secretaries > 0 },
    waitingCells: waiting.map(({ headed, ...cell }) => ({ ...cell, isHeaded: headed === 1 })),
  }
}
