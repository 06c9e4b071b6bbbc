import type { Transaction } from 'sequelize'
import { sequelize, write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { type EarlierDocument, type EarlierOutcome, isDayOfDecision, needsReason, whyNotEarlier, whyNotThere } from '../domain/earlierYear'
import { plainDateOf } from '../domain/plainDate'
import { isAuthority } from '../domain/decidingAuthority'
import { regimeByCode, regimeFor } from '../domain/regulations'
import { idsOf } from '../domain/treePath'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CyclePlace } from '../models/CyclePlace'
import { Organisation } from '../models/Organisation'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { RatingDecision } from '../models/RatingDecision'
import { type EarlierRow, earlierSubjects, markOfSubjects } from '../queries/earlierSubjects'
import { placeToday } from '../queries/placeToday'

export interface EarlierRatings {
  year: number
  unitId: number
  document: EarlierDocument
  outcomes: readonly { kind: EarlierRow['kind']; id: number; outcome: EarlierOutcome }[]
  /** Why what is on record is put right; its papers are then these. Empty where nothing is. */
  reason: string
  /** Of what was shown. */
  mark: string
}

interface Recorded {
  row: EarlierRow
  outcome: EarlierOutcome
}

/** Writes down from their papers what was decided on a unit and its members in a year before the system was used. Gives how many. */
export const recordEarlierRatings = (actor: Actor, committeeId: number, wish: EarlierRatings, now: Date): Promise<number> =>
  write(actor, context => record(context, actor, committeeId, wish), now)

async function record(context: WriteContext, actor: Actor, committeeId: number, wish: EarlierRatings): Promise<number> {
  const { transaction, now } = context
  const { year, unitId, document, reason } = wish
  if (!isDayOfDecision(document.decidedOn, year, plainDateOf(now))) throw new RuleError('Ngày quyết định không hợp với năm được xếp loại.')
  const cycle = await heldCycle(context, committeeId, wish)
  const rows = await earlierSubjects({ committeeId, unitId, year }, transaction)
  if (markOfSubjects(rows) !== wish.mark) {
    throw new ConflictError('Có người vừa ghi kết quả năm này của đơn vị; chưa có gì được ghi. Mời đồng chí mở lại trang.')
  }
  const changed = chosen(rows, wish).filter(each => isChanged(each, wish))
  for (const { row } of changed) refuse(row, year, actor)
  if (unitId === committeeId && changed.some(({ row }) => row.kind === 'ORGANISATION')) await refuseItself(committeeId, wish, transaction)
  if (!reason && changed.some(({ row, outcome }) => needsReason(row, outcome))) throw new RuleError('Hãy ghi lý do sửa kết quả đã ghi.')
  if (changed.length === 0) throw new RuleError('Chưa có kết quả nào mới để ghi.')
  const unit = await freezePlaces(cycle, unitId, transaction)
  for (const each of changed) await store(context, cycle, unit, each, wish)
  return changed.length
}

/** The year's cycle, made with its first result. A year that was run here is refused. */
async function heldCycle({ transaction, now }: WriteContext, committeeId: number, { year, document }: EarlierRatings) {
  await Organisation.hold(committeeId, transaction)
  const found = await RatingCycle.findOne({ where: { organisationId: committeeId, year, period: 'YEAR' }, transaction })
  const obstacle = whyNotEarlier(year, plainDateOf(now), found?.origin ?? null)
  if (obstacle) throw new RuleError(obstacle)
  if (found) return found
  const { regulation, guidance } = regimeFor(year)
  return RatingCycle.create(
    {
      ...{ organisationId: committeeId, year, period: 'YEAR', regulation: regulation.code, guidance: guidance.code },
      ...{ countingDate: `${year}-12-31`, openedOn: document.decidedOn, publishedOn: document.decidedOn },
      ...{ settings: JSON.stringify({ caps: {} }), origin: 'RECORDED' as const },
    },
    { transaction },
  )
}

const chosen = (rows: readonly EarlierRow[], { outcomes }: EarlierRatings): Recorded[] =>
  outcomes.flatMap(({ kind, id, outcome }) => {
    const row = rows.find(each => each.kind === kind && each.id === id)
    if (!row) throw new RuleError('Có đối tượng không thuộc đơn vị này; chưa có gì được ghi. Mời đồng chí mở lại trang.')
    return [{ row, outcome }]
  })

/** A result that is on record already stays, unless there is a reason to give it these papers. */
function isChanged({ row, outcome }: Recorded, { document, reason }: EarlierRatings): boolean {
  if (row.outcome !== outcome) return true
  const samePaper = row.documentNumber === document.documentNumber && row.decidedOn === document.decidedOn
  return reason !== '' && outcome !== 'NOT_RATED' && !samePaper
}

function refuse(row: EarlierRow, year: number, { memberId }: Actor) {
  const obstacle = whyNotThere(row, year)
  if (obstacle) throw new RuleError(obstacle)
  if (row.kind === 'MEMBER' && row.id === memberId) throw new RuleError('Kết quả của chính đồng chí do người khác có quyền ghi.')
}

async function refuseItself(committeeId: number, { document }: EarlierRatings, transaction: Transaction) {
  const [{ tier }, { bodyName }] = [
    await Organisation.findByPk(committeeId, { transaction, rejectOnEmpty: true }),
    await placeToday(committeeId, transaction),
  ]
  if (!isAuthority(document.authorityName, { tier, bodyName })) return
  throw new RuleError(
    'Cấp trên trực tiếp quyết định xếp loại của tổ chức này, không phải chính tổ chức. Hãy ghi cơ quan quyết định theo văn bản.',
  )
}

/** The places of the unit and of what stands between it and the committee, as they are today. */
async function freezePlaces({ id: cycleId, organisationId }: RatingCycle, unitId: number, transaction: Transaction) {
  const unit = await placeToday(unitId, transaction)
  const between = idsOf(unit.path)
  const ids = between.slice(between.indexOf(organisationId))
  const there = await CyclePlace.findAll({ where: { cycleId, organisationId: ids }, transaction })
  for (const id of ids.filter(each => !there.some(place => place.organisationId === each))) {
    const { id: _id, ...place } = await placeToday(id, transaction)
    await CyclePlace.create({ ...place, cycleId, organisationId: id }, { transaction })
  }
  return unit
}

async function store(
  context: WriteContext,
  cycle: RatingCycle,
  unit: { id: number; path: string },
  { row, outcome }: Recorded,
  { year, document, reason }: EarlierRatings,
) {
  const ratingId = row.ratingId ?? (await makeRating(context, cycle, unit, row))
  await (outcome === 'NOT_RATED'
    ? leaveUnrated(context, ratingId, reason)
    : decide(context, cycle, { ratingId, outcome }, document, reason))
  await AuditEntry.record(context, {
    ...{ act: 'recordEarlierRatings', subjectKind: 'rating', subjectId: ratingId, organisationId: unit.id },
    before: row.outcome && { outcome: row.outcome, documentNumber: row.documentNumber, decidedOn: row.decidedOn },
    after: { year, outcome, documentNumber: document.documentNumber, decidedOn: document.decidedOn },
    reason: reason || null,
  })
}

async function makeRating({ transaction }: WriteContext, { id, year }: RatingCycle, unit: { id: number; path: string }, row: EarlierRow) {
  const subject = row.kind === 'MEMBER' ? { memberId: row.id } : { organisationId: row.id }
  const place = { unitId: unit.id, path: unit.path }
  return (await Rating.create({ cycleId: id, year, kind: row.kind, ...subject, ...place, state: 'DRAFT' }, { transaction })).id
}

/** The decisions that were recorded stay on record; none is in force. */
const leaveUnrated = ({ transaction }: WriteContext, id: number, reason: string) =>
  Rating.update(
    {
      ...{ state: 'NOT_RATED', notRatedReason: 'OTHER', notRatedNote: reason || 'Theo hồ sơ của năm', decisionId: null },
      version: sequelize.literal('version + 1'),
    },
    { where: { id }, transaction },
  )

async function decide(
  { actor, transaction, now }: WriteContext,
  { regulation, guidance }: RatingCycle,
  { ratingId, outcome }: { ratingId: number; outcome: Exclude<EarlierOutcome, 'NOT_RATED'> },
  document: EarlierDocument,
  reason: string,
) {
  const regime = regimeByCode(regulation, guidance)
  const last = await RatingDecision.findOne({ where: { ratingId }, order: [['id', 'DESC']], transaction })
  await Rating.update(
    { state: 'DRAFT', notRatedReason: null, notRatedNote: null, decisionId: null },
    { where: { id: ratingId, state: 'NOT_RATED' }, transaction },
  )
  await RatingDecision.create(
    {
      ...document,
      ...{ ratingId, level: outcome, supersedesId: last?.id ?? null, reason: reason || null },
      citation: `${regime.regulation.citation}; ${regime.guidance.citation}`,
      ...{ recordedAt: now.toISOString(), recordedBy: actor?.userId ?? null },
    },
    { transaction },
  )
  await Rating.takeNewDecision([ratingId], 'PUBLISHED', transaction)
}
