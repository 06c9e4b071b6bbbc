import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { FactKind } from '../domain/codes'
import { id, text, whole, wholeOrNone } from './columns'

/** What the level of a rating rests on, with its source. Never changed: the newest of a kind counts. */
export class RatingFact extends Model<InferAttributes<RatingFact>, InferCreationAttributes<RatingFact>> {
  declare id: CreationOptional<number>
  declare ratingId: number
  declare kind: FactKind
  declare value: string
  declare source: string
  declare at: string
  declare userId: CreationOptional<number | null>
  declare userName: string
}

RatingFact.init(
  {
    id: id(),
    ratingId: whole(),
    kind: text(),
    value: text(),
    source: text(),
    at: text(),
    userId: wholeOrNone(),
    userName: text(),
  },
  { sequelize, tableName: 'rating_facts' },
)
