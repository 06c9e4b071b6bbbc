import { Model, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { text, whole } from './columns'

/** An address under which an article is or was published; old ones lead to the present one for ever. */
export class ArticleAddress extends Model<InferAttributes<ArticleAddress>, InferCreationAttributes<ArticleAddress>> {
  declare slug: string
  declare articleId: number
  declare since: string
}

ArticleAddress.init(
  { slug: { ...text(), primaryKey: true }, articleId: whole(), since: text() },
  { sequelize, tableName: 'article_addresses' },
)
