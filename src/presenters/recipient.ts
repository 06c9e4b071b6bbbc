import type { RecipientRecord } from '../domain/commendationRecord'
import { dateText } from '../domain/plainDate'
import { commendationFormLabel } from '../labels/commendations'

/** Which names of a list lead somewhere for its reader. */
export interface RecipientLinks {
  member(id: number, path: string): boolean
  organisation(place: { path: string; tier: RecipientRecord['subjectTier'] }): boolean
}

/** One who was commended. */
export function presentRecipient(recipient: RecipientRecord, opens: RecipientLinks) {
  const { kind, name, unitName, form, label, documentNumber, decidedOn, decisionId, withdrawnBy } = recipient
  return {
    name,
    href: hrefOf(recipient, opens),
    unitName: kind === 'ORGANISATION' ? '' : unitName,
    award: `${commendationFormLabel[form]} ${label}`,
    document: `Quyết định ${documentNumber}, ngày ${dateText(decidedOn)}`,
    documentHref: `/commendation-decisions/${decisionId}`,
    withdrawn: withdrawnBy && `Đã thu hồi theo ${withdrawnBy}`,
  }
}

function hrefOf({ kind, subjectId, subjectPath, subjectTier }: RecipientRecord, opens: RecipientLinks): string | null {
  if (subjectId === null || subjectPath === null) return null
  if (kind === 'MEMBER') return opens.member(subjectId, subjectPath) ? `/members/${subjectId}` : null
  return opens.organisation({ path: subjectPath, tier: subjectTier }) ? `/organisations/${subjectId}` : null
}
