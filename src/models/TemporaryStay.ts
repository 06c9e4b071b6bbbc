import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A member takes part in another cell for a time, in the system or by name, and stays a member of the own one. */
export class TemporaryStay extends Model<InferAttributes<TemporaryStay>, InferCreationAttributes<TemporaryStay>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare organisationId: CreationOptional<number | null>
  declare placeName: CreationOptional<string | null>
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
  declare document: CreationOptional<string | null>
  declare endDocument: CreationOptional<string | null>
}

TemporaryStay.init(
  {
    id: id(),
    memberId: whole(),
    organisationId: wholeOrNone(),
    placeName: textOrNone(),
    fromDate: text(),
    toDate: textOrNone(),
    document: textOrNone(),
    endDocument: textOrNone(),
  },
  { sequelize, tableName: 'temporary_stays' },
)
