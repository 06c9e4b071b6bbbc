import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { Sex } from '../domain/codes'
import { id, text, textOrNone, version } from './columns'

/** A Party member and the profile of the member. */
export class Member extends Model<InferAttributes<Member>, InferCreationAttributes<Member>> {
  declare id: CreationOptional<number>
  declare fullName: string
  declare sortKey: string
  declare searchKey: string
  declare birthName: CreationOptional<string | null>
  declare aliases: CreationOptional<string | null>
  declare sex: CreationOptional<Sex | null>
  declare birthDate: CreationOptional<string | null>
  declare homeTown: CreationOptional<string | null>
  declare residence: CreationOptional<string | null>
  declare ethnicity: CreationOptional<string | null>
  declare religion: CreationOptional<string | null>
  declare occupation: CreationOptional<string | null>
  declare education: CreationOptional<string | null>
  declare politicalTheory: CreationOptional<string | null>
  declare post: CreationOptional<string | null>
  declare identityNumber: CreationOptional<string | null>
  declare cardNumber: CreationOptional<string | null>
  declare admittedOn: string
  declare admittedAt: CreationOptional<string | null>
  declare officialOn: CreationOptional<string | null>
  declare officialAt: CreationOptional<string | null>
  declare version: CreationOptional<number>
}

Member.init(
  {
    id: id(),
    fullName: text(),
    sortKey: text(),
    searchKey: text(),
    birthName: textOrNone(),
    aliases: textOrNone(),
    sex: textOrNone(),
    birthDate: textOrNone(),
    homeTown: textOrNone(),
    residence: textOrNone(),
    ethnicity: textOrNone(),
    religion: textOrNone(),
    occupation: textOrNone(),
    education: textOrNone(),
    politicalTheory: textOrNone(),
    post: textOrNone(),
    identityNumber: textOrNone(),
    cardNumber: textOrNone(),
    admittedOn: text(),
    admittedAt: textOrNone(),
    officialOn: textOrNone(),
    officialAt: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'members' },
)
