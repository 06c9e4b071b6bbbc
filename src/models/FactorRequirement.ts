import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { Role } from '../domain/codes'
import { id, text, whole } from './columns'

/** That an organisation asks a second factor of a role, at itself and below. */
export class FactorRequirement extends Model<InferAttributes<FactorRequirement>, InferCreationAttributes<FactorRequirement>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare role: Role
}

FactorRequirement.init({ id: id(), organisationId: whole(), role: text() }, { sequelize, tableName: 'factor_requirements' })
