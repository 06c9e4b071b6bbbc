import type { Response } from 'express'
import { type Actor, hasRole, type Place } from '../domain/actor'
import type { OrganisationKind } from '../domain/codes'
import { plainDateOf } from '../domain/plainDate'
import { canWriteArticle } from '../policies/articles'
import { canSeeAccounts } from '../policies/accounts'
import { canSeeCandidates } from '../policies/candidates'
import { canSeeCommendations } from '../policies/commendations'
import { canSeeDocuments } from '../policies/documents'
import { canSeeLog } from '../policies/history'
import { canSeeMembers } from '../policies/members'
import { canKeepTree, canSeeOrganisation, isAtWork, KEEPERS_OF_TREE } from '../policies/organisations'
import { canRunCycle, canSeeRatings } from '../policies/ratings'
import { canSeeTotals } from '../policies/years'
import { presentMasthead, type Section, type SectionId } from '../presenters/masthead'
import { nearbyOrganisations, type YearOnFile, yearsOnFile } from '../queries/mastheadOf'
import { takeNotice } from './notice'

/** Where a page stands: the letterhead and the breadcrumbs are made of it. */
export interface PagePlace {
  title: string
  section: SectionId | null
  organisation: PlaceOfPage | null
  year: number | null
  crumbs: { name: string; href?: string }[]
  /** Where the same page stands for another organisation or year; null where the reader may not turn to it. */
  turn?: (organisation: PlaceOfPage, year: number | null) => string | null
}

type PlaceOfPage = Place & { id: number; kind: OrganisationKind }

/** Renders a page with its letterhead. `data` is what a presenter made. */
export async function showPage(res: Response, view: string, place: PagePlace, data: object) {
  const { actor, now } = res.locals
  const { organisation, year, turn = startOf(actor) } = place
  const [organisations, years] = organisation
    ? await Promise.all([nearbyOrganisations(actor, organisation), yearsOnFile(organisation.id)])
    : [[], []]
  const turns = <Each extends object>(each: Each, href: string | null) => (href ? [{ ...each, href }] : [])
  const masthead = presentMasthead({
    ...{ actor, places: res.locals.places, actingAt: res.locals.actingAt },
    organisation: organisations.find(({ id }) => id === organisation?.id) ?? null,
    year,
    organisations: organisations.flatMap(each => turns(each, turn(each, year))),
    years: organisation ? years.flatMap(each => turns(each, turn(organisation, each.year))) : [],
    sections: [...setUpSection(actor, organisation, years), ...sectionsOf(actor, organisation, year ?? latestYear(years))],
    opening: organisation && mayOpen(actor, organisation) ? nextYear(years, Number(plainDateOf(now).slice(0, 4))) : null,
    current: place.section,
  })
  res.render(view, { masthead, title: place.title, crumbs: place.crumbs, notice: takeNotice(res.req), ...data })
}

/** Where a reader begins at an organisation: its year where one is at hand, else its own page. */
const startOf =
  (actor: Actor) =>
  (organisation: PlaceOfPage, year: number | null): string | null => {
    const start = `/organisations/${organisation.id}`
    if (year && canSeeTotals(actor, organisation)) return `${start}/years/${year}`
    if (year && canSeeCommendations(actor, organisation)) return `${start}/years/${year}/commendations`
    return !year && canSeeOrganisation(actor, organisation) ? start : null
  }

/** The newest year whose results are published, else the newest on file. Today's date decides nothing. */
export const latestYear = (years: { year: number; cycle: 'OPEN' | 'PUBLISHED' | null }[]) =>
  (years.find(({ cycle }) => cycle === 'PUBLISHED') ?? years[0])?.year ?? null

/** A committee that has run no year here: it is still setting up, whatever earlier years it has written down. */
export const isBeginning = (years: readonly YearOnFile[]) => years.every(({ cycle, wasRun }) => cycle !== null && !wasRun)

/** The way back to what is left to set up, for those who do it. */
function setUpSection(actor: Actor, organisation: PagePlace['organisation'], years: readonly YearOnFile[]): Section[] {
  const keeper = actor.grants.find(({ role }) => KEEPERS_OF_TREE.some(each => each === role))
  if (!keeper || !organisation || !canKeepTree(actor, organisation) || !isBeginning(years)) return []
  return [{ id: 'set-up', name: 'Thiết lập', href: `/organisations/${keeper.organisationId}/set-up` }]
}

const mayOpen = (actor: Actor, { kind, tier, path }: PlaceOfPage) =>
  kind === 'COMMITTEE' && tier === 'GRASSROOTS' && canRunCycle(actor, { path })

/** The year to be opened next, once no other is open and it has begun. */
function nextYear(years: readonly YearOnFile[], thisYear: number): number | null {
  const [newest] = years
  if (!newest || years.some(({ cycle }) => cycle === 'OPEN')) return null
  return newest.year < thisYear ? newest.year + 1 : null
}

/** To others than those whose work it is the log opens from the page of the organisation. */
const logSection = (actor: Actor, organisation: PagePlace['organisation']): Section[] =>
  organisation && hasRole(actor, 'INSPECTION_COMMISSION', 'ADMINISTRATOR') && canSeeLog(actor, organisation)
    ? [{ id: 'history', name: 'Nhật ký', href: `/organisations/${organisation.id}/history` }]
    : []

const accountsSection = (actor: Actor, organisation: PagePlace['organisation']): Section[] =>
  organisation && canSeeAccounts(actor, organisation)
    ? [{ id: 'accounts', name: 'Tài khoản', href: `/organisations/${organisation.id}/accounts` }]
    : []

/** What this person may turn to, here. */
function sectionsOf(actor: Actor, organisation: PagePlace['organisation'], year: number | null): Section[] {
  const own: Section[] = actor.memberId ? [{ id: 'me', name: 'Của tôi', href: '/me' }] : []
  const tree: Section[] = isAtWork(actor) ? [{ id: 'organisations', name: 'Tổ chức', href: '/organisations' }] : []
  const log = logSection(actor, organisation)
  const accounts = accountsSection(actor, organisation)
  const members: Section[] =
    organisation && canSeeMembers(actor, organisation)
      ? [{ id: 'members', name: 'Đảng viên', href: `/organisations/${organisation.id}/members` }]
      : []
  if (!organisation || !year) return [...own, ...tree, ...members, ...accounts, ...log]
  const start = `/organisations/${organisation.id}/years/${year}`
  const when = (allowed: boolean, id: SectionId, name: string, href: string): Section[] => (allowed ? [{ id, name, href }] : [])
  return [
    ...own,
    ...when(canSeeTotals(actor, organisation), 'board', 'Bảng năm', start),
    ...when(organisation.kind !== 'CELL' && canRunCycle(actor, organisation), 'progress', 'Đợt đánh giá', `${start}/progress`),
    ...when(organisation.kind === 'CELL' && canSeeRatings(actor, organisation), 'ratings', 'Xếp loại', `${start}/ratings`),
    ...when(organisation.kind !== 'CELL' && canRunCycle(actor, organisation), 'decisions', 'Quyết định', `${start}/decisions`),
    ...tree,
    ...members,
    ...when(canSeeCandidates(actor, organisation), 'candidates', 'Phát triển đảng', `${start}/candidates`),
    ...when(canSeeCommendations(actor, organisation), 'commendations', 'Khen thưởng', `${start}/commendations`),
    ...when(canSeeDocuments(actor, organisation), 'report', 'Văn bản', `${start}/documents`),
    ...when(canWriteArticle(actor, organisation), 'articles', 'Bài viết', `${start}/articles`),
    ...accounts,
    ...log,
  ]
}
