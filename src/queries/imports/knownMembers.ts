import { type Actor, holdsAtOrAbove } from '../../domain/actor'
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

type Row = Content & { id: number; version: number; unitId: number | null; unitName: string | null; path: string | null; searchKey: string }

/** A chunk of a file's members on file, found by card, identity number and name. */
export interface FoundMembers {
  byCard: Map<string, KnownMember>
  byIdentity: Map<string, KnownMember>
  byName: Map<string, KnownMember[]>
}

interface Sought {
  cards: string[]
  identities: string[]
  names: string[]
}

export async function knownMembers(actor: Actor, { cards, identities, names }: Sought): Promise<FoundMembers> {
  const fields = PROFILE_COLUMNS.map(({ field, column }) => `m.${column} AS "${field}"`).join(', ')
  const rows = await select<Row>(
    `SELECT m.id, m.version, m.search_key AS "searchKey", ${fields}, o.path, s.organisation_id AS "unitId", n.name AS "unitName"
     FROM members m LEFT JOIN memberships s ON s.member_id = m.id AND s.to_date IS NULL
     LEFT JOIN organisations o ON o.id = COALESCE(s.organisation_id,
       (SELECT l.organisation_id FROM memberships l WHERE l.member_id = m.id ORDER BY l.from_date DESC LIMIT 1))
     LEFT JOIN organisation_names n ON n.organisation_id = s.organisation_id AND n.to_date IS NULL
     WHERE m.card_number IN (:cards) OR m.identity_number IN (:identities) OR m.search_key IN (:names)`,
    { cards: filled(cards), identities: filled(identities), names: filled(names.map(searchKey)) },
  )
  const found: FoundMembers = { byCard: new Map(), byIdentity: new Map(), byName: new Map() }
  for (const { id, version, unitId, unitName, path, searchKey: key, ...content } of rows) {
    const kept = path !== null && holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE')
    const member: KnownMember = { id, version, unitId, unitName, kept, content }
    if (content['cardNumber']) found.byCard.set(content['cardNumber'], member)
    if (content['identityNumber']) found.byIdentity.set(content['identityNumber'], member)
    if (kept) found.byName.set(key, [...(found.byName.get(key) ?? []), member])
  }
  return found
}

/** The members that these rows may be about. */
export async function membersNamedIn(actor: Actor, rows: readonly ReadRow[]): Promise<MemberLookup> {
  const values = (field: string) => rows.flatMap(row => row.values[field] ?? [])
  const found = await knownMembers(actor, { cards: values('cardNumber'), identities: [], names: values('fullName') })
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
