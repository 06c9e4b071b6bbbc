import type { AwardRecord } from '../domain/commendationRecord'
import type { HistoryEntry } from '../domain/historyEntry'
import type { OfficeRecord, OrganisationPeriod } from '../domain/organisationRecord'
import { dateText, type PlainDate } from '../domain/plainDate'
import type { OrganisationKind, OrganisationTier } from '../domain/codes'
import { countText } from '../domain/share'
import type { YearRating } from '../domain/yearRating'
import { officeName } from '../labels/offices'
import { organisationKindLabel, organisationPlaceLabel } from '../labels/organisations'
import { presentAward } from './award'
import { presentHistory } from './history'
import type { ListedOrganisation } from './organisationList'
import { periodText } from './period'
import { presentMarks, presentYearRating, yearsOf } from './yearRating'

interface OrganisationInput {
  organisation: {
    id: number
    code: string
    kind: OrganisationKind
    tier: OrganisationTier
    foundedOn: PlainDate | null
    closedOn: PlainDate | null
  }
  periods: OrganisationPeriod[]
  offices: OfficeRecord[]
  today: PlainDate
  units: ListedOrganisation[]
  /** Units in all that the reader sees; the page shows the first of them. */
  unitCount: number
  /** Whether the reader sees every unit. */
  allUnits: boolean
  /** Null for whoever may not see any. */
  ratings: YearRating[] | null
  awards: AwardRecord[] | null
  history: HistoryEntry[] | null
  /** Where all that was done here and below is told; null for whoever may not read it. */
  log: string | null
  /** What the reader may do here. */
  acts: { name: string; href: string }[]
  opens: {
    rating(rating: YearRating): boolean
    member(id: number, path: string): boolean
    award(award: AwardRecord): boolean
    organisation(period: OrganisationPeriod): boolean
  }
}

/** The page of one organisation. */
export function presentOrganisation(input: OrganisationInput) {
  const { organisation, periods, offices, today, units, unitCount, allUnits, ratings, awards, history, acts, opens } = input
  const names = periods.filter(({ list }) => list === 'NAME')
  const years = yearsOf(units.flatMap(unit => unit.ratings))
  const shownOffices = offices.map(office => ({
    ...presentOffice(office, organisation.kind, opens),
    current: !office.toDate || office.toDate > today,
  }))
  return {
    name: names[0]?.name ?? organisation.code,
    lead: [organisationPlaceLabel[organisation.tier][organisation.kind], `mã ${organisation.code}`].join(', '),
    acts,
    facts: factsOf(input),
    names: names.length > 1 ? names.map(presentName) : [],
    officers: shownOffices.filter(({ current }) => current),
    formerOfficers: shownOffices.filter(({ current }) => !current),
    terms: periods
      .filter(({ list }) => list === 'TERM')
      .map(({ name, fromDate, toDate }) => ({ name, period: periodText(fromDate, toDate) })),
    collectives: periods
      .filter(({ list }) => list === 'COLLECTIVE')
      .map(({ name, bodyName, fromDate, toDate }) => ({ name, head: bodyName, period: periodText(fromDate, toDate) })),
    years,
    units: units.map(({ organisation: { code, name, kind }, href, ratings: own }) => ({
      ...{ code, name, href, kind: organisationKindLabel[kind] },
      marks: presentMarks(years, own),
    })),
    moreUnits:
      unitCount > units.length
        ? { text: `Xem cả ${countText(unitCount)} đơn vị`, href: `/organisations?view=list&parent=${organisation.id}` }
        : null,
    unitCount: allUnits ? `${countText(unitCount)} đơn vị` : 'Chỉ hiện đơn vị thuộc phạm vi của đồng chí',
    ratings: ratings && ratings.map(rating => presentYearRating(rating, opens.rating(rating) ? `/ratings/${rating.id}` : null)),
    awards: awards && awards.map(award => presentAward(award, opens.award(award))),
    history: history && presentHistory(history, { withSubjects: true }),
    log: input.log,
  }
}

function factsOf({ organisation, periods, opens }: OrganisationInput) {
  const [name] = periods.filter(({ list }) => list === 'NAME')
  const above = periods.filter(({ list }) => list === 'PARENT')
  return [
    ...(name?.bodyName && name.bodyName !== name.name ? [{ term: 'Cấp ủy', text: name.bodyName, href: null }] : []),
    ...above.map(period => ({
      term: period.toDate ? 'Từng trực thuộc' : 'Trực thuộc',
      text: period.toDate ? `${period.name}, ${periodText(period.fromDate, period.toDate)}` : period.name,
      href: opens.organisation(period) ? `/organisations/${period.organisationId}` : null,
    })),
    ...dateFact('Thành lập', organisation.foundedOn),
    ...dateFact('Kết thúc hoạt động', organisation.closedOn),
  ]
}

const dateFact = (term: string, date: PlainDate | null) => (date ? [{ term, text: `ngày ${dateText(date)}`, href: null }] : [])

const presentName = ({ name, bodyName, fromDate, toDate }: OrganisationPeriod) => ({ name, bodyName, period: periodText(fromDate, toDate) })

const presentOffice = (
  { role, name, memberId, memberPath, otherPosts, fromDate, toDate }: OfficeRecord,
  kind: OrganisationKind,
  opens: OrganisationInput['opens'],
) => ({
  role: officeName(role, kind),
  name,
  href: memberId && memberPath && opens.member(memberId, memberPath) ? `/members/${memberId}` : null,
  otherPosts,
  period: periodText(fromDate, toDate),
})
