import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** A time in which an organisation did not exist; the last one is still going on while it is closed. */
export class OrganisationClosure extends Model<InferAttributes<OrganisationClosure>, InferCreationAttributes<OrganisationClosure>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
  declare document: CreationOptional<string | null>
}

OrganisationClosure.init(
  { id: id(), organisationId: whole(), fromDate: text(), toDate: textOrNone(), document: textOrNone() },
  { sequelize, tableName: 'organisation_closures' },
)
