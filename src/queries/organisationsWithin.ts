import type { Actor } from '../domain/actor'
import type { OrganisationFilter, OrganisationRecord } from '../domain/organisationRecord'
import type { PlainDate } from '../domain/plainDate'
import { containing, holdsSearch } from './containing'
import { foldedText } from './foldedText'
import { placesSeenBy } from './placesSeenBy'
import { select, type Values } from './select'

const IS_CLOSED = '(o.closed_on IS NOT NULL AND o.closed_on <= :today)'

const ORDERS = {
  code: 'code',
  /** Whatever is above comes before what is below it. */
  depth: `LENGTH(path) - LENGTH(REPLACE(path, '/', '')), code`,
}

interface Wish {
  filter: OrganisationFilter
  order: keyof typeof ORDERS
  today: PlainDate
  span: { limit: number; offset: number }
}

/** Organisations that the actor may see and that pass a filter, a span of them, and how many there are in all. */
export async function organisationsWithin(actor: Actor, { filter, order, today, span }: Wish) {
  const seen = placesSeenBy(actor)
  const found = conditionOf(filter)
  const rows = await select<OrganisationRecord & { matching: number }>(
    `SELECT list.*, CAST(COUNT(*) OVER () AS INTEGER) AS matching FROM (
       SELECT o.id, o.code, o.kind, o.tier, o.path, o.parent_id AS "parentId", n.name, n.body_name AS "bodyName", o.closed_on AS "closedOn",
              (SELECT CAST(COUNT(*) AS INTEGER) FROM organisations u
               WHERE u.parent_id = o.id AND (u.closed_on IS NULL OR u.closed_on > :today)) AS units
       FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       WHERE ${seen.sql} AND ${found.sql}
     ) list ORDER BY ${ORDERS[order]} LIMIT :limit OFFSET :offset`,
    { today, ...span, ...seen.values, ...found.values },
  )
  return { organisations: rows.map(({ matching: _matching, ...row }) => row), matching: rows[0]?.matching ?? 0 }
}

function conditionOf({ search, kind, closed, parentId }: OrganisationFilter) {
  const parts = [closed ? IS_CLOSED : `NOT ${IS_CLOSED}`]
  const values: Values = {}
  if (kind) {
    parts.push('o.kind = :kind')
    values['kind'] = kind
  }
  if (parentId) {
    parts.push('o.parent_id = :parentId')
    values['parentId'] = parentId
  }
  if (search) {
    parts.push(`(${FOUND.map(holdsSearch).join(' OR ')} OR ${FORMER_NAME})`)
    values['search'] = containing(search)
  }
  return { sql: parts.join(' AND '), values }
}

const FOUND = ['n.search_key', foldedText('n.body_name'), 'LOWER(o.code)']

const FORMER_NAME = `EXISTS (SELECT 1 FROM organisation_names former
  WHERE former.organisation_id = o.id AND ${holdsSearch('former.search_key')})`
