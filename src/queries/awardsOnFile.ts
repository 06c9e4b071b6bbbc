import type { AwardOnFile } from '../domain/commendationRecord'
import { shortDocumentNumber } from '../domain/documentNumber'
import type { PlainDate } from '../domain/plainDate'
import { select } from './select'

interface Row extends Omit<AwardOnFile, 'documentNumber' | 'undone'> {
  number: number
  sign: string
  withdrawnBy: string | null
  withdrawnOn: PlainDate | null
  reason: string | null
  amendingNumber: number | null
  amendingSign: string | null
  amendedOn: PlainDate | null
}

/** Whatever a member was ever commended for, the newest first: also what was withdrawn, or what a later decision put another list in place of. */
export async function awardsOnFile(memberId: number): Promise<AwardOnFile[]> {
  const rows = await select<Row>(
    `SELECT d.year, t.name AS "titleName", c.form, c.label, d.number, d.sign, d.decided_on AS "decidedOn",
            w.document_number AS "withdrawnBy", w.decided_on AS "withdrawnOn", w.reason,
            a.number AS "amendingNumber", a.sign AS "amendingSign", a.decided_on AS "amendedOn"
     FROM commendations c JOIN commendation_decisions d ON d.id = c.decision_id JOIN commendation_titles t ON t.id = d.title_id
     LEFT JOIN commendation_withdrawals w ON w.commendation_id = c.id
     LEFT JOIN commendation_decisions a ON a.amends_id = d.id
     WHERE c.member_id = :memberId ORDER BY d.year DESC, d.decided_on DESC, c.id`,
    { memberId },
  )
  return rows.map(row => {
    const { year, titleName, form, label, number, sign, decidedOn } = row
    return { year, titleName, form, label, documentNumber: shortDocumentNumber(number, 'QĐ', sign), decidedOn, undone: undoneBy(row) }
  })
}

function undoneBy({ withdrawnBy, withdrawnOn, reason, amendingNumber, amendingSign, amendedOn }: Row): AwardOnFile['undone'] {
  if (withdrawnBy && withdrawnOn) return { how: 'WITHDRAWN', documentNumber: withdrawnBy, decidedOn: withdrawnOn, reason }
  if (amendingNumber === null || amendingSign === null || amendedOn === null) return null
  return { how: 'AMENDED', documentNumber: shortDocumentNumber(amendingNumber, 'QĐ', amendingSign), decidedOn: amendedOn, reason: null }
}
