import { select } from './select'

export interface LetterheadFacts {
  name: string
  bodyName: string
  kind: string
  sign: string
  place: string
  /** Name of the superior organisation on that date; null at the root. */
  superiorName: string | null
  superiorBodyName: string | null
}

const NAME_ON_DATE = (alias: string, organisation: string) => `organisation_names ${alias} ON ${alias}.organisation_id = ${organisation}
  AND ${alias}.from_date <= :date AND (${alias}.to_date IS NULL OR ${alias}.to_date > :date)`

/** What the head of a document dated so says of an organisation; null for an organisation without a name on that date. */
export async function letterheadOf(organisationId: number, date: string): Promise<LetterheadFacts | null> {
  const [row] = await select<LetterheadFacts>(
    `SELECT n.name, n.body_name AS "bodyName", o.kind, o.sign, o.place, s.name AS "superiorName", s.body_name AS "superiorBodyName"
     FROM organisations o
     JOIN ${NAME_ON_DATE('n', 'o.id')}
     LEFT JOIN organisation_parents e ON e.organisation_id = o.id AND e.from_date <= :date AND (e.to_date IS NULL OR e.to_date > :date)
     LEFT JOIN ${NAME_ON_DATE('s', 'e.parent_id')}
     WHERE o.id = :organisationId`,
    { organisationId, date },
  )
  return row ?? null
}
