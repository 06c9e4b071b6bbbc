import { select } from './select'

export interface DraftRecord {
  id: number
  titleName: string
  subject: string
  createdAt: string
  recipients: number
}

/** The draft that is to amend a decision, where one is open. */
export async function openAmendmentOf(decisionId: number): Promise<number | null> {
  const [row] = await select<{ id: number }>(
    'SELECT id FROM commendation_drafts WHERE amends_id = :decisionId AND decision_id IS NULL AND dropped_reason IS NULL',
    { decisionId },
  )
  return row?.id ?? null
}

/** Decisions that an organisation prepares for a year, those neither issued nor dropped; the newest first. */
export const openDrafts = (organisationId: number, year: number) =>
  select<DraftRecord>(
    `SELECT f.id, t.name AS "titleName", f.subject, f.created_at AS "createdAt",
            (SELECT CAST(COUNT(*) AS INTEGER) FROM commendation_draft_recipients c WHERE c.draft_id = f.id AND c.removed_reason IS NULL) AS recipients
     FROM commendation_drafts f JOIN commendation_titles t ON t.id = f.title_id
     WHERE f.organisation_id = :organisationId AND f.year = :year AND f.decision_id IS NULL AND f.dropped_reason IS NULL
     ORDER BY f.id DESC`,
    { organisationId, year },
  )
