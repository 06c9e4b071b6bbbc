import type { ChainEnd } from '../domain/chainFault'
import type { DocumentKind, OfficeRole, OrganisationKind } from '../domain/codes'
import type { DocumentAudience } from '../domain/documentAudience'
import type { Figure } from '../domain/figure'
import type { PlainDate } from '../domain/plainDate'
import type { YearSummary } from '../domain/summary'
import type { YearPart } from '../domain/yearContent'
import type { LetterheadFacts } from '../queries/letterheadOf'
import type { Officer } from '../queries/officersOn'
import type { OfficialDocument } from './document'

/** Which organisation and year a document is about, and the moment it is made. */
export interface ReportScope {
  organisationId: number
  year: number
  now: Date
  /** Left out for a draft. */
  edition?: Edition
  /** Where this site is found from outside; left out, figures of the file lead nowhere. */
  site?: string | undefined
}

/** What makes a draft an issued document. */
export interface Edition {
  number: number
  datedOn: PlainDate
  signatory: { name: string; role: OfficeRole }
  /** The issuer's history as it stood. */
  history: ChainEnd
}

/** Who issues a document, in the names and offices of its day. */
export interface DocumentHead {
  issuerId: number
  letterhead: LetterheadFacts
  /** Secretary first. */
  officers: Officer[]
  /** Null for a draft. */
  edition: Edition | null
  /** The layout follows the rules in force on it: the day the document bears, or the day the draft is made. */
  datedOn: PlainDate
}

/** What every form's data hold; a form adds what it alone needs. */
export interface ReportData {
  head: DocumentHead
  summary: YearSummary
}

/** One official form: a file of its own in forms/. */
export interface ReportForm<Data extends ReportData> {
  /** As in addresses and on the command line: "year-end-report". */
  id: string
  /** «Báo cáo tổng kết năm» */
  name: string
  /** What it is for, in a sentence for those who choose among forms. */
  purpose: string
  /** As in its number: BC, QĐ, TB. */
  kind: DocumentKind
  audience: DocumentAudience
  /** Kinds of organisation that there is such a document about. */
  about: readonly OrganisationKind[]
  /** Whether a committee may want it for all its units at once. */
  perUnit: boolean
  /** Whether it says nothing of a year without ratings. */
  ofRatings: boolean
  /** Which parts of the year's own text it has, where it prints them. */
  ownText?(data: Data): ReadonlySet<YearPart>
  /** Reads what the form needs. Throws NotFoundError for an unknown organisation or year, or where there is nothing to say. */
  load(scope: ReportScope): Promise<Data>
  /** Lays it out. Pure. */
  build(data: Data): Omit<OfficialDocument, 'figures' | 'seal'>
  /** The figures that it is about, of its summary: what it states is checked against them, and an issued edition freezes them. */
  figures(data: Data): Figure[]
}
