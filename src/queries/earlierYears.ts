import type { CycleOrigin, OrganisationKind, OrganisationTier } from '../domain/codes'
import type { EarlierDocument } from '../domain/earlierYear'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

export interface YearOfCommittee {
  year: number
  origin: CycleOrigin
  /** Subjects with a result, or left unrated. */
  results: number
}

/** The years of a committee that have a cycle, run or written down. */
export const yearsOfCommittee = (organisationId: number) =>
  select<YearOfCommittee>(
    `SELECT c.year, c.origin, (SELECT CAST(COUNT(*) AS INTEGER) FROM ratings r WHERE r.cycle_id = c.id) AS results
     FROM rating_cycles c WHERE c.organisation_id = :organisationId`,
    { organisationId },
  )

export interface EarlierUnit {
  id: number
  code: string
  name: string
  results: number
}

interface Committee {
  id: number
  path: string
  tier: OrganisationTier
  kind: OrganisationKind
}

/** A committee and the units that it rates, with how many results of a year are on record: a grassroots organisation rates all below it, others what stands right below. */
export function earlierUnits({ id, path, tier }: Committee, year: number): Promise<EarlierUnit[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<EarlierUnit>(
    `SELECT o.id, o.code, n.name, (SELECT CAST(COUNT(*) AS INTEGER) FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id
              WHERE c.organisation_id = :id AND r.year = :year AND r.unit_id = o.id) AS results
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE ${tree.sql} AND (o.id = :id OR o.parent_id = :id OR :tier = 'GRASSROOTS') ORDER BY o.path, o.code`,
    { id, year, tier, ...tree.values },
  )
}

/** The paper that was written down last of a year: the next unit's is mostly the same. */
export async function lastEarlierDocument(organisationId: number, year: number): Promise<EarlierDocument | null> {
  const [row] = await select<EarlierDocument & { decidedOn: PlainDate }>(
    `SELECT d.document_number AS "documentNumber", d.decided_on AS "decidedOn", d.authority_name AS "authorityName",
            d.signatory_name AS "signatoryName", d.signatory_office AS "signatoryOffice"
     FROM rating_decisions d JOIN ratings r ON r.id = d.rating_id JOIN rating_cycles c ON c.id = r.cycle_id
     WHERE c.organisation_id = :organisationId AND c.year = :year ORDER BY d.id DESC LIMIT 1`,
    { organisationId, year },
  )
  return row ?? null
}
