import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { NotFoundError, RuleError } from '../errors'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** A decision that commends the recipients of one title in one year. */
export class CommendationDecision extends Model<InferAttributes<CommendationDecision>, InferCreationAttributes<CommendationDecision>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare titleId: number
  declare number: number
  declare sign: string
  declare decidedOn: string
  declare subject: string
  declare signatoryName: string
  declare signatoryOffice: string
  /** Who decided, in the words of the paper, where it was not the organisation that keeps it. */
  declare authorityName: CreationOptional<string | null>
  /** In đồng a month on the day of the decision, where money goes with it. */
  declare baseSalary: CreationOptional<number | null>
  /** The decision that this one amends. */
  declare amendsId: CreationOptional<number | null>
  declare version: CreationOptional<number>

  /** The decision with the organisation that took it. One from elsewhere may still commend somebody of the actor's: that is for the route to ask. */
  static async taken(id: number) {
    const decision = await this.findByPk(id)
    const organisation = decision && (await Organisation.findByPk(decision.organisationId))
    if (!decision || !organisation) throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
    return { decision, organisation }
  }

  /** One whose list is about to be replaced or withdrawn from, held until the transaction ends: a list that was replaced already stays as it is. */
  static async toAmend(id: number, transaction: Transaction) {
    await this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction })
    if ((await this.count({ where: { amendsId: id }, transaction })) === 0) return
    throw new RuleError('Quyết định này đã được sửa đổi bởi quyết định khác; chưa có gì được ghi. Hãy sửa đổi quyết định mới nhất.')
  }
}

CommendationDecision.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    titleId: whole(),
    number: whole(),
    sign: text(),
    decidedOn: text(),
    subject: text(),
    signatoryName: text(),
    signatoryOffice: text(),
    authorityName: textOrNone(),
    baseSalary: wholeOrNone(),
    amendsId: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'commendation_decisions' },
)
