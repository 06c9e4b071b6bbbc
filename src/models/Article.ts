import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { ArticleState } from '../domain/codes'
import { ConflictError, NotFoundError } from '../errors'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

const NO_SUCH_PAGE = 'Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.'

/** The working copy of an article about an organisation's year. What readers see is its edition. */
export class Article extends Model<InferAttributes<Article>, InferCreationAttributes<Article>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare state: ArticleState
  /** Number of the edition in force; 0 before the first. */
  declare edition: CreationOptional<number>
  /** From when on readers see it, as domain/article writes moments. */
  declare publishAt: CreationOptional<string | null>
  declare createdAt: string
  declare title: string
  declare lead: string
  declare body: string
  declare category: string
  declare byline: string
  declare photographId: CreationOptional<number | null>
  declare photographAlt: CreationOptional<string | null>
  declare version: CreationOptional<number>

  /** With its organisation, when that lies in the actor's part of the tree. */
  static async within(actor: Actor, id: number) {
    const article = await this.findByPk(id)
    const organisation = article && (await Organisation.findByPk(article.organisationId))
    if (!article || !organisation || !seesPlace(actor, organisation)) throw new NotFoundError(NO_SUCH_PAGE)
    return { article, organisation }
  }

  /** Held until the transaction ends, as long as it is what was shown. */
  static async held(id: number, version: number, transaction: Transaction) {
    const article = await this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
    if (article.version !== version) {
      throw new ConflictError('Có người vừa sửa bài này; bản của đồng chí chưa được ghi. Hãy mở bài ở cửa sổ khác để so hai bản.')
    }
    return article
  }
}

Article.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    state: text(),
    edition: { ...whole(), defaultValue: 0 },
    publishAt: textOrNone(),
    createdAt: text(),
    title: text(),
    lead: text(),
    body: text(),
    category: text(),
    byline: text(),
    photographId: wholeOrNone(),
    photographAlt: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'articles' },
)
