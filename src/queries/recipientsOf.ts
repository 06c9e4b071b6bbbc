import type { CommendationForm } from '../domain/codes'
import { shortDocumentNumber } from '../domain/documentNumber'
import type { RecipientGroup } from '../domain/figureKey'
import type { PathRange } from '../domain/treePath'
import { COMMENDATIONS_OF_YEAR, NOT_ITSELF, RECIPIENT_GROUP } from './commendationTallies'
import { inSubtrees, select } from './select'

export interface Recipient {
  title: string
  group: RecipientGroup
  name: string
  unitName: string
  form: CommendationForm
  label: string
  documentNumber: string
  decidedOn: string
}

/** Everybody commended in a year in an organisation's part of the tree: by title, collectives first, people by unit and name. */
export async function recipientsOf(organisationId: number, places: readonly PathRange[], year: number): Promise<Recipient[]> {
  const tree = inSubtrees('c.path', places)
  const rows = await select<Omit<Recipient, 'documentNumber'> & { number: number; sign: string }>(
    `SELECT t.code AS title, ${RECIPIENT_GROUP} AS "group", COALESCE(m.full_name, own.name, c.recipient_name) AS name, unit.name AS "unitName",
            c.form, c.label, d.number, d.sign, d.decided_on AS "decidedOn"
     FROM ${COMMENDATIONS_OF_YEAR}
     LEFT JOIN members m ON m.id = c.member_id
     LEFT JOIN organisation_names own ON own.organisation_id = c.organisation_id AND own.to_date IS NULL
     JOIN organisation_names unit ON unit.organisation_id = c.unit_id AND unit.to_date IS NULL
     JOIN organisations place ON place.id = c.unit_id
     WHERE d.year = :year AND ${NOT_ITSELF} AND ${tree.sql}
     ORDER BY t.position, CASE c.recipient_kind WHEN 'ORGANISATION' THEN 1 WHEN 'OTHER_COLLECTIVE' THEN 2 ELSE 3 END,
              place.code, m.sort_key, c.position`,
    { organisationId, year, ...tree.values },
  )
  return rows.map(({ number, sign, ...row }) => ({ ...row, documentNumber: shortDocumentNumber(number, 'QĐ', sign) }))
}
