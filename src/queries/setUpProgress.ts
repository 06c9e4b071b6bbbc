import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

/** How far a new committee has come. */
export interface SetUpProgress {
  cells: number
  /** Cells without a member. */
  emptyCells: number
  members: number
  /** Cells with members in which nobody is secretary. */
  headlessCells: number
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
  const [row] = await select<SetUpProgress>(
    `SELECT ${count(cells)} AS cells, ${count(`${cells} AND NOT ${hasMembers}`)} AS "emptyCells",
            ${count(`memberships s JOIN organisations o ON o.id = s.organisation_id WHERE ${holds('s')} AND ${tree.sql}`)} AS members,
            ${count(`${cells} AND ${hasMembers} AND NOT ${hasSecretary}`)} AS "headlessCells",
            (SELECT CAST(COUNT(DISTINCT g.user_id) AS INTEGER) FROM grants g JOIN organisations o ON o.id = g.organisation_id
             WHERE ${holds('g')} AND ${tree.sql}) AS accounts,
            ${count('rating_cycles c WHERE c.organisation_id = :id AND c.published_on IS NOT NULL')} AS "publishedYears",
            ${count('rating_cycles c WHERE c.organisation_id = :id AND c.published_on IS NULL')} AS "openYears"`,
    { id, today, ...tree.values },
  )
  return row!
}
