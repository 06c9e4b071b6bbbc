import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
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
