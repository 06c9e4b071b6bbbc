import type { Transaction } from 'sequelize'
import type { OrganisationTier } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { daysOf } from './developmentCounts'
import { inSubtrees, select } from './select'

export interface UnitTarget {
  id: number
  code: string
  name: string
  target: number | null
  version: number | null
  /** Every time it was set, the first one first. */
  entries: { target: number | null; setOn: PlainDate; document: string | null }[]
}

interface Place {
  id: number
  path: string
  tier: OrganisationTier
}

/** An organisation and the units to which it gives targets: all below a grassroots organisation, else what stands right below. */
export async function targetsOfYear(
  { id, path, tier }: Place,
  year: number,
  transaction: Transaction | null = null,
): Promise<UnitTarget[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const given = `${tree.sql} AND (o.id = :id OR o.parent_id = :id OR :tier <> 'ABOVE_GRASSROOTS') AND (o.closed_on IS NULL OR o.closed_on > :firstDay)`
  const values = { id, tier, year, ...daysOf(year), ...tree.values }
  const [units, entries] = await Promise.all([
    select<Omit<UnitTarget, 'entries'>>(
      `SELECT o.id, o.code, n.name, t.target, t.version FROM organisations o
       JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       LEFT JOIN admission_targets t ON t.organisation_id = o.id AND t.year = :year
       WHERE ${given} ORDER BY CASE o.id WHEN :id THEN 0 ELSE 1 END, o.code`,
      values,
      transaction,
    ),
    select<UnitTarget['entries'][number] & { organisationId: number }>(
      `SELECT e.organisation_id AS "organisationId", e.target, e.set_on AS "setOn", e.document FROM admission_target_entries e
       JOIN organisations o ON o.id = e.organisation_id WHERE e.year = :year AND ${given} ORDER BY e.id`,
      values,
      transaction,
    ),
  ])
  return units.map(unit => ({ ...unit, entries: entries.filter(({ organisationId }) => organisationId === unit.id) }))
}

/** Tells what was shown from what is there now. */
export const markOfTargets = (units: readonly UnitTarget[]) =>
  units.flatMap(({ id, version }) => (version ? [`${id}.${version}`] : [])).join('-')
