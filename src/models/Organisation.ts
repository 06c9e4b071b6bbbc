import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { OrganisationKind, OrganisationTier } from '../domain/codes'
import { ConflictError, NotFoundError } from '../errors'
import { id, text, textOrNone, version, wholeOrNone } from './columns'

/** An organisation of the tree: a committee, a section committee or a cell. Its names and its place are dated. */
export class Organisation extends Model<InferAttributes<Organisation>, InferCreationAttributes<Organisation>> {
  declare id: CreationOptional<number>
  declare code: string
  declare kind: OrganisationKind
  declare tier: OrganisationTier
  declare parentId: CreationOptional<number | null>
  declare path: string
  declare sign: string
  declare place: string
  declare foundedOn: CreationOptional<string | null>
  declare closedOn: CreationOptional<string | null>
  declare recordsKeptBy: CreationOptional<number | null>
  declare version: CreationOptional<number>

  /** The only way in: an organisation outside the actor's part of the tree does not exist for them. */
  static async within(actor: Actor, id: number) {
    const organisation = await this.findByPk(id)
    if (!organisation || !seesPlace(actor, organisation)) {
      throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
    }
    return organisation
  }

  /** One that a command is about to change, held until its transaction ends; ConflictError where it has changed since it was shown. */
  static async held(id: number, version: number, transaction: Transaction) {
    const organisation = await this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
    if (organisation.version === version) return organisation
    throw new ConflictError('Có người vừa sửa tổ chức này; chưa có gì được ghi. Mời đồng chí mở lại trang của tổ chức rồi làm lại.')
  }

  /** What stands right below it does not change until the transaction ends, but by this one. */
  static hold(id: number, transaction: Transaction) {
    return this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
  }

  /** Today's parents and paths follow from the dated edges, in one statement. */
  static rebuildPaths(transaction: Transaction) {
    return sequelize.query(REBUILD, { transaction })
  }

  /** For the command line, which acts as the system. */
  static async byCode(code: string) {
    const organisation = await this.findOne({ where: { code } })
    if (!organisation) throw new NotFoundError(`Không có tổ chức mang mã «${code}».`)
    return organisation
  }
}

const REBUILD = `WITH RECURSIVE tree(id, parent_id, path) AS (
    SELECT o.id, CAST(NULL AS INTEGER), '/' || o.id || '/' FROM organisations o
    WHERE NOT EXISTS (SELECT 1 FROM organisation_parents e WHERE e.organisation_id = o.id AND e.to_date IS NULL)
    UNION ALL
    SELECT e.organisation_id, e.parent_id, tree.path || e.organisation_id || '/'
    FROM organisation_parents e JOIN tree ON tree.id = e.parent_id WHERE e.to_date IS NULL
  )
  UPDATE organisations SET parent_id = (SELECT tree.parent_id FROM tree WHERE tree.id = organisations.id),
    path = (SELECT tree.path FROM tree WHERE tree.id = organisations.id)`

Organisation.init(
  {
    id: id(),
    code: text(),
    kind: text(),
    tier: text(),
    parentId: wholeOrNone(),
    path: text(),
    sign: text(),
    place: text(),
    foundedOn: textOrNone(),
    closedOn: textOrNone(),
    recordsKeptBy: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'organisations' },
)
