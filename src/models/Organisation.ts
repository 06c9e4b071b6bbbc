import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { OrganisationKind, OrganisationTier } from '../domain/codes'
import { NotFoundError } from '../errors'
import { id, text, textOrNone, version, wholeOrNone } from './columns'

/** An organisation of the tree: a committee, a section committee or a cell. Its names and its place are dated. */
export class Organisation extends Model<InferAttributes<Organisation>, InferCreationAttributes<Organisation>> {
  declare id: CreationOptional<number>
  declare code: string
  declare kind: OrganisationKind
  declare tier: OrganisationTier
  declare parentId: CreationOptional<number | null>
  declare path: string
  declare sign: string
  declare place: string
  declare foundedOn: CreationOptional<string | null>
  declare closedOn: CreationOptional<string | null>
  declare recordsKeptBy: CreationOptional<number | null>
  declare version: CreationOptional<number>

  /** The only way in: an organisation outside the actor's part of the tree does not exist for them. */
  static async within(actor: Actor, id: number) {
    const organisation = await this.findByPk(id)
    if (!organisation || !seesPlace(actor, organisation)) {
      throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
    }
    return organisation
  }

  /** For the command line, which acts as the system. */
  static async byCode(code: string) {
    const organisation = await this.findOne({ where: { code } })
    if (!organisation) throw new NotFoundError(`Không có tổ chức mang mã «${code}».`)
    return organisation
  }
}

Organisation.init(
  {
    id: id(),
    code: text(),
    kind: text(),
    tier: text(),
    parentId: wholeOrNone(),
    path: text(),
    sign: text(),
    place: text(),
    foundedOn: textOrNone(),
    closedOn: textOrNone(),
    recordsKeptBy: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'organisations' },
)
