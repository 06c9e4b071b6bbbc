import { write, type WriteContext } from '../../src/database'
import { searchKey, sortKey } from '../../src/domain/personName'
import { AdmissionTarget } from '../../src/models/AdmissionTarget'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import type { Member } from '../../src/models/Member'
import type { Organisation } from '../../src/models/Organisation'
import type { Rating } from '../../src/models/Rating'
import { RatingDecision } from '../../src/models/RatingDecision'
import { YearProfile } from '../../src/models/YearProfile'
import { makeCycle, makeMembers, makeOrganisation, makeRatings, type RatingWish, supersedeDecision } from './factories'

/** A small generator of numbers in [0, 1), the same for the same seed. */
export function generator(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const LEVELS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const
const REASONS = ['EXEMPT', 'SUSPENDED', 'UNDER_SIX_MONTHS', 'OTHER'] as const
const NAMES = ['Nguyễn Thị Ánh', 'Trần Văn Bình', 'Lê Ngọc Đức', 'O\'Hara "Lan" <b>Thảo</b>', 'Phạm Quỳnh Hoà'.normalize('NFD')]

/** Nobody decided, everybody exempt, or a mixture. */
export const MODES = ['mixed', 'nobodyRated', 'allExempt'] as const
export type Mode = (typeof MODES)[number]

export interface RandomYear {
  seed: number
  mode: Mode
  committee: Organisation
  cells: Organisation[]
  year: number
}

/** A committee of 1 to 40 cells with some years of ratings, commendations and candidates, the same for the same seed. */
export async function makeRandomYear(context: WriteContext, seed: number, mode: Mode): Promise<RandomYear> {
  const random = generator(seed)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const pick = <T>(items: readonly T[]) => items[upTo(items.length - 1)]!
  const superior = await makeOrganisation(context, {
    code: `S${seed}`,
    kind: 'COMMITTEE',
    tier: 'ABOVE_GRASSROOTS',
    name: `Đảng bộ Cấp trên ${seed}`,
  })
  const committee = await makeOrganisation(context, {
    code: `R${seed}`,
    kind: 'COMMITTEE',
    parent: superior,
    name: `Đảng bộ Thử nghiệm ${seed}`,
  })
  const cells: Organisation[] = []
  const count = 1 + upTo(39)
  for (let i = 1; i <= count; i++) {
    cells.push(
      await makeOrganisation(context, {
        code: `R${seed}-${i}`,
        parent: committee,
        name: `Chi bộ ${pick(['Tư pháp', 'Nội vụ', 'Y tế'])} số ${i}`,
      }),
    )
  }
  const members = new Map<Organisation, Member[]>()
  for (const cell of cells)
    members.set(
      cell,
      await makeMembers(
        context,
        cell,
        Array.from({ length: upTo(5) }, () => ({ fullName: pick(NAMES).normalize('NFC') })),
      ),
    )

  const last = 2019 + upTo(5)
  const first = Math.max(2018, last - upTo(3))
  for (let year = first; year <= last; year++) {
    const outcome = (): Pick<RatingWish, 'level' | 'notRatedReason'> => {
      if (mode === 'allExempt') return { notRatedReason: 'EXEMPT' }
      if (mode === 'nobodyRated' || random() < 0.1) return {}
      return random() < 0.15 ? { notRatedReason: pick(REASONS) } : { level: pick(LEVELS) }
    }
    const above = await makeCycle(context, superior, [committee], year, true)
    await makeRatings(context, above, [
      { kind: 'ORGANISATION', organisationId: committee.id, unit: committee, ...(mode === 'mixed' ? { level: pick(LEVELS) } : {}) },
    ])
    const cycle = await makeCycle(context, committee, cells, year, random() < 0.8)
    const ratings = await makeRatings(context, cycle, [
      ...cells.map((cell): RatingWish => ({ kind: 'ORGANISATION', organisationId: cell.id, unit: cell, ...outcome() })),
      ...cells.flatMap(cell =>
        members.get(cell)!.map((member): RatingWish => ({ kind: 'MEMBER', memberId: member.id, unit: cell, ...outcome() })),
      ),
    ])
    await rerate(context, ratings, pick)
  }
  if (random() < 0.7) {
    await YearProfile.create(
      {
        organisationId: committee.id,
        year: last,
        ratingYearReported: last > first && random() < 0.5 ? last - 1 : last,
        theme: null,
        orientation: null,
        studyTopic: null,
      },
      { transaction: context.transaction },
    )
  }
  await makeCommendations(context, { random, upTo, committee, cells, members, year: last })
  await makeCandidates(context, { random, upTo, committee, cells, year: last })
  return { seed, mode, committee, cells, year: last }
}

/** A few decisions of a cycle are superseded by later ones. */
async function rerate(context: WriteContext, ratings: Rating[], pick: <T>(items: readonly T[]) => T) {
  const decided = await RatingDecision.findAll({
    where: { ratingId: ratings.map(({ id }) => id) },
    limit: 2,
    order: ['id'],
    transaction: context.transaction,
  })
  for (const { ratingId } of decided) await supersedeDecision(context, ratingId, pick(LEVELS))
}

interface Making {
  random: () => number
  upTo: (n: number) => number
  committee: Organisation
  cells: Organisation[]
  year: number
}

async function makeCommendations({ transaction }: WriteContext, making: Making & { members: Map<Organisation, Member[]> }) {
  const { random, upTo, committee, cells, members, year } = making
  if (random() < 0.3) return
  const [title] = await CommendationTitle.findOrCreate({
    where: { code: 'RANDOM_TITLE' },
    defaults: { code: 'RANDOM_TITLE', name: 'Danh hiệu thử nghiệm', position: 9 },
    transaction,
  })
  const decision = await CommendationDecision.create(
    {
      organisationId: committee.id,
      year,
      titleId: title.id,
      number: 1 + upTo(90),
      sign: 'ĐU',
      decidedOn: `${year}-12-20`,
      subject: 'khen thưởng',
      signatoryName: 'Trần Thị Thử',
      signatoryOffice: 'Bí thư',
    },
    { transaction },
  )
  const common = { decisionId: decision.id, form: 'MERIT_LETTER' as const, label: 'thử nghiệm' }
  const rows = [
    ...cells
      .slice(0, upTo(3))
      .map(cell => ({ ...common, recipientKind: 'ORGANISATION' as const, organisationId: cell.id, unitId: cell.id, path: cell.path })),
    ...cells.slice(0, 4).flatMap(cell =>
      members
        .get(cell)!
        .slice(0, upTo(2))
        .map(member => ({ ...common, recipientKind: 'MEMBER' as const, memberId: member.id, unitId: cell.id, path: cell.path })),
    ),
    ...Array.from({ length: upTo(2) }, (_, i) => ({
      ...common,
      recipientKind: 'OTHER_COLLECTIVE' as const,
      recipientName: `Công đoàn ${i}`,
      unitId: committee.id,
      path: committee.path,
    })),
    ...Array.from({ length: upTo(2) }, () => ({
      ...common,
      recipientKind: 'OTHER_PERSON' as const,
      recipientName: 'Võ Thị Ngoài',
      unitId: committee.id,
      path: committee.path,
    })),
  ]
  await Commendation.bulkCreate(
    rows.map((row, index) => ({ ...row, position: index + 1 })),
    { transaction },
  )
}

async function makeCandidates({ transaction }: WriteContext, { random, upTo, committee, cells, year }: Making) {
  for (const cell of cells.slice(0, 6)) {
    const fullName = 'Đặng Thị Nguồn'
    const candidate = await Candidate.create(
      { organisationId: cell.id, fullName, sortKey: sortKey(fullName), searchKey: searchKey(fullName), source: 'YOUTH_UNION' },
      { transaction },
    )
    const stages = (['INTRODUCED', 'AWARENESS_CLASS', 'BACKGROUND_CHECK', 'ADMISSION'] as const).slice(0, upTo(4))
    await CandidateStage.bulkCreate(
      stages.map(stage => ({ candidateId: candidate.id, stage, reachedOn: `${random() < 0.7 ? year : year - 1}-0${1 + upTo(8)}-15` })),
      { transaction },
    )
  }
  if (random() < 0.6) await AdmissionTarget.create({ organisationId: committee.id, year, target: upTo(9) }, { transaction })
}

/** Fifty committees, of which some have nobody rated or everybody exempt. */
export async function makeRandomYears(): Promise<RandomYear[]> {
  const sets: RandomYear[] = []
  for (let seed = 1; seed <= 50; seed++) {
    const mode = MODES[seed % 10 === 0 ? 1 : seed % 10 === 5 ? 2 : 0]!
    sets.push(await write(null, context => makeRandomYear(context, seed, mode)))
  }
  return sets
}
