import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { NotFoundError } from '../errors'
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
