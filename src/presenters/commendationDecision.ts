import type { Amendment } from '../domain/amendment'
import type { CommendationDecisionRecord, NamedDecision, RecipientRecord } from '../domain/commendationRecord'
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
  /** The draft that is to amend it, where one is open. */
  openDraft: number | null
  /** What it changes in the list of the decision that it amends. */
  amendment: Amendment | null
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
export function presentCommendationDecision(input: DecisionInput) {
  const { decision, recipients, partial, history, listHref, opens } = input
  const hasPapers = input.hasPapers && decision.authorityName === null
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
    papers: hasPapers ? papersOf(decision).map(({ end, name }) => ({ href: `${addressOf(decision)}/${end}`, name })) : [],
    certificatesHref: hasPapers && !decision.amendedBy ? `${addressOf(decision)}/certificates` : null,
    ...changesOf(input),
    ...waysOf(input),
    year,
    lists: partsOf(recipients).map(part => presentPart(part, opens)),
    history: history && presentHistory(history, { withSubjects: false }),
  }
}

const addressOf = ({ id }: Pick<NamedDecision, 'id'>) => `/commendation-decisions/${id}`

/** Of a list that was replaced nobody gets a certificate any more. */
const papersOf = ({ amendedBy }: CommendationDecisionRecord) => PAPERS.filter(({ end }) => !amendedBy || !end.startsWith('certificates'))

/** The decision before, with what changed since, and the one after. */
function changesOf({ decision: { amends, amendedBy }, partial, amendment }: DecisionInput) {
  return {
    amends: amends && presentRelated(amends, partial),
    amendedBy: amendedBy && presentRelated(amendedBy, partial),
    added: (amendment?.added ?? []).map(nameOf),
    removed: (amendment?.removed ?? []).map(nameOf),
  }
}

/** What may be done with a list that no other has replaced. */
function waysOf({ decision, mayWithdraw, openDraft }: DecisionInput) {
  const open = mayWithdraw && !decision.amendedBy
  return {
    withdrawalHref: open ? `${addressOf(decision)}/withdrawal` : null,
    amendmentHref: open && !openDraft ? `${addressOf(decision)}/amendment/new` : null,
    draftHref: open && openDraft ? `/commendation-drafts/${openDraft}` : null,
  }
}

/** Whoever sees only a part of one decision may see nothing of the other. */
const presentRelated = (related: NamedDecision, partial: boolean) => ({
  text: `Quyết định ${related.documentNumber}, ngày ${dateText(related.decidedOn)}`,
  href: partial ? null : addressOf(related),
})

const nameOf = ({ name, unitName, kind }: RecipientRecord) => ({ name, unitName: kind === 'ORGANISATION' ? '' : unitName })
