import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

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
  /** Years whose results are on file, and those that are open. */
  publishedYears: number
  openYears: number
}

const count = (sql: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${sql})`

export async function setUpProgress({ id, path }: { id: number; path: string }, today: PlainDate): Promise<SetUpProgress> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const cells = `organisations o WHERE o.kind = 'CELL' AND o.closed_on IS NULL AND ${tree.sql}`
  const holds = (alias: string) => `${alias}.from_date <= :today AND (${alias}.to_date IS NULL OR ${alias}.to_date > :today)`
  const hasMembers = `EXISTS (SELECT 1 FROM memberships s WHERE s.organisation_id = o.id AND ${holds('s')})`
  const hasSecretary = `EXISTS (SELECT 1 FROM offices f WHERE f.organisation_id = o.id AND f.role = 'SECRETARY' AND ${holds('f')})`
  const invited = `EXISTS (SELECT 1 FROM grants g JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
      WHERE g.organisation_id = o.id AND g.role = 'CELL_SECRETARY' AND ${holds('g')})
    OR EXISTS (SELECT 1 FROM grant_requests r WHERE r.organisation_id = o.id AND r.role = 'CELL_SECRETARY' AND r.state = 'WAITING')`
  const headless = `${hasMembers} AND NOT ${hasSecretary}`
  const uninvited = `${hasMembers} AND ${hasSecretary} AND NOT (${invited})`
  const values = { id, today, ...tree.values }
  const [row] = await select<Omit<SetUpProgress, 'waitingCells'>>(
    `SELECT ${count(cells)} AS cells, ${count(`${cells} AND NOT ${hasMembers}`)} AS "emptyCells",
            ${count(`memberships s JOIN organisations o ON o.id = s.organisation_id WHERE ${holds('s')} AND ${tree.sql}`)} AS members,
            ${count(`${cells} AND ${headless}`)} AS "headlessCells", ${count(`${cells} AND ${uninvited}`)} AS "uninvitedCells",
            (SELECT CAST(COUNT(DISTINCT g.user_id) AS INTEGER) FROM grants g JOIN organisations o ON o.id = g.organisation_id
             WHERE ${holds('g')} AND ${tree.sql}) AS accounts,
            ${count('rating_cycles c WHERE c.organisation_id = :id AND c.published_on IS NOT NULL')} AS "publishedYears",
            ${count('rating_cycles c WHERE c.organisation_id = :id AND c.published_on IS NULL')} AS "openYears"`,
    values,
  )
  const waiting = await select<{ id: number; name: string; headed: number; secretaryId: number | null }>(
    `SELECT o.id, n.name, CASE WHEN ${hasSecretary} THEN 1 ELSE 0 END AS headed,
            (SELECT MAX(f.member_id) FROM offices f WHERE f.organisation_id = o.id AND f.role = 'SECRETARY' AND ${holds('f')}) AS "secretaryId"
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.kind = 'CELL' AND o.closed_on IS NULL AND ${tree.sql} AND ((${headless}) OR (${uninvited})) ORDER BY o.code LIMIT ${NAMED_CELLS}`,
    values,
  )
  return { ...row!, waitingCells: waiting.map(({ headed, ...cell }) => ({ ...cell, isHeaded: headed === 1 })) }
}
