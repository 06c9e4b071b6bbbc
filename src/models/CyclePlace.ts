import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { OrganisationKind } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** The tree as it stood when a cycle was opened. */
export class CyclePlace extends Model<InferAttributes<CyclePlace>, InferCreationAttributes<CyclePlace>> {
  declare id: CreationOptional<number>
  declare cycleId: number
  declare organisationId: number
  declare parentId: CreationOptional<number | null>
  declare path: string
  declare code: string
  declare kind: OrganisationKind
  declare name: string
  declare bodyName: string
  /** The group of like units in which the committee put it. */
  declare alike: CreationOptional<string | null>
}

CyclePlace.init(
  {
    id: id(),
    cycleId: whole(),
    organisationId: whole(),
    parentId: wholeOrNone(),
    path: text(),
    code: text(),
    kind: text(),
    name: text(),
    bodyName: text(),
    alike: textOrNone(),
  },
  { sequelize, tableName: 'cycle_places' },
)
