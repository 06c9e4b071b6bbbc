import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { CycleOrigin } from '../domain/codes'
import type { CycleSettings } from '../domain/cycleSettings'
import type { CycleFacts } from '../domain/yearRecords'
import { id, text, textOr, textOrNone, version, whole, wholeOrNone } from './columns'

/** The year of rating of a committee: the regime it was opened with and the settings stated then. */
export class RatingCycle extends Model<InferAttributes<RatingCycle>, InferCreationAttributes<RatingCycle>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare period: string
  declare regulation: string
  declare guidance: string
  declare countingDate: string
  declare openedOn: string
  declare publishedOn: CreationOptional<string | null>
  declare settings: string
  /** The file from which an earlier year was recorded; null where the committee opened the year. */
  declare batchId: CreationOptional<number | null>
  declare origin: CreationOptional<CycleOrigin>
  declare version: CreationOptional<number>

  /** The cycle that a committee opened for a year; null where it opened none. */
  static ofCommittee(organisationId: number, year: number) {
    return this.findOne({ where: { organisationId, year, period: 'YEAR' } })
  }

  /** Holds the cycle until the transaction ends, so that two decisions never count the same cap. */
  static async hold(id: number, transaction: Transaction) {
    await this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction })
  }

  facts(): CycleFacts {
    const { id, organisationId, year, regulation, guidance, countingDate, publishedOn } = this
    return {
      id,
      organisationId,
      year,
      regulation,
      guidance,
      countingDate,
      publishedOn,
      settings: JSON.parse(this.settings) as CycleSettings,
    }
  }
}

RatingCycle.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    period: text(),
    regulation: text(),
    guidance: text(),
    countingDate: text(),
    openedOn: text(),
    publishedOn: textOrNone(),
    settings: text(),
    batchId: wholeOrNone(),
    origin: textOr('RUN'),
    version: version(),
  },
  { sequelize, tableName: 'rating_cycles' },
)
