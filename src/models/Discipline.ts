import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { DisciplineForm } from '../domain/codes'
import { RuleError } from '../errors'
import { id, text, textOrNone, whole } from './columns'

/** A disciplinary measure against a member. Once annulled it counts for nothing and stays on record. */
export class Discipline extends Model<InferAttributes<Discipline>, InferCreationAttributes<Discipline>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare form: DisciplineForm
  declare imposedOn: string
  declare document: string
  declare reason: CreationOptional<string | null>
  declare annulledOn: CreationOptional<string | null>
  declare annulmentDocument: CreationOptional<string | null>
  declare annulmentReason: CreationOptional<string | null>

  /** One of a member's that counts: what is annulled is neither corrected nor annulled again. */
  static async counted(memberId: number, id: number, transaction: Transaction) {
    const found = await this.findOne({ where: { id, memberId, annulledOn: null }, transaction })
    if (!found) throw new RuleError('Quyết định kỷ luật này không có trong hồ sơ, hoặc đã hủy. Mời đồng chí mở lại trang.')
    return found
  }
}

Discipline.init(
  {
    id: id(),
    memberId: whole(),
    form: text(),
    imposedOn: text(),
    document: text(),
    reason: textOrNone(),
    annulledOn: textOrNone(),
    annulmentDocument: textOrNone(),
    annulmentReason: textOrNone(),
  },
  { sequelize, tableName: 'disciplines' },
)
