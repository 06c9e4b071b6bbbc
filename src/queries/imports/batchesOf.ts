import type { ImportState } from '../../domain/importRow'
import { select } from '../select'

export interface BatchRecord {
  id: number
  workbook: string
  fileName: string
  state: ImportState
  createdAt: string
  userName: string
  rows: number
}

const SHOWN = 20

/** The last files checked or imported at an organisation. */
export const batchesOf = (organisationId: number) =>
  select<BatchRecord>(
    `SELECT b.id, b.workbook, b.file_name AS "fileName", b.state, COALESCE(b.undone_at, b.applied_at, b.created_at) AS "createdAt", u.name AS "userName",
            (SELECT CAST(COUNT(*) AS INTEGER) FROM import_rows r WHERE r.batch_id = b.id AND r.outcome IN ('NEW', 'CHANGED')) AS rows
     FROM import_batches b JOIN users u ON u.id = b.created_by
     WHERE b.organisation_id = :organisationId AND b.state <> 'CHECKING' ORDER BY b.id DESC LIMIT ${SHOWN}`,
    { organisationId },
  )
