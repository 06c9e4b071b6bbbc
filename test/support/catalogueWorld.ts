import { hash } from '@node-rs/argon2'
import { write, type WriteContext } from '../../src/database'
import type { Actor } from '../../src/domain/actor'
import { searchKey, sortKey } from '../../src/domain/personName'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Document } from '../../src/models/Document'
import { DocumentFile } from '../../src/models/DocumentFile'
import { File } from '../../src/models/File'
import { Job } from '../../src/models/Job'
import { GrantRequest } from '../../src/models/GrantRequest'
import type { Member } from '../../src/models/Member'
import { Office } from '../../src/models/Office'
import type { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingDecision } from '../../src/models/RatingDecision'
import { RoleGrant } from '../../src/models/RoleGrant'
import { Term } from '../../src/models/Term'
import { User } from '../../src/models/User'
import { putFile } from '../../src/storage'
import { makeArticles } from './catalogueArticles'
import { markOf } from './catalogueCheck'
import { type MarkKey, type Reader, READERS } from './catalogueReaders'
import { makeAccountBatches, makeBatches } from './catalogueBatches'
import { makeCycle, makeMembers, makeOrganisation, makeRatings } from './factories'

/** Two committees under one superior with their cells, of A also a section with its cell and a closed cell; and another tree. */
export const PLACES = ['S', 'A', 'A1', 'A2', 'A3', 'A31', 'A9', 'B', 'B1', 'T', 'C', 'C1'] as const
export type PlaceName = (typeof PLACES)[number]

const CELLS_OF = { A: ['A1', 'A2', 'A31', 'A9'], B: ['B1'], C: ['C1'] } as const
const PARENTS: Record<PlaceName, PlaceName | null> = {
  ...{ S: null, A: 'S', A1: 'A', A2: 'A', A3: 'A', A31: 'A3', A9: 'A' },
  ...{ B: 'S', B1: 'B', T: null, C: 'T', C1: 'C' },
}
const SECTIONS: readonly PlaceName[] = ['A3']
/** Closed in the open year before its cycle began: its records stay. */
const CLOSED: PlaceName = 'A9'
const CLOSED_ON = '2023-06-30'

export const PUBLISHED = 2022
export const OPEN = 2023
export const PASSWORD = 'mot-mat-khau-thu'

/** Of each cell, what is decided in the open year already. */
const DECIDED_EARLY: Record<string, string> = { A1: 'A1.reader', A2: 'A2', A31: 'A31', B1: 'B1', C1: 'C1' }

/** Ids by what they are of: «A1.member», «A1.member.2023» for a rating. */
export interface World {
  organisation: Record<PlaceName, number>
  member: Record<string, number>
  rating: Record<string, number>
  candidate: Record<string, number>
  decision: Record<string, number>
  /** Articles by the place of their organisation, addresses of articles by what became of them. */
  article: Record<string, number>
  slug: Record<string, string>
  /** Issued documents by form and place. */
  issued: Record<string, number>
  /** By who asked for it, and where the right to it is lost. */
  job: Record<string, number>
  /** Files by the place they were sent to: members checked, accounts imported. */
  batch: Record<string, number>
  /** Accounts and what they hold, by the mark in the name; what was asked for, by its place. */
  account: Record<string, number>
  grant: Record<string, number>
  request: Record<string, number>
  /** Every mark that stands somewhere in the database. */
  marks: MarkKey[]
}

export interface Making extends World {
  context: WriteContext
  places: Record<PlaceName, Organisation>
  /** A name with its mark in it. */
  name: (key: MarkKey) => string
}

export async function makeWorld(): Promise<World> {
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 })
  const world: World = {
    organisation: {} as World['organisation'],
    member: {},
    rating: {},
    candidate: {},
    decision: {},
    article: {},
    slug: {},
    job: {},
    batch: {},
    issued: {},
    account: {},
    grant: {},
    request: {},
    marks: [],
  }
  return write(null, async context => {
    const name = (key: MarkKey) => {
      if (!world.marks.includes(key)) world.marks.push(key)
      return `Trần Thị ${markOf(key)}`
    }
    const making: Making = { ...world, context, places: {} as Making['places'], name }
    for (const place of PLACES) await makePlace(making, place)
    for (const cell of Object.values(CELLS_OF).flat()) await makePeople(making, cell)
    for (const year of [PUBLISHED, OPEN]) await makeYear(making, year)
    await makeOpenWork(making)
    await makeCommendations(making)
    await makeHistory(making)
    await makeArticles(making)
    for (const reader of [...Object.values(READERS), ...OUTSIDERS]) await makeAccount(making, reader, passwordHash)
    await makeRequests(making)
    await makeJobs(making)
    await makeBatches(context, world, name)
    await makeAccountBatches(context, world, name)
    await makeIssued(making)
    return world
  })
}

async function makePlace({ context, places, organisation, name }: Making, place: PlaceName) {
  const kind = kindOf(place)
  const tier = kind !== 'COMMITTEE' ? 'BELOW_GRASSROOTS' : PARENTS[place] === null ? 'ABOVE_GRASSROOTS' : 'GRASSROOTS'
  const above = PARENTS[place]
  const wish = { code: place, name: name(`${place}.body`), kind, tier, parent: above && places[above] } as const
  places[place] = await makeOrganisation(context, wish)
  organisation[place] = places[place].id
  if (place === CLOSED) await places[place].update({ closedOn: CLOSED_ON }, { transaction: context.transaction })
  const office = { organisationId: organisation[place], role: 'SECRETARY' as const, fromDate: '2015-01-01' }
  await Office.create({ ...office, personName: name(`${place}.officer`) }, { transaction: context.transaction })
}

function kindOf(place: PlaceName) {
  if (SECTIONS.includes(place)) return 'SECTION'
  return Object.values(CELLS_OF)
    .flat()
    .some(cell => cell === place)
    ? 'CELL'
    : 'COMMITTEE'
}

/** Cells that a year's cycle holds. */
const cellsIn = (year: number, cells: readonly PlaceName[]) => cells.filter(cell => year === PUBLISHED || cell !== CLOSED)

/** The people of a cell; in A1 also two who read. */
const PEOPLE = (cell: PlaceName) => ['member', 'commended', 'honoured', ...(cell === 'A1' ? ['secretary', 'reader'] : [])]

async function makePeople({ context, places, member, candidate, name }: Making, cell: PlaceName) {
  const { transaction } = context
  const keys = PEOPLE(cell).map((who): MarkKey => `${cell}.${who}`)
  const members: Member[] = await makeMembers(
    context,
    places[cell],
    keys.map(key => ({ fullName: name(key) })),
  )
  for (const [index, key] of keys.entries()) {
    member[key] = members[index]!.id
    await members[index]!.update({ identityNumber: `9000000${String(members[index]!.id).padStart(5, '0')}` }, { transaction })
  }
  const fullName = name(`${cell}.candidate`)
  const keysOfName = { fullName, sortKey: sortKey(fullName), searchKey: searchKey(fullName) }
  const made = await Candidate.create({ ...keysOfName, organisationId: places[cell].id, source: 'YOUTH_UNION' }, { transaction })
  await CandidateStage.create({ candidateId: made.id, stage: 'INTRODUCED', reachedOn: `${PUBLISHED}-05-05` }, { transaction })
  candidate[cell] = made.id
}

/** The cycles of a year: committees under their superior, then cells and members under their committee. */
async function makeYear(making: Making, year: number) {
  const { context, places, organisation, member } = making
  const level = year === PUBLISHED ? ('GOOD' as const) : null
  for (const [superior, below] of [['S', ['A', 'B']] as const, ['T', ['C']] as const]) {
    const units = below.map(place => places[place])
    const cycle = await makeCycle(context, places[superior], units, year, year === PUBLISHED)
    const wishes = below.map(place => ({
      kind: 'ORGANISATION' as const,
      organisationId: organisation[place],
      unit: places[place],
      level,
    }))
    await keep(making, year, below, await makeRatings(context, cycle, wishes))
  }
  for (const [committee, all] of Object.entries(CELLS_OF) as [PlaceName, readonly PlaceName[]][]) {
    const cells = cellsIn(year, all)
    const sections = SECTIONS.filter(section => PARENTS[section] === committee)
    const units = [...sections, ...cells].map(place => places[place])
    const cycle = await makeCycle(context, places[committee], units, year, year === PUBLISHED)
    const people = cells.flatMap(cell => PEOPLE(cell).map(who => ({ cell, key: `${cell}.${who}` })))
    const wishes = [
      ...cells.map(cell => ({
        kind: 'ORGANISATION' as const,
        organisationId: organisation[cell],
        unit: places[cell],
        level,
      })),
      ...people.map(({ cell, key }) => ({ kind: 'MEMBER' as const, memberId: member[key]!, unit: places[cell], level })),
    ]
    await keep(making, year, [...cells, ...people.map(({ key }) => key)], await makeRatings(context, cycle, wishes))
  }
}

async function keep({ context, rating }: Making, year: number, keys: readonly string[], made: readonly Rating[]) {
  const stored = await Rating.findAll({ where: { id: made.map(({ id }) => id) }, order: ['id'], transaction: context.transaction })
  for (const [index, key] of keys.entries()) rating[`${key}.${year}`] = stored[index]!.id
}

/** In the open year: what a cell proposed, and a decision that is not published, known by its number. */
async function makeOpenWork({ context: { transaction }, rating, name }: Making) {
  for (const cell of cellsIn(OPEN, Object.values(CELLS_OF).flat())) {
    const remarks = `${name(`${cell}.remark`)} đề nghị`
    await Rating.update({ proposedLevel: 'GOOD', remarks }, { where: { id: rating[`${cell}.member.${OPEN}`]! }, transaction })
    const decided = await Rating.findByPk(rating[`${DECIDED_EARLY[cell]}.${OPEN}`]!, { transaction, rejectOnEmpty: true })
    const document = { authorityName: 'Đảng ủy thử nghiệm', documentNumber: name(`${cell}.unpublished`), decidedOn: `${OPEN}-12-20` }
    const signatory = { signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư', citation: 'thử nghiệm' }
    const { id: decisionId } = await RatingDecision.create(
      {
        ...document,
        ...signatory,
        ratingId: decided.id,
        level: 'GOOD',
        authorityId: decided.unitId,
        recordedAt: `${OPEN}-12-20T02:00:00.000Z`,
      },
      { transaction },
    )
    await decided.update({ state: 'DECIDED', decisionId }, { transaction })
  }
}

async function makeCommendations(making: Making) {
  const { context, decision } = making
  const title = await CommendationTitle.create(
    { code: 'TITLE', name: 'Hoàn thành xuất sắc', position: 1 },
    { transaction: context.transaction },
  )
  for (const [committee, cells] of Object.entries(CELLS_OF) as [PlaceName, readonly PlaceName[]][]) {
    const own = cells.flatMap(cell => [
      { ...recipient(making, cell), recipientKind: 'MEMBER' as const, memberId: making.member[`${cell}.commended`]! },
      { ...recipient(making, cell), recipientKind: 'OTHER_PERSON' as const, recipientName: making.name(`${cell}.visitor`) },
      { ...recipient(making, cell), recipientKind: 'ORGANISATION' as const, organisationId: making.organisation[cell] },
    ])
    decision[committee] = await makeDecision(making, title.id, committee, 1, making.name(`${committee}.signatory`), own)
  }
  const honoured = (cell: PlaceName) => ({
    ...recipient(making, cell),
    recipientKind: 'MEMBER' as const,
    memberId: making.member[`${cell}.honoured`]!,
  })
  const signatory = making.name('S.signatory')
  decision['S for A1 and B1'] = await makeDecision(making, title.id, 'S', 1, signatory, [honoured('A1'), honoured('B1')])
  decision['S for B1'] = await makeDecision(making, title.id, 'S', 2, signatory, [honoured('B1')])
}

const recipient = ({ places }: Making, cell: PlaceName) => ({
  ...{ unitId: places[cell].id, path: places[cell].path },
  ...{ form: 'MERIT_LETTER' as const, label: 'Giấy khen' },
})

type Recipient = Omit<Parameters<typeof Commendation.create>[0], 'decisionId' | 'position'>

async function makeDecision(making: Making, titleId: number, by: PlaceName, number: number, signatoryName: string, all: Recipient[]) {
  const { transaction } = making.context
  const document = { number, sign: 'ĐU', decidedOn: '2023-01-05', subject: 'về khen thưởng', signatoryName, signatoryOffice: 'Bí thư' }
  const made = await CommendationDecision.create(
    { ...document, organisationId: making.organisation[by], year: PUBLISHED, titleId },
    { transaction },
  )
  const rows = all.map((each, index) => ({ ...each, decisionId: made.id, position: index + 1 }) as never)
  await Commendation.bulkCreate(rows, { transaction })
  return made.id
}

/** What was done to ratings of cells, with the names of those who did it and why. */
async function makeHistory({ context, organisation, rating, candidate, name }: Making) {
  for (const [committee, cells] of Object.entries(CELLS_OF) as [PlaceName, readonly PlaceName[]][]) {
    // Somebody whose account is none of the readers'.
    const actor = { userId: null, name: name(`${committee}.office`) } as unknown as Actor
    for (const cell of cellsIn(OPEN, cells)) {
      const act = { organisationId: organisation[cell], after: { level: 'GOOD' } }
      await AuditEntry.record(
        { ...context, actor, now: new Date('2024-01-10T02:00:00.000Z') },
        {
          ...act,
          act: 'recordDecisions',
          subjectKind: 'rating',
          subjectId: rating[`${cell}.member.${PUBLISHED}`]!,
          reason: name(`${cell}.reason`),
        },
        { ...act, act: 'proposeLevel', subjectKind: 'rating', subjectId: rating[`${cell}.${OPEN}`]! },
        { ...act, act: 'proposeLevel', subjectKind: 'candidate', subjectId: candidate[cell]! },
      )
    }
  }
}

/** Accounts that nobody reads with: of a cousin, and of another tree. */
const OUTSIDERS = (['B1', 'C1'] as const).map((place): AccountWish => ({ role: 'CELL_SECRETARY', place, account: `${place}.keeper` }))

type AccountWish = Omit<Reader, 'place'> & { place: PlaceName }

async function makeAccount(making: Making, reader: AccountWish, passwordHash: string) {
  const { context, organisation, member, name } = making
  const { transaction } = context
  const { account, role, place, isMember } = reader
  const memberId = isMember ? member[account]! : null
  const identity = { username: usernameOf(account), name: name(account), memberId, organisationId: organisation[place] }
  const user = await User.create({ ...identity, passwordHash }, { transaction })
  making.account[account] = user.id
  if (role) await RoleGrant.create({ userId: user.id, role, organisationId: organisation[place], fromDate: '2015-01-01' }, { transaction })
  const grant = await RoleGrant.findOne({ where: { userId: user.id }, transaction })
  if (grant) making.grant[account] = grant.id
}

/** Roles that wait for a second person, all for somebody without any. */
async function makeRequests({ context: { transaction }, organisation, account, request }: Making) {
  const asked = { userId: account['A.grantless']!, fromDate: '2024-01-01', reason: 'phân công', requestedAt: '2024-01-02T02:00:00.000Z' }
  for (const [place, role, by] of [
    ['A', 'COMMITTEE_OFFICE', 'A.administrator'],
    ['A1', 'CELL_SECRETARY', 'A.office'],
    ['B1', 'CELL_SECRETARY', 'B1.keeper'],
    ['C1', 'CELL_SECRETARY', 'C1.keeper'],
  ] as const) {
    const wish = { ...asked, role, organisationId: organisation[place], requestedBy: account[by]!, state: 'WAITING' as const }
    await GrantRequest.create(wish, { transaction })
    request[place] = (await GrantRequest.findOne({ where: { organisationId: organisation[place] }, transaction, rejectOnEmpty: true })).id
  }
}

const ISSUED = {
  report: { form: 'year-end-report', kind: 'BC' },
  notice: { form: 'rating-notice', kind: 'TB' },
  list: { form: 'commendation-list', kind: 'TB' },
} as const

/** Documents issued about places, by the place itself or by the committee of a cell. */
async function makeIssued({ context, organisation, issued, name }: Making) {
  const { transaction } = context
  const termOf = async (place: PlaceName) =>
    (await Term.create({ organisationId: organisation[place], name: '2020–2025', fromDate: '2020-01-01' }, { transaction })).id
  const terms: Partial<Record<PlaceName, number>> = {
    S: await termOf('S'),
    A: await termOf('A'),
    A1: await termOf('A1'),
    B: await termOf('B'),
  }
  const wishes = [
    { key: 'report-A', place: 'A', by: 'A' },
    { key: 'report-A1', place: 'A1', by: 'A1' },
    { key: 'report-B', place: 'B', by: 'B' },
    { key: 'notice-A1', place: 'A1', by: 'A' },
    { key: 'notice-A2', place: 'A2', by: 'A' },
    { key: 'list-A', place: 'A', by: 'A' },
  ] as const
  for (const [index, { key, place, by }] of wishes.entries()) {
    const about = { organisationId: organisation[place], year: PUBLISHED, ...ISSUED[key.split('-')[0] as keyof typeof ISSUED] }
    const signed = {
      datedOn: '2023-02-03',
      signatoryName: name(`${by}.officer`),
      signatoryOffice: 'Bí thư',
      issuedAt: '2023-02-03T02:00:00.000Z',
    }
    const said = { number: 900 + index, subject: 'tổng kết công tác', figures: JSON.stringify({ figures: [], rows: [] }) }
    const document = await Document.create({ ...about, ...signed, ...said, termId: terms[by]! }, { transaction })
    const kept = { organisationId: organisation[place], type: 'text/html', name: '12-BC_DU_2022.html', keepUntil: null }
    const file = await File.keep(context, { ...kept, ...(await putFile(Buffer.from(key))) })
    await DocumentFile.create({ documentId: document.id, format: 'html', fileId: file.id }, { transaction })
    issued[key] = document.id
  }
}

/** Long work that is done, with its file, and one that still waits. */
async function makeJobs({ context, organisation, job }: Making) {
  const { transaction } = context
  const wishes = [
    { key: 'of-S', owner: 'S.office', place: 'S' },
    { key: 'of-A', owner: 'A.office', place: 'A' },
    { key: 'of-A-at-S', owner: 'A.office', place: 'S' },
    { key: 'of-A-waiting', owner: 'A.office', place: 'A' },
  ] as const
  for (const { key, owner, place } of wishes) {
    const { id: ownerId } = await User.findOne({ where: { username: usernameOf(owner) }, transaction, rejectOnEmpty: true })
    const about = { organisationId: organisation[place], type: 'application/zip', name: 'bao-cao.zip', keepUntil: null }
    const file = await File.keep(context, { ...about, ...(await putFile(Buffer.from(key))) })
    const input = JSON.stringify({ form: 'year-end-report', year: PUBLISHED, packaging: 'zip' })
    const course = key.endsWith('waiting') ? { state: 'WAITING' as const } : { state: 'DONE' as const, resultFileId: file.id }
    const asked = { name: 'documentBatch', organisationId: organisation[place], ownerId, input, createdAt: '2023-02-01T02:00:00.000Z' }
    job[key] = (await Job.create({ ...asked, ...course }, { transaction })).id
  }
}

export const usernameOf = (account: MarkKey) => account.toLowerCase().replace('.', '-')
