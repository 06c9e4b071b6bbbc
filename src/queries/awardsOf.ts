import { shortDocumentNumber } from '../domain/documentNumber'
import type { AwardRecord } from '../domain/commendationRecord'
import { select } from './select'

const SUBJECTS = { organisation: 'c.organisation_id', member: 'c.member_id' }

/** What an organisation or a member was commended for, the newest first. */
export async function awardsOf(subject: keyof typeof SUBJECTS, id: number): Promise<AwardRecord[]> {
  const rows = await select<Omit<AwardRecord, 'documentNumber'> & { number: number; sign: string }>(
    `SELECT d.id AS "decisionId", d.year, t.name AS "titleName", c.form, c.label, d.number, d.sign, d.decided_on AS "decidedOn", c.path,
            o.path AS "decidedByPath", o.tier AS "decidedByTier"
     FROM commendations_in_force c JOIN commendation_decisions d ON d.id = c.decision_id JOIN commendation_titles t ON t.id = d.title_id
     JOIN organisations o ON o.id = d.organisation_id
     WHERE ${SUBJECTS[subject]} = :id ORDER BY d.year DESC, d.decided_on DESC, c.id`,
    { id },
  )
  return rows.map(({ number, sign, ...row }) => ({ ...row, documentNumber: shortDocumentNumber(number, 'QĐ', sign) }))
}
