import type { CreationAttributes, Transaction } from 'sequelize'
import { sequelize, type WriteContext } from '../src/database'
import { shortDocumentNumber } from '../src/domain/documentNumber'
import type { RatingLevel } from '../src/domain/ratingLevel'
import { regimeFor } from '../src/domain/regulations'
import { Rating } from '../src/models/Rating'
import { RatingDecision } from '../src/models/RatingDecision'
import { CELLS, cellCode } from './cells'
import type { CycleId } from './cycles'
import { idsBy, insertAll } from './insert'
import type { MemberId } from './members'
import { secretaryOn } from './offices'
import { COMMITTEE, COMMITTEES, type Place, SUPERIOR, type Tree } from './organisations'
import type { PlannedRating } from './ratingPlan'
import { cellLevel, DECIDED_YEARS, type DemoYear, OPEN_YEAR, YEARS } from './years'

interface Found {
  tree: Tree
  memberId: MemberId
  cycleId: CycleId
}

/** A rating with what was decided on it, if anything. */
interface Subject {
  rating: CreationAttributes<Rating>
  level: RatingLevel | null
}

export type RatingsByYear = ReadonlyMap<number, readonly PlannedRating[]>

/** The standing board decides for Quận ủy. */
const SUPERIOR_AUTHORITY = 'Ban Thường vụ Quận ủy Quận 6'

export async function seedRatings({ transaction }: WriteContext, planned: RatingsByYear, found: Found) {
  const subjects = YEARS.flatMap(year => [...organisationsOf(year, found), ...membersOf(planned.get(year)!, year, found)])
  const rows = subjects.map(({ rating }) => rating)
  await insertAll(Rating, rows, transaction)
  const idOf = await idsBy(Rating, ['cycleId', 'organisationId', 'memberId'], transaction)
  const decisions = subjects.flatMap(({ rating, level }) => {
    const ratingId = idOf(rating.cycleId, rating.organisationId ?? null, rating.memberId ?? null)
    return level ? [{ ratingId, level, ...decisionOn(rating, found) }] : []
  })
  await insertAll(RatingDecision, decisions, transaction)
  await publish(transaction)
}

function organisationsOf(year: number, found: Found): Subject[] {
  const decided = DECIDED_YEARS.find(candidate => candidate.year === year)
  const committees = COMMITTEES.map(code => {
    const level = decided ? (code === COMMITTEE ? 'EXCELLENT' : 'GOOD') : null
    return organisation(found, SUPERIOR, code, year, level)
  })
  const cells = CELLS.map(({ number }) =>
    organisation(found, COMMITTEE, cellCode(number), year, decided ? cellLevel(decided, number) : null),
  )
  return [...committees, ...cells]
}

function organisation({ tree, cycleId }: Found, committee: string, code: string, year: number, level: RatingLevel | null): Subject {
  const { id, path } = tree.at(code)
  const subject = { cycleId: cycleId(committee, year), year, kind: 'ORGANISATION' as const, organisationId: id, unitId: id, path }
  return { rating: { ...subject, state: level ? 'APPRAISED' : 'DRAFT', proposedLevel: level }, level }
}

const membersOf = (planned: readonly PlannedRating[], year: number, { tree, memberId, cycleId }: Found): Subject[] =>
  planned.map(({ member, cell, notRated, level, proposed }) => {
    const { id, path } = tree.cell(cell)
    const subject = { cycleId: cycleId(COMMITTEE, year), year, kind: 'MEMBER' as const, memberId: memberId(member), unitId: id, path }
    if (!notRated) return { rating: { ...subject, state: level ? 'APPRAISED' : 'DRAFT', proposedLevel: proposed }, level }
    return { rating: { ...subject, state: 'NOT_RATED', notRatedReason: notRated.reason, notRatedNote: notRated.note }, level }
  })

function decisionOn({ year, kind, organisationId }: CreationAttributes<Rating>, { tree }: Found) {
  const decided = DECIDED_YEARS.find(candidate => candidate.year === year)!
  const above = COMMITTEES.some(code => tree.at(code).id === organisationId)
  const { regulation, guidance } = regimeFor(year)
  return {
    ...(above ? decidedAbove(decided, tree.at(SUPERIOR)) : decidedHere(decided, tree.at(COMMITTEE), kind === 'MEMBER')),
    signatoryOffice: 'Bí thư',
    citation: `${regulation.citation}; ${guidance.citation}`,
  }
}

const decidedAbove = ({ numberAbove, decidedAboveOn }: DemoYear, authority: Place) => ({
  authorityName: SUPERIOR_AUTHORITY,
  ...signed(authority, numberAbove, decidedAboveOn),
})

const decidedHere = ({ firstNumber, decidedOn }: DemoYear, authority: Place, members: boolean) => ({
  authorityName: authority.bodyName,
  ...signed(authority, members ? firstNumber + 1 : firstNumber, decidedOn),
})

const signed = ({ id, code, sign }: Place, number: number, decidedOn: string) => ({
  authorityId: id,
  documentNumber: shortDocumentNumber(number, 'QĐ', sign),
  decidedOn,
  signatoryName: secretaryOn(code, decidedOn),
  recordedAt: `${decidedOn}T03:00:00.000Z`,
})

/** Every decided rating is published with the decision just written. */
const publish = (transaction: Transaction) =>
  sequelize.query(
    `UPDATE ratings SET state = 'PUBLISHED', decision_id = (SELECT d.id FROM rating_decisions d WHERE d.rating_id = ratings.id)
     WHERE state = 'APPRAISED' AND year < :openYear`,
    { transaction, replacements: { openYear: OPEN_YEAR } },
  )
