import type { ActingPlace } from '../domain/account'
import type { Actor, Grant } from '../domain/actor'
import type { OrganisationKind } from '../domain/codes'
import { roleLabel } from '../labels/roles'

export interface Section {
  id: SectionId
  name: string
  href: string
}

export type SectionId =
  | 'set-up'
  | 'board'
  | 'progress'
  | 'ratings'
  | 'decisions'
  | 'organisations'
  | 'members'
  | 'candidates'
  | 'commendations'
  | 'report'
  | 'articles'
  | 'accounts'
  | 'history'
  | 'me'

interface Named {
  id: number
  kind: OrganisationKind
  name: string
  bodyName: string
}

export interface MastheadInput {
  actor: Actor
  /** Where the account holds roles, and where it acts now. */
  places: readonly ActingPlace[]
  actingAt: number | null
  organisation: Named | null
  year: number | null
  /** Those that the reader may turn to, and the years; each with its address. */
  organisations: (Named & { href: string })[]
  years: { year: number; cycle: 'OPEN' | 'PUBLISHED' | null; href: string }[]
  sections: Section[]
  current: SectionId | null
  /** The year that this reader may open next. */
  opening: number | null
}

/** Letterhead of every page: where one is, which year, who one is, where one may go. */
export function presentMasthead({
  actor,
  places,
  actingAt,
  organisation,
  year,
  organisations,
  years,
  sections,
  current,
  opening,
}: MastheadInput) {
  return {
    organisation: organisation && nameOf(organisation),
    organisations: organisations.map(each => ({ name: nameOf(each), href: each.href, current: each.id === organisation?.id })),
    year,
    years: years.map(({ year: each, cycle, href }) => ({
      year: each,
      href,
      state: cycle === 'OPEN' ? 'đang mở' : cycle === 'PUBLISHED' ? 'đã công bố' : '',
      current: each === year,
    })),
    person: presentPerson(actor, places, actingAt),
    sections: sections.map(({ id, name, href }) => ({ name, href, current: id === current })),
    opening:
      opening && organisation ? { text: `Mở đợt năm ${opening}`, href: `/organisations/${organisation.id}/years/${opening}/cycle` } : null,
    newer: newerYear(year, years),
  }
}

/** Where one looks at an earlier year while a later one is at work. */
function newerYear(year: number | null, years: MastheadInput['years']) {
  const open = years.find(({ cycle }) => cycle === 'OPEN')
  if (!year || !open || open.year <= year) return null
  return { text: `Đợt đánh giá năm ${open.year} đang mở.`, link: `Sang năm ${open.year}`, href: open.href }
}

/** Who one is; where one acts, and the other places where one may. */
const presentPerson = ({ name, grants }: Actor, places: readonly ActingPlace[], actingAt: number | null) => ({
  name,
  role: roleText(grants),
  place: places.length > 1 ? places.find(({ organisationId }) => organisationId === actingAt)!.name : '',
  others: places
    .filter(({ organisationId }) => organisationId !== actingAt)
    .map(place => ({ id: place.organisationId, name: place.name, role: roleText(place.grants) })),
})

/** A committee is spoken of by its body, a cell by its own name. */
const nameOf = ({ kind, name, bodyName }: Named) => (kind === 'CELL' ? name : bodyName)

const roleText = (grants: readonly Grant[]) => [...new Set(grants.map(({ role }) => roleLabel[role]))].join(', ') || 'Chưa có vai trò'
