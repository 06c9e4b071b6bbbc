import type { CommendationForm } from '../domain/codes'
import { shortDocumentNumber } from '../domain/documentNumber'
import type { RecipientGroup } from '../domain/figureKey'
import type { PathRange } from '../domain/treePath'
import { COMMENDATIONS_OF_YEAR, NOT_ITSELF, RECIPIENT_GROUP } from './commendationTallies'
import { nameOn } from './nameOn'
import { inSubtrees, select } from './select'

export interface Recipient {
  title: string
  group: RecipientGroup
  name: string
  unitName: string
  birthYear: string | null
  form: CommendationForm
  label: string
  documentNumber: string
  decidedOn: string
}

/** Everybody commended in a year in an organisation's part of the tree: by title, collectives first, people by unit and name. */
export async function recipientsOf(organisationId: number, places: readonly PathRange[], year: number): Promise<Recipient[]> {
  const tree = inSubtrees('c.path', places)
  const rows = await select<Omit<Recipient, 'documentNumber'> & { number: number; sign: string }>(
    `SELECT t.code AS title, ${RECIPIENT_GROUP} AS "group", 
            COALESCE(m.full_name, ${nameOn('c.organisation_id', 'd.decided_on')}, c.recipient_name) AS name,
            ${nameOn('c.unit_id', 'd.decided_on')} AS "unitName", SUBSTR(m.birth_date, 1, 4) AS "birthYear", c.form, c.label, d.number, d.sign, d.decided_on AS "decidedOn"
     FROM ${COMMENDATIONS_OF_YEAR}
     LEFT JOIN members m ON m.id = c.member_id
     JOIN organisations place ON place.id = c.unit_id
     WHERE d.year = :year AND ${NOT_ITSELF} AND ${tree.sql}
     ORDER BY t.position, CASE c.recipient_kind WHEN 'ORGANISATION' THEN 1 WHEN 'OTHER_COLLECTIVE' THEN 2 ELSE 3 END,
              place.code, COALESCE(m.sort_key, ''), c.position`,
    { organisationId, year, ...tree.values },
  )
  return rows.map(({ number, sign, ...row }) => ({ ...row, documentNumber: shortDocumentNumber(number, 'QĐ', sign) }))
}
