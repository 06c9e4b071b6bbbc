import type { CommendationDecisionRecord, RecipientRecord } from '../domain/commendationRecord'
import type { HistoryEntry } from '../domain/historyEntry'
import { dateText } from '../domain/plainDate'
import { partsOf, presentPart } from './commendationList'
import { presentHistory } from './history'
import type { RecipientLinks } from './recipient'

interface DecisionInput {
  decision: CommendationDecisionRecord
  recipients: RecipientRecord[]
  /** True where the reader sees only those of the own part of the tree. */
  partial: boolean
  /** Null for whoever does not see what was done with the record. */
  history: HistoryEntry[] | null
  listHref: string | null
  /** Whether the reader may record that awards are withdrawn. */
  mayWithdraw: boolean
  /** Whether the reader may have its papers. */
  hasPapers: boolean
  opens: RecipientLinks
}

const PAPERS = [
  { end: 'document.pdf', name: 'Quyết định (PDF)' },
  { end: 'document.docx', name: 'Quyết định (Word)' },
  { end: 'document.xlsx', name: 'Danh sách (Excel)' },
  { end: 'document.html', name: 'Quyết định (trang để in)' },
  { end: 'certificates.pdf', name: 'Giấy khen, xem ngay (PDF)' },
]

/** A decision that commends, with its list in the order of the paper. */
export function presentCommendationDecision({
  decision,
  recipients,
  partial,
  history,
  listHref,
  mayWithdraw,
  hasPapers,
  opens,
}: DecisionInput) {
  const { documentNumber, decidedOn, subject, bodyName, signatoryName, signatoryOffice, titleName, year } = decision
  return {
    title: `Quyết định ${documentNumber}`,
    lead: subject.charAt(0).toUpperCase() + subject.slice(1),
    facts: [
      { term: 'Ngày quyết định', text: dateText(decidedOn) },
      { term: 'Cấp quyết định', text: bodyName },
      { term: 'Người ký', text: `${signatoryName}, ${signatoryOffice}` },
      { term: 'Danh hiệu, phong trào', text: titleName },
      { term: 'Năm khen thưởng', text: String(year) },
    ],
    partial,
    listHref,
    papers: hasPapers ? PAPERS.map(({ end, name }) => ({ href: `/commendation-decisions/${decision.id}/${end}`, name })) : [],
    certificatesHref: hasPapers ? `/commendation-decisions/${decision.id}/certificates` : null,
    withdrawalHref: mayWithdraw ? `/commendation-decisions/${decision.id}/withdrawal` : null,
    year,
    lists: partsOf(recipients).map(part => presentPart(part, opens)),
    history: history && presentHistory(history, { withSubjects: false }),
  }
}
