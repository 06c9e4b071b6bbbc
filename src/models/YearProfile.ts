import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { ConflictError } from '../errors'
import { id, textOrNone, version, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** What the year of an organisation was about; also which rating year its report states. */
export class YearProfile extends Model<InferAttributes<YearProfile>, InferCreationAttributes<YearProfile>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  /** Null until somebody chooses: the records decide then. */
  declare ratingYearReported: CreationOptional<number | null>
  declare theme: CreationOptional<string | null>
  declare orientation: CreationOptional<string | null>
  declare studyTopic: CreationOptional<string | null>
  /** Of the words here; the sections and the documents of the year are told apart by what they say. */
  declare version: CreationOptional<number>

  /** The year's own text, held until the transaction ends; made where nothing of it was written yet. */
  static async hold(organisationId: number, year: number, transaction: Transaction) {
    await Organisation.hold(organisationId, transaction)
    const where = { organisationId, year }
    return (await this.findOne({ where, transaction })) ?? (await this.create(where, { transaction }))
  }

  /** Throws ConflictError where somebody else wrote what is about to be written since it was shown. */
  static requireUnchanged(isUnchanged: boolean): void {
    if (isUnchanged) return
    throw new ConflictError(
      'Có người vừa ghi phần này; chưa có gì của đồng chí được ghi. Dưới đây là bản đang ghi và bản đồng chí vừa viết; ghi lần nữa thì bản của đồng chí thay bản đang ghi.',
    )
  }
}

YearProfile.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    ratingYearReported: wholeOrNone(),
    theme: textOrNone(),
    orientation: textOrNone(),
    studyTopic: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'year_profiles' },
)
