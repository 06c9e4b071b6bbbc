import { select } from './select'

/** A file that made an account. */
export interface AccountFile {
  /** Number of the import. */
  id: number
  fileName: string
}

export async function fileOfAccount(userId: number): Promise<AccountFile | null> {
  const [file] = await select<AccountFile>(
    `SELECT b.id, b.file_name AS "fileName" FROM import_rows s JOIN import_batches b ON b.id = s.batch_id
     WHERE s.subject_id = :userId AND s.outcome = 'NEW' AND b.workbook = 'accounts' AND b.state = 'APPLIED' ORDER BY b.id LIMIT 1`,
    { userId },
  )
  return file ?? null
}
