import type { OfficeRole, OrganisationKind, OrganisationTier } from './codes'
import type { PlainDate } from './plainDate'

/** What lists of organisations are narrowed to. */
export interface OrganisationFilter {
  /** Part of a name or a code, with or without diacritics; empty finds all. */
  search: string
  kind: OrganisationKind | null
  /** Closed ones instead of those that exist. */
  closed: boolean
  /** Only those right below this organisation. */
  parentId: number | null
}

/** An organisation under its name of today (the last one, once closed). */
export interface OrganisationRecord {
  id: number
  code: string
  kind: OrganisationKind
  tier: OrganisationTier
  path: string
  parentId: number | null
  name: string
  bodyName: string
  closedOn: PlainDate | null
  /** Units right below that still exist. */
  units: number
}

/** A name, a place in the tree, a term or a leadership collective, from a day to a day. */
export interface OrganisationPeriod {
  list: 'NAME' | 'PARENT' | 'TERM' | 'COLLECTIVE'
  name: string
  /** Of a name: the body that leads. Of a collective: who heads it. */
  bodyName: string | null
  /** Of a place: the organisation above. */
  organisationId: number | null
  path: string | null
  tier: OrganisationTier | null
  fromDate: PlainDate
  toDate: PlainDate | null
}

/** Who holds or held an office of an organisation. */
export interface OfficeRecord {
  id: number
  role: OfficeRole
  name: string
  memberId: number | null
  /** Where the member stands today; null for a person outside the tree. */
  memberPath: string | null
  otherPosts: string | null
  fromDate: PlainDate
  toDate: PlainDate | null
}
