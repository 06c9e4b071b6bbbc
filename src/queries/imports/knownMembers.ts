import { type Actor, holdsAtOrAbove } from '../../domain/actor'
import type { Role } from '../../domain/codes'
import type { KnownMember, MemberLookup } from '../../domain/importMember'
import type { Content, ReadRow } from '../../domain/importRow'
import type { KnownCell } from '../../domain/memberImport'
import { PROFILE_FIELDS } from '../../domain/memberRecord'
import { searchKey } from '../../domain/personName'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'

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
  const of = (field: string, some = rows) => filled([...new Set(some.flatMap(row => row.values[field] ?? []))])
  const keeps = (path: string) => holdsAtOrAbove(actor, path, ...keepers)
  const numbers = { cards: of('cardNumber'), identities: of('identityNumber') }
  const numbered = await membersWhere(keeps, 'm.card_number IN (:cards) OR m.identity_number IN (:identities)', numbers)
  const byCard = mapBy(numbered, 'cardNumber')
  const others = rows.filter(({ values }) => !byCard.has(values['cardNumber'] ?? ''))
  const named = await membersWhere(keeps, 'm.search_key IN (:names)', { names: of('fullName', others).map(searchKey) })
  const byName = new Map<string, KnownMember[]>()
  for (const member of named.filter(({ kept }) => kept)) {
    const key = searchKey(member.content['fullName']!)
    byName.set(key, [...(byName.get(key) ?? []), member])
  }
  return { byCard, byIdentity: mapBy(numbered, 'identityNumber'), byName }
}

const mapBy = (members: readonly KnownMember[], field: string) =>
  new Map(members.flatMap(member => (member.content[field] ? [[member.content[field], member] as const] : [])))

async function membersWhere(keeps: (path: string) => boolean, condition: string, values: Record<string, string[]>): Promise<KnownMember[]> {
  const fields = PROFILE_COLUMNS.map(({ field, column }) => `m.${column} AS "${field}"`).join(', ')
  const rows = await select<Row>(
    `SELECT m.id, m.version, ${fields}, o.path, s.organisation_id AS "unitId", n.name AS "unitName"
     FROM members m LEFT JOIN memberships s ON s.member_id = m.id AND s.to_date IS NULL
     LEFT JOIN organisations o ON o.id = COALESCE(s.organisation_id,
       (SELECT l.organisation_id FROM memberships l WHERE l.member_id = m.id ORDER BY l.from_date DESC LIMIT 1))
     LEFT JOIN organisation_names n ON n.organisation_id = s.organisation_id AND n.to_date IS NULL
     WHERE ${condition}`,
    values,
  )
  return rows.map(({ id, version, unitId, unitName, path, ...content }) => ({
    ...{ id, version, unitId, unitName, content },
    kept: path !== null && keeps(path),
  }))
}

/** What rows that only name members are looked up in. */
export async function membersNamedIn(actor: Actor, rows: readonly ReadRow[], keepers?: readonly Role[]): Promise<MemberLookup> {
  const found = await knownMembers(actor, rows, keepers)
  return { byCard: card => found.byCard.get(card), byName: name => found.byName.get(searchKey(name)) ?? [] }
}

/** An empty IN () is no SQL. */
const filled = (values: string[]) => (values.length > 0 ? values : ['\u0001'])

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
