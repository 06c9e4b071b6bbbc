import type { ChainEnd } from '../domain/chainFault'
import { select } from './select'

const ISSUE = { document: 'issueReport', commendationDecision: 'issueCommendation' } as const

/** The newest entry of the history when a paper was issued: the one that tells of the issue itself. Null for what came in otherwise. */
export async function historyAtIssue(subjectKind: keyof typeof ISSUE, subjectId: number): Promise<ChainEnd | null> {
  const [end] = await select<ChainEnd>(
    `SELECT sequence, hash FROM audit_entries WHERE subject_kind = :subjectKind AND subject_id = :subjectId AND act = :act ORDER BY id LIMIT 1`,
    { subjectKind, subjectId, act: ISSUE[subjectKind] },
  )
  return end ?? null
}
