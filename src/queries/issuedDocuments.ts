import type { DocumentKind } from '../domain/codes'
import { shortDocumentNumber } from '../domain/documentNumber'
import type { IssuedDocument } from '../domain/issuedDocument'
import { select } from './select'

type Row = Omit<IssuedDocument, 'documentNumber'> & { kind: DocumentKind; number: number; sign: string }

async function issued(condition: string, values: Record<string, number>): Promise<IssuedDocument[]> {
  const rows = await select<Row>(
    `SELECT d.id, d.form, d.year, d.subject, d.kind, d.number, o.sign, d.dated_on AS "datedOn", d.signatory_name AS "signatoryName",
            d.signatory_office AS "signatoryOffice", d.issued_at AS "issuedAt", u.name AS "issuedByName", t.name AS "termName",
            CASE WHEN o.kind = 'CELL' THEN n.name ELSE n.body_name END AS "issuerName"
     FROM documents d JOIN terms t ON t.id = d.term_id JOIN organisations o ON o.id = t.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.from_date <= d.dated_on AND (n.to_date IS NULL OR n.to_date > d.dated_on)
     LEFT JOIN users u ON u.id = d.issued_by
     WHERE ${condition} ORDER BY d.dated_on DESC, d.id DESC`,
    values,
  )
  return rows.map(({ kind, number, sign, ...row }) => ({ ...row, documentNumber: shortDocumentNumber(number, kind, sign) }))
}

/** What was issued about an organisation's year, the last first. */
export const issuedOfYear = (organisationId: number, year: number) =>
  issued('d.organisation_id = :organisationId AND d.year = :year', { organisationId, year })

export const issuedDocument = async (documentId: number) => (await issued('d.id = :documentId', { documentId }))[0]!

export interface IssuedFile {
  format: string
  name: string
  type: string
  size: number
  /** SHA-256 of its bytes. */
  hash: string
}

/** The files of an issued document, as they were frozen. */
export const filesOfDocument = (documentId: number): Promise<IssuedFile[]> =>
  select<IssuedFile>(
    `SELECT x.format, f.name, f.type, f.size, f.hash FROM document_files x JOIN files f ON f.id = x.file_id
     WHERE x.document_id = :documentId ORDER BY x.id`,
    { documentId },
  )
