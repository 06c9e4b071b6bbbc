import type { Content, TallyChange } from '../../domain/importRow'
import type { KnownTarget } from '../../domain/targetImport'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'
import { stagedId } from '../staged'

interface Place {
  path: string
}

/** The targets of an organisation's part of the tree, by unit and year. */
export async function knownTargets({ path }: Place) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<KnownTarget & { organisationId: number; year: number }>(
    `SELECT t.id, t.version, t.target, t.organisation_id AS "organisationId", t.year
     FROM admission_targets t JOIN organisations o ON o.id = t.organisation_id WHERE ${tree.sql}`,
    tree.values,
  )
  const targets = new Map(rows.map(({ organisationId, year, ...target }) => [`${organisationId} ${year}`, target]))
  return (organisationId: number, year: number) => targets.get(`${organisationId} ${year}`)
}

/** Targets as their workbook writes them, newest first. */
export function targetPages({ path }: Place, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<Content>(
    `SELECT o.code AS "unitCode", t.year, t.target FROM admission_targets t JOIN organisations o ON o.id = t.organisation_id
     WHERE ${tree.sql} ORDER BY t.year DESC, o.code LIMIT :limit OFFSET :offset`,
    { limit, offset, ...tree.values },
  )
}

/** The organisation's own targets that a file would change; those of its units need not add up to them. */
export async function targetTallies(batchId: number, { id }: { id: number }): Promise<TallyChange[]> {
  const rows = await select<{ year: number; before: number | null; after: number }>(
    `SELECT ${stagedId('year')} AS year, t.target AS before, ${stagedId('target')} AS after
     FROM import_rows r LEFT JOIN admission_targets t ON t.organisation_id = r.place_id AND t.year = ${stagedId('year')}
     WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED') AND r.place_id = :id ORDER BY 1`,
    { batchId, id },
  )
  return rows.map(({ year, before, after }) => ({ measure: 'target', of: String(year), before, after }))
}
