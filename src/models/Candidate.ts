import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { CandidateSource, Sex } from '../domain/codes'
import { ConflictError, NotFoundError } from '../errors'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** Somebody on the way to admission ("quần chúng ưu tú"). */
export class Candidate extends Model<InferAttributes<Candidate>, InferCreationAttributes<Candidate>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare fullName: string
  declare sortKey: string
  declare searchKey: string
  declare sex: CreationOptional<Sex | null>
  declare birthDate: CreationOptional<string | null>
  declare occupation: CreationOptional<string | null>
  declare source: CandidateSource
  declare memberId: CreationOptional<number | null>
  declare version: CreationOptional<number>

  /** The only way in: a candidate of a unit in the actor's part of the tree. */
  static async within(actor: Actor, id: number) {
    const candidate = await this.findByPk(id)
    const unit = candidate && (await Organisation.findByPk(candidate.organisationId))
    if (candidate && unit && seesPlace(actor, unit)) return { candidate, unit }
    throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
  }

  /** One that a command is about to change, held until its transaction ends; ConflictError where it has changed since it was shown. */
  static async held(id: number, version: number, transaction: Transaction) {
    const candidate = await this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
    if (candidate.version === version) return candidate
    throw new ConflictError('Có người vừa sửa hồ sơ quần chúng này; chưa có gì được ghi. Mời đồng chí mở lại hồ sơ rồi làm lại.')
  }
}

Candidate.init(
  {
    id: id(),
    organisationId: whole(),
    fullName: text(),
    sortKey: text(),
    searchKey: text(),
    sex: textOrNone(),
    birthDate: textOrNone(),
    occupation: textOrNone(),
    source: text(),
    memberId: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'candidates' },
)
