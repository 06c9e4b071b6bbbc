import { idsBy, insertAll } from '../../seeders/insert'
import type { WriteContext } from '../../src/database'
import { searchKey, sortKey } from '../../src/domain/personName'
import { AdmissionTarget } from '../../src/models/AdmissionTarget'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { OrganisationParent } from '../../src/models/OrganisationParent'
import { RoleGrant } from '../../src/models/RoleGrant'
import { User } from '../../src/models/User'
import { YearProfile } from '../../src/models/YearProfile'
import { AWKWARD_NAMES } from './bigCommittee'
import { makeCycle, makeOrganisation, makeRatings, type RatingWish } from './factories'

const CELLS = 300
const PEOPLE = 2000
const EARLY = '2010-01-01'

/** Names that a page or a spreadsheet could take for something else, and one that has no place to be broken. */
export const ODD_NAMES = [...AWKWARD_NAMES, 'Nguyễnvănkhôngcómộtdấucáchnàotrongtêncủamìnhtừđầuđếncuốichođủtámmươichữcáithếnày']
export const ODD_CELLS = ODD_NAMES.map(name => `Chi bộ ${name}`)

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh']
const GIVEN = ['Ánh', 'Bình', 'Đức', 'Hòa', 'Lan', 'Thảo', 'Yến']
const LEVELS = ['GOOD', 'GOOD', 'GOOD', 'EXCELLENT', 'SATISFACTORY'] as const

const nameOf = (index: number) =>
  ODD_NAMES[index] ?? `${FAMILY[index % FAMILY.length]} Văn ${GIVEN[index % GIVEN.length]} ${Math.floor(index / 35)}`

const keys = (name: string) => ({ sortKey: sortKey(name), searchKey: searchKey(name) })

export interface OddCommittee {
  committee: Organisation
  cells: Organisation[]
  members: Member[]
}

/**
 * A grassroots committee of 300 cells and 2 000 members, with two published years, an open one, commendations and candidates.
 * The demo's office of the committee works here from now on.
 */
export async function makeOddCommittee(context: WriteContext): Promise<OddCommittee> {
  const { transaction } = context
  const superior = await Organisation.findOne({ where: { code: 'Q6' }, rejectOnEmpty: true, transaction })
  const committee = await makeOrganisation(context, { code: 'LON', kind: 'COMMITTEE', name: 'Đảng bộ Lớn', parent: superior })
  const cells = await makeCells(context, committee)
  const members = await makePeople(context, cells)
  const cellOf = (index: number) => cells[index % CELLS]!
  for (const year of [2021, 2022, 2023]) {
    const cycle = await makeCycle(context, committee, cells, year, year < 2023)
    const outcome = (index: number): Partial<RatingWish> => {
      if (index % 40 === 7) return { notRatedReason: 'EXEMPT' }
      return year < 2023 || index % 7 > 2 ? { level: LEVELS[(index + year) % LEVELS.length]! } : {}
    }
    await makeRatings(context, cycle, [
      ...cells.map((cell, i): RatingWish => ({ kind: 'ORGANISATION', organisationId: cell.id, unit: cell, ...outcome(i) })),
      ...members.map((member, i): RatingWish => ({ kind: 'MEMBER', memberId: member.id, unit: cellOf(i), ...outcome(i) })),
    ])
  }
  await YearProfile.create({ organisationId: committee.id, year: 2022, ratingYearReported: 2021 }, { transaction })
  await makeCommendations(context, { committee, cells, members })
  await makeCandidates(context, cells)
  await AdmissionTarget.create({ organisationId: committee.id, year: 2022, target: 40 }, { transaction })
  const office = await User.findOne({ where: { username: 'van-phong' }, rejectOnEmpty: true, transaction })
  await RoleGrant.update({ organisationId: committee.id }, { where: { userId: office.id }, transaction })
  return { committee, cells, members }
}

async function makeCells({ transaction }: WriteContext, parent: Organisation): Promise<Organisation[]> {
  const codes = Array.from({ length: CELLS }, (_, index) => `LON-${String(index + 1).padStart(3, '0')}`)
  const common = { kind: 'CELL', tier: 'BELOW_GRASSROOTS', parentId: parent.id, path: '/', sign: 'CB', place: 'Quận 6' } as const
  await insertAll(
    Organisation,
    codes.map(code => ({ ...common, code })),
    transaction,
  )
  await Organisation.sequelize!.query(`UPDATE organisations SET path = :path || id || '/' WHERE parent_id = :id`, {
    replacements: { path: parent.path, id: parent.id },
    transaction,
  })
  const cells = await Organisation.findAll({ where: { parentId: parent.id }, order: ['code'], transaction })
  await insertAll(
    OrganisationName,
    cells.map(({ id }, index) => {
      const name = ODD_CELLS[index] ?? `Chi bộ Khu phố ${index + 1}`
      return { organisationId: id, name, bodyName: name, searchKey: searchKey(name), fromDate: EARLY }
    }),
    transaction,
  )
  await insertAll(
    OrganisationParent,
    cells.map(({ id }) => ({ organisationId: id, parentId: parent.id, fromDate: EARLY })),
    transaction,
  )
  return cells
}

/** Members take turns in the cells, so that the cells with odd names hold the people with odd names. */
async function makePeople({ transaction }: WriteContext, cells: Organisation[]): Promise<Member[]> {
  await insertAll(
    Member,
    Array.from({ length: PEOPLE }, (_, index) => ({
      ...{ fullName: nameOf(index), ...keys(nameOf(index)), cardNumber: `LON-${index}` },
      ...{ admittedOn: EARLY, officialOn: '2011-01-01', homeTown: nameOf(index), post: nameOf(index) },
    })),
    transaction,
  )
  const idOf = await idsBy(Member, ['cardNumber'], transaction)
  const ids = Array.from({ length: PEOPLE }, (_, index) => idOf(`LON-${index}`))
  await insertAll(
    Membership,
    ids.map((memberId, index) => ({
      ...{ memberId, organisationId: cells[index % CELLS]!.id },
      ...{ fromDate: EARLY, beganBy: 'ADMITTED' as const },
    })),
    transaction,
  )
  await insertAll(
    Office,
    cells.map(({ id }, index) => ({ organisationId: id, role: 'SECRETARY' as const, memberId: ids[index]!, fromDate: EARLY })),
    transaction,
  )
  const found = new Map((await Member.findAll({ where: { id: ids }, transaction })).map(member => [member.id, member]))
  return ids.map(id => found.get(id)!)
}

async function makeCommendations({ transaction }: WriteContext, { committee, cells, members }: OddCommittee) {
  const title = await CommendationTitle.findOne({ order: ['position'], rejectOnEmpty: true, transaction })
  const decision = await CommendationDecision.create(
    {
      ...{ organisationId: committee.id, year: 2022, titleId: title.id, number: 1, sign: 'ĐU', decidedOn: '2023-01-16' },
      ...{ subject: 'khen thưởng', signatoryName: ODD_NAMES[0]!, signatoryOffice: 'Bí thư' },
    },
    { transaction },
  )
  const common = { decisionId: decision.id, form: 'MERIT_LETTER' as const, label: ODD_NAMES[1]! }
  const rows = [
    ...cells.slice(0, 60).map(({ id, path }) => ({ recipientKind: 'ORGANISATION' as const, organisationId: id, unitId: id, path })),
    ...members.slice(0, 300).map(({ id }, index) => {
      const { id: unitId, path } = cells[index % CELLS]!
      return { recipientKind: 'MEMBER' as const, memberId: id, unitId, path }
    }),
    ...ODD_NAMES.map(recipientName => ({
      ...{ recipientKind: 'OTHER_PERSON' as const, recipientName },
      ...{ unitId: committee.id, path: committee.path },
    })),
  ]
  await insertAll(
    Commendation,
    rows.map((row, index) => ({ ...common, ...row, position: index + 1 })),
    transaction,
  )
}

async function makeCandidates({ transaction }: WriteContext, cells: Organisation[]) {
  await insertAll(
    Candidate,
    cells.slice(0, 120).map(({ id }, index) => ({
      ...{ organisationId: id, fullName: nameOf(index), ...keys(nameOf(index)) },
      ...{ source: 'YOUTH_UNION' as const, occupation: nameOf(index) },
    })),
    transaction,
  )
  const candidates = await Candidate.findAll({ where: { organisationId: cells.map(({ id }) => id) }, transaction })
  await insertAll(
    CandidateStage,
    candidates.map(({ id }, index) => ({
      candidateId: id,
      stage: index % 2 ? ('INTRODUCED' as const) : ('AWARENESS_CLASS' as const),
      reachedOn: `2022-0${1 + (index % 9)}-15`,
    })),
    transaction,
  )
}
