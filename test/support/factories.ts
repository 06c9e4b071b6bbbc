import { sequelize, type WriteContext } from '../../src/database'
import { searchKey, sortKey } from '../../src/domain/personName'
import { regimeFor } from '../../src/domain/regulations'
import type { RatingLevel } from '../../src/domain/ratingLevel'
import type { NotRatedReason, OrganisationKind, OrganisationTier, SubjectKind } from '../../src/domain/codes'
import { CyclePlace } from '../../src/models/CyclePlace'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { OrganisationParent } from '../../src/models/OrganisationParent'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { RatingDecision } from '../../src/models/RatingDecision'

/** Long before every year that tests speak of. */
const EARLY = '2010-01-01'

interface OrganisationWish {
  code: string
  name?: string
  bodyName?: string
  kind?: OrganisationKind
  tier?: OrganisationTier
  parent?: Organisation | null
  sign?: string
}

const withDefaults = (wish: OrganisationWish) => ({
  kind: 'CELL' as OrganisationKind,
  parent: null,
  name: `Chi bộ ${wish.code}`,
  ...(wish.kind === 'COMMITTEE' ? { tier: 'GRASSROOTS' as const, sign: 'ĐU' } : { tier: 'BELOW_GRASSROOTS' as const, sign: 'CB' }),
  ...wish,
})

/** An organisation with its name and its place, there since long ago. */
export async function makeOrganisation({ transaction }: WriteContext, wish: OrganisationWish): Promise<Organisation> {
  const { code, kind, tier, parent, name, sign } = withDefaults(wish)
  const organisation = await Organisation.create(
    { code, kind, tier, parentId: parent?.id ?? null, path: '/', sign, place: 'Quận 6' },
    { transaction },
  )
  await organisation.update({ path: `${parent?.path ?? '/'}${organisation.id}/` }, { transaction })
  const bodyName = wish.bodyName ?? name.replace('Đảng bộ', 'Đảng ủy')
  await OrganisationName.create(
    { organisationId: organisation.id, name, bodyName, searchKey: searchKey(name), fromDate: EARLY },
    { transaction },
  )
  if (parent) {
    await OrganisationParent.create({ organisationId: organisation.id, parentId: parent.id, fromDate: EARLY }, { transaction })
  }
  return organisation
}

interface MemberWish {
  fullName?: string
  admittedOn?: string
  officialOn?: string | null
  birthDate?: string
}

/** Members of a cell, there since they were admitted. */
export async function makeMembers({ transaction }: WriteContext, cell: Organisation, wishes: MemberWish[]): Promise<Member[]> {
  const members = await Member.bulkCreate(
    wishes.map(({ fullName = 'Nguyễn Văn An', admittedOn = EARLY, officialOn = '2011-01-01', birthDate }) => ({
      fullName,
      sortKey: sortKey(fullName),
      searchKey: searchKey(fullName),
      admittedOn,
      officialOn,
      birthDate: birthDate ?? null,
    })),
    { transaction },
  )
  await Membership.bulkCreate(
    members.map(({ id, admittedOn }) => ({ memberId: id, organisationId: cell.id, fromDate: admittedOn, beganBy: 'ADMITTED' as const })),
    { transaction },
  )
  return members
}

/** A cycle of a year with the tree frozen as it stands: the committee and these units right below it. */
export async function makeCycle(
  { transaction }: WriteContext,
  committee: Organisation,
  units: Organisation[],
  year: number,
  published: boolean,
) {
  const { regulation, guidance } = regimeFor(year)
  const cycle = await RatingCycle.create(
    {
      organisationId: committee.id,
      year,
      period: 'YEAR',
      regulation: regulation.code,
      guidance: guidance.code,
      countingDate: `${year}-12-31`,
      openedOn: `${year}-11-01`,
      publishedOn: published ? `${year + 1}-01-20` : null,
      settings: JSON.stringify({ caps: {} }),
    },
    { transaction },
  )
  const names = new Map((await OrganisationName.findAll({ transaction })).map(name => [name.organisationId, name]))
  await CyclePlace.bulkCreate(
    [committee, ...units].map(unit => ({
      cycleId: cycle.id,
      organisationId: unit.id,
      parentId: unit.parentId,
      path: unit.path,
      code: unit.code,
      kind: unit.kind,
      name: names.get(unit.id)!.name,
      bodyName: names.get(unit.id)!.bodyName,
    })),
    { transaction },
  )
  return cycle
}

export interface RatingWish {
  kind: SubjectKind
  organisationId?: number
  memberId?: number
  unit: Organisation
  /** Decided at this level; without one the rating waits, unless it is not rated. */
  level?: RatingLevel | null
  notRatedReason?: NotRatedReason | null
}

/** Ratings of a cycle with their decisions, published when the cycle is. */
export async function makeRatings({ transaction }: WriteContext, cycle: RatingCycle, wishes: RatingWish[]): Promise<Rating[]> {
  const ratings = await Rating.bulkCreate(
    wishes.map(({ kind, organisationId, memberId, unit, notRatedReason }) => ({
      cycleId: cycle.id,
      year: cycle.year,
      kind,
      organisationId: organisationId ?? null,
      memberId: memberId ?? null,
      unitId: unit.id,
      path: unit.path,
      state: notRatedReason ? ('NOT_RATED' as const) : ('DRAFT' as const),
      notRatedReason: notRatedReason ?? null,
    })),
    { transaction },
  )
  const decided = wishes.flatMap(({ level }, index) => (level ? [{ ratingId: ratings[index]!.id, level }] : []))
  await RatingDecision.bulkCreate(
    decided.map(each => ({
      ...each,
      authorityId: cycle.organisationId,
      authorityName: 'Đảng ủy thử nghiệm',
      documentNumber: '22-QĐ/ĐU',
      decidedOn: `${cycle.year + 1}-01-10`,
      signatoryName: 'Trần Thị Thử',
      signatoryOffice: 'Bí thư',
      citation: 'thử nghiệm',
      recordedAt: `${cycle.year + 1}-01-10T00:00:00.000Z`,
    })),
    { transaction },
  )
  await sequelize.query(
    `UPDATE ratings SET state = :state, decision_id = (SELECT d.id FROM rating_decisions d WHERE d.rating_id = ratings.id)
     WHERE cycle_id = :cycle AND decision_id IS NULL AND id IN (SELECT rating_id FROM rating_decisions)`,
    { transaction, replacements: { state: cycle.publishedOn ? 'PUBLISHED' : 'DECIDED', cycle: cycle.id } },
  )
  return ratings
}

/** A later decision on a rating, which from then on is the one that counts. */
export async function supersedeDecision({ transaction }: WriteContext, ratingId: number, level: RatingLevel) {
  const rating = await Rating.findByPk(ratingId, { transaction, rejectOnEmpty: true })
  const earlier = await RatingDecision.findByPk(rating.decisionId!, { transaction, rejectOnEmpty: true })
  const { id, ...same } = earlier.get({ plain: true })
  const later = await RatingDecision.create(
    { ...same, level, supersedesId: id, documentNumber: '99-QĐ/ĐU', reason: 'xếp loại lại' },
    { transaction },
  )
  await rating.update({ decisionId: later.id }, { transaction })
}
