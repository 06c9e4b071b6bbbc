import type { ChainEnd } from '../domain/chainFault'
import { select } from './select'

/** The newest entry of the history when a document was issued: the one that tells of the issue itself. */
export async function headAtIssue(documentId: number): Promise<ChainEnd | null> {
  const [end] = await select<ChainEnd>(
    `SELECT sequence, hash FROM audit_entries WHERE subject_kind = 'document' AND subject_id = :documentId AND act = 'issueReport' ORDER BY id LIMIT 1`,
    { documentId },
  )
  return end ?? null
}
