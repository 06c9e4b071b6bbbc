import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { NotRatedReason, RatingState, SelfRater, SubjectKind } from '../domain/codes'
import type { RatingLevel } from '../domain/ratingLevel'
import { NotFoundError } from '../errors'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** One subject of a cycle. `path` is the frozen path of the unit it stood in, or its own for an organisation. */
export class Rating extends Model<InferAttributes<Rating>, InferCreationAttributes<Rating>> {
  declare id: CreationOptional<number>
  declare cycleId: number
  declare year: number
  declare kind: SubjectKind
  declare organisationId: CreationOptional<number | null>
  declare memberId: CreationOptional<number | null>
  declare collectiveId: CreationOptional<number | null>
  declare unitId: number
  declare path: string
  declare state: RatingState
  declare notRatedReason: CreationOptional<NotRatedReason | null>
  declare notRatedNote: CreationOptional<string | null>
  declare proposedLevel: CreationOptional<RatingLevel | null>
  declare selfLevel: CreationOptional<RatingLevel | null>
  /** Who entered the self-rating, under which name and when, and what it says beside the level. */
  declare selfRatedBy: CreationOptional<SelfRater | null>
  declare selfRaterName: CreationOptional<string | null>
  declare selfRatedAt: CreationOptional<string | null>
  declare selfStrengths: CreationOptional<string | null>
  declare selfWeaknesses: CreationOptional<string | null>
  declare votesExcellent: CreationOptional<number | null>
  declare votesGood: CreationOptional<number | null>
  declare votesSatisfactory: CreationOptional<number | null>
  declare votesUnsatisfactory: CreationOptional<number | null>
  declare votesInvalid: CreationOptional<number | null>
  declare levelReason: CreationOptional<string | null>
  declare remarks: CreationOptional<string | null>
  /** Whether its subject headed the committee of the cycle on the counting date: 1 or 0. */
  declare isHead: CreationOptional<number>
  declare decisionId: CreationOptional<number | null>
  declare version: CreationOptional<number>

  /** The only way in from an address: one's own rating, or one that stands in the actor's part of the tree. */
  static async within(actor: Actor, id: number) {
    const rating = await this.findByPk(id)
    const unit = rating && (await Organisation.findByPk(rating.unitId))
    if (rating && unit && (rating.isOf(actor) || seesPlace(actor, { path: rating.path, tier: unit.tier }))) return { rating, unit }
    throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
  }

  /** A row of a unit's sheet in a cycle, of the unit itself or of somebody in it, held until the transaction ends. */
  static async heldOnSheet(cycleId: number, unitId: number, id: number, transaction: Transaction) {
    const rating = await this.findOne({ where: { id, cycleId, unitId }, lock: transaction.LOCK.UPDATE, transaction })
    if (rating) return rating
    throw new NotFoundError('Phiếu xếp loại của chi bộ không có đối tượng này; chưa có gì được ghi. Mời đồng chí mở lại phiếu.')
  }

  /** Ratings that a command is about to change, held until its transaction ends. */
  static held(ids: readonly number[], transaction: Transaction) {
    return this.findAll({ where: { id: [...ids] }, order: ['id'], lock: transaction.LOCK.UPDATE, transaction })
  }

  /** Holds every rating of a unit in a cycle until the transaction ends. */
  static holdUnit(cycleId: number, unitId: number, transaction: Transaction) {
    return this.findAll({ attributes: ['id'], where: { cycleId, unitId }, order: ['id'], lock: transaction.LOCK.UPDATE, transaction })
  }

  /** Moves ratings on; whoever still holds an older version is told. */
  static async moveTo(state: RatingState, ids: readonly number[], transaction: Transaction) {
    await this.update({ state, version: sequelize.literal('version + 1') }, { where: { id: [...ids] }, transaction })
  }

  /** Puts the decision that nothing supersedes in force on these ratings. */
  static async takeNewDecision(ids: readonly number[], state: RatingState, transaction: Transaction) {
    if (ids.length === 0) return
    await sequelize.query(
      `UPDATE ratings SET state = :state, version = version + 1, decision_id = (
         SELECT d.id FROM rating_decisions d WHERE d.rating_id = ratings.id
           AND NOT EXISTS (SELECT 1 FROM rating_decisions newer WHERE newer.supersedes_id = d.id))
       WHERE id IN (:ids)`,
      { replacements: { ids: [...ids], state }, transaction },
    )
  }

  /** Whether the person asking is its subject. */
  isOf({ memberId }: Pick<Actor, 'memberId'>) {
    return this.memberId !== null && this.memberId === memberId
  }
}

Rating.init(
  {
    id: id(),
    cycleId: whole(),
    year: whole(),
    kind: text(),
    organisationId: wholeOrNone(),
    memberId: wholeOrNone(),
    collectiveId: wholeOrNone(),
    unitId: whole(),
    path: text(),
    state: text(),
    notRatedReason: textOrNone(),
    notRatedNote: textOrNone(),
    proposedLevel: textOrNone(),
    selfLevel: textOrNone(),
    selfRatedBy: textOrNone(),
    selfRaterName: textOrNone(),
    selfRatedAt: textOrNone(),
    selfStrengths: textOrNone(),
    selfWeaknesses: textOrNone(),
    votesExcellent: wholeOrNone(),
    votesGood: wholeOrNone(),
    votesSatisfactory: wholeOrNone(),
    votesUnsatisfactory: wholeOrNone(),
    votesInvalid: wholeOrNone(),
    levelReason: textOrNone(),
    remarks: textOrNone(),
    isHead: { ...whole(), defaultValue: 0 },
    decisionId: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'ratings' },
)
