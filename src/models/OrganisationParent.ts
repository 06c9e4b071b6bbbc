import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** A dated edge of the tree; the truth behind `organisations.path`. */
export class OrganisationParent extends Model<InferAttributes<OrganisationParent>, InferCreationAttributes<OrganisationParent>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare parentId: number
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

OrganisationParent.init(
  {
    id: id(),
    organisationId: whole(),
    parentId: whole(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'organisation_parents' },
)
