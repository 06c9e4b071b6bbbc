import type { CommendationForm, OrganisationTier, RecipientKind } from './codes'
import type { PlainDate } from './plainDate'

/** Collectives, then individuals: the two parts of every list of those commended. */
export const RECIPIENT_PARTS = ['COLLECTIVES', 'INDIVIDUALS'] as const
export type RecipientPart = (typeof RECIPIENT_PARTS)[number]

export const partOf = (kind: RecipientKind): RecipientPart =>
  kind === 'ORGANISATION' || kind === 'OTHER_COLLECTIVE' ? 'COLLECTIVES' : 'INDIVIDUALS'

/** What a list of those commended is narrowed to. */
export interface CommendationFilter {
  /** Part of a name or a unit, with or without diacritics; empty finds all. */
  search: string
  title: string | null
  part: RecipientPart | null
  unitId: number | null
}

/** The decision that an award stands in. */
interface AwardDecision {
  decisionId: number
  /** «24-QĐ/ĐU» */
  documentNumber: string
  decidedOn: PlainDate
}

/** One way of naming who is meant: an organisation, a member, or somebody else by name. */
export interface NamedRecipient {
  recipientKind: RecipientKind
  organisationId: number | null
  memberId: number | null
  recipientName: string | null
  /** Where the recipient stands; an organisation itself. */
  unitId: number
}

/** One who was commended. */
export interface RecipientRecord extends AwardDecision {
  id: number
  title: string
  titleName: string
  kind: RecipientKind
  /** Of an organisation and of the unit, those that they bore when it was decided. */
  name: string
  /** Of a member; shown only where two in a list are otherwise alike. */
  birthYear: string | null
  /** Of the organisation or the member; null for those outside the Party. */
  subjectId: number | null
  /** Where the organisation or the member stands today. */
  subjectPath: string | null
  subjectTier: OrganisationTier | null
  unitId: number
  unitCode: string
  unitName: string
  /** Of the unit when it was decided. */
  path: string
  form: CommendationForm
  label: string
  /** The document that withdrew the award; null while it is in force. */
  withdrawnBy: string | null
}

/** A commendation among the others of one subject. */
export interface AwardRecord extends AwardDecision {
  year: number
  titleName: string
  /** Of the unit when it was decided. */
  path: string
  /** Of the organisation that decided. */
  decidedByPath: string
  decidedByTier: OrganisationTier
  form: CommendationForm
  label: string
}

/** An award as it stays on file, whatever became of it. */
export interface AwardOnFile extends Pick<AwardRecord, 'year' | 'titleName' | 'form' | 'label' | 'documentNumber' | 'decidedOn'> {
  /** What took it out of force; null while it is in force. */
  undone: { how: 'WITHDRAWN' | 'AMENDED'; documentNumber: string; decidedOn: PlainDate; reason: string | null } | null
}

/** A decision as others name it. */
export interface NamedDecision {
  id: number
  documentNumber: string
  decidedOn: PlainDate
}

export interface CommendationDecisionRecord {
  id: number
  organisationId: number
  organisationName: string
  /** Who decided. */
  bodyName: string
  /** The same where it was somebody beyond the organisation, whose papers these are not. */
  authorityName: string | null
  year: number
  titleName: string
  documentNumber: string
  decidedOn: PlainDate
  subject: string
  signatoryName: string
  signatoryOffice: string
  /** The decision whose list this one replaces, and the one that replaces this. */
  amends: NamedDecision | null
  amendedBy: NamedDecision | null
}
