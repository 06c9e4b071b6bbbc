import { type Actor, holdsAtOrAbove } from '../../domain/actor'
import type { Role } from '../../domain/codes'
import type { KnownMember, MemberLookup } from '../../domain/importMember'
import type { Content, ReadRow } from '../../domain/importRow'
import type { KnownCell } from '../../domain/memberImport'
import { PROFILE_FIELDS } from '../../domain/memberRecord'
import { searchKey } from '../../domain/personName'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { inSubtrees, isAmong, select } from '../select'

const columnOf = (field: string) => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Columns of a profile under the names of its fields. */
export const PROFILE_COLUMNS = PROFILE_FIELDS.map(field => ({ field, column: columnOf(field) }))

type Row = Content & { id: number; version: number; unitId: number | null; unitName: string | null; path: string | null }

/** A chunk of a file's members on file, found by card, identity number and name. */
export interface FoundMembers {
  byCard: Map<string, KnownMember>
  byIdentity: Map<string, KnownMember>
  byName: Map<string, KnownMember[]>
}

/** Who keeps records of members. */
const KEEPERS: readonly Role[] = ['COMMITTEE_OFFICE']

/** The members on file that these rows may be about: by their numbers, and by name where no card tells. */
export async function knownMembers(actor: Actor, rows: readonly ReadRow[], keepers: readonly Role[] = KEEPERS): Promise<FoundMembers> {
  const keeps = (path: string) => holdsAtOrAbove(actor, path, ...keepers)
  const numbers = { card_number: distinct(rows, 'cardNumber'), identity_number: distinct(rows, 'identityNumber') }
  const numbered = await membersOn(keeps, await idsBy(numbers))
  const byCard = mapBy(numbered, 'cardNumber')
  const others = rows.filter(({ values }) => !byCard.has(values['cardNumber'] ?? ''))
  const named = await membersOn(keeps, await idsBy({ search_key: distinct(others, 'fullName').map(searchKey) }))
  const byName = new Map<string, KnownMember[]>()
  for (const member of named.filter(({ kept }) => kept)) {
    const key = searchKey(member.content['fullName']!)
    byName.set(key, [...(byName.get(key) ?? []), member])
  }
  return { byCard, byIdentity: mapBy(numbered, 'identityNumber'), byName }
}

function distinct(rows: readonly ReadRow[], field: string): string[] {
  const values = new Set<string>()
  for (const row of rows) if (row.values[field]) values.add(row.values[field])
  return [...values]
}

/** Ids of the members that bear one of these values. Most rows of a long list are new: only of those on file more is asked. */
async function idsBy(wanted: Record<string, string[]>): Promise<number[]> {
  const columns = Object.keys(wanted).filter(column => wanted[column]!.length > 0)
  if (columns.length === 0) return []
  const found = await select<{ id: number }>(
    columns.map(column => `SELECT id FROM members WHERE ${isAmong(column, column)}`).join(' UNION '),
    Object.fromEntries(columns.map(column => [column, JSON.stringify(wanted[column])])),
  )
  return found.map(({ id }) => id)
}

const mapBy = (members: readonly KnownMember[], field: string) =>
  new Map(members.flatMap(member => (member.content[field] ? [[member.content[field], member] as const] : [])))

async function membersOn(keeps: (path: string) => boolean, ids: readonly number[]): Promise<KnownMember[]> {
  if (ids.length === 0) return []
  const fields = PROFILE_COLUMNS.map(({ field, column }) => `m.${column} AS "${field}"`).join(', ')
  const rows = await select<Row>(
    `SELECT m.id, m.version, ${fields}, o.path, s.organisation_id AS "unitId", n.name AS "unitName"
     FROM members m LEFT JOIN memberships s ON s.member_id = m.id AND s.to_date IS NULL
     LEFT JOIN organisations o ON o.id = COALESCE(s.organisation_id,
       (SELECT l.organisation_id FROM memberships l WHERE l.member_id = m.id ORDER BY l.from_date DESC LIMIT 1))
     LEFT JOIN organisation_names n ON n.organisation_id = s.organisation_id AND n.to_date IS NULL
     WHERE m.id IN (:ids)`,
    { ids },
  )
  return rows.map(({ id, version, unitId, unitName, path, ...content }) => ({
    ...{ id, version, unitId, unitName, content },
    kept: path !== null && keeps(path),
  }))
}

/** What rows that only name members are looked up in. */
export async function membersNamedIn(actor: Actor, rows: readonly ReadRow[], keepers?: readonly Role[]): Promise<MemberLookup> {
  return lookupOf(await knownMembers(actor, rows, keepers))
}

export const lookupOf = ({ byCard, byName }: FoundMembers): MemberLookup => ({
  byCard: card => byCard.get(card),
  byName: name => byName.get(searchKey(name)) ?? [],
})

/** Cells at work that the actor keeps, at or below an organisation. */
export async function knownCells(actor: Actor, { path }: { path: string }, today: PlainDate): Promise<KnownCell[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<KnownCell & { path: string }>(
    `SELECT o.id, o.code, n.name, o.path, (SELECT MIN(f.from_date) FROM organisation_names f WHERE f.organisation_id = o.id) AS since
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.kind = 'CELL' AND (o.closed_on IS NULL OR o.closed_on > :today) AND ${tree.sql}`,
    { today, ...tree.values },
  )
  return rows.filter(cell => holdsAtOrAbove(actor, cell.path, 'COMMITTEE_OFFICE'))
}
