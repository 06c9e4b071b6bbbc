import { shortDocumentNumber } from '../domain/documentNumber'
import type { DocumentKind } from '../domain/codes'
import { dateText } from '../domain/plainDate'
import { select } from './select'

/** The year-end report last issued for a year: «Báo cáo số 12-BC/ĐU ngày 03/02/2023»; null while none is. */
export async function issuedReport(organisationId: number, year: number): Promise<string | null> {
  const [row] = await select<{ kind: DocumentKind; number: number; sign: string; datedOn: string }>(
    `SELECT d.kind, d.number, o.sign, d.dated_on AS "datedOn" FROM documents d JOIN organisations o ON o.id = d.organisation_id
     WHERE d.organisation_id = :organisationId AND d.year = :year AND d.form = 'year-end-report'
     ORDER BY d.issued_at DESC, d.id DESC LIMIT 1`,
    { organisationId, year },
  )
  return row ? `Báo cáo số ${shortDocumentNumber(row.number, row.kind, row.sign)} ngày ${dateText(row.datedOn)}` : null
}
