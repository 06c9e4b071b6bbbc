import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { DocumentKind } from '../domain/codes'
import { NotFoundError } from '../errors'
import { type Actor, seesPlace } from '../domain/actor'
import { id, text, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** An official document as it was issued. Never changed. Its number runs in the term of the organisation that issued it. */
export class Document extends Model<InferAttributes<Document>, InferCreationAttributes<Document>> {
  declare id: CreationOptional<number>
  /** What it is about. */
  declare organisationId: number
  declare termId: number
  declare year: number
  declare form: string
  declare kind: DocumentKind
  declare number: number
  declare datedOn: string
  declare subject: string
  declare signatoryName: string
  declare signatoryOffice: string
  /** JSON of FrozenContent. */
  declare figures: string
  declare issuedAt: string
  declare issuedBy: CreationOptional<number | null>

  /** The only way in: about an organisation in the actor's part of the tree. */
  static async within(actor: Actor, id: number) {
    const document = await this.findByPk(id)
    const organisation = document && (await Organisation.findByPk(document.organisationId))
    if (!document || !organisation || !seesPlace(actor, organisation)) {
      throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
    }
    return { document, organisation }
  }
}

Document.init(
  {
    id: id(),
    organisationId: whole(),
    termId: whole(),
    year: whole(),
    form: text(),
    kind: text(),
    number: whole(),
    datedOn: text(),
    subject: text(),
    signatoryName: text(),
    signatoryOffice: text(),
    figures: text(),
    issuedAt: text(),
    issuedBy: wholeOrNone(),
  },
  { sequelize, tableName: 'documents' },
)
