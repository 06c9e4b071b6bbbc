import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** Names of an organisation («Đảng bộ …») and of the body that leads it («Đảng ủy …») in a period. */
export class OrganisationName extends Model<InferAttributes<OrganisationName>, InferCreationAttributes<OrganisationName>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare name: string
  declare bodyName: string
  declare searchKey: string
  declare fromDate: string
  declare toDate: CreationOptional<string | null>

  /** The first day of the records of an organisation. */
  static beganOn(organisationId: number, transaction: Transaction): Promise<string> {
    return this.min<string, OrganisationName>('fromDate', { where: { organisationId }, transaction })
  }
}

OrganisationName.init(
  {
    id: id(),
    organisationId: whole(),
    name: text(),
    bodyName: text(),
    searchKey: text(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'organisation_names' },
)
