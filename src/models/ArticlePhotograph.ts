import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, whole } from './columns'

/** A photograph of an article in two sizes. */
export class ArticlePhotograph extends Model<InferAttributes<ArticlePhotograph>, InferCreationAttributes<ArticlePhotograph>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare phoneFileId: number
  declare screenFileId: number
  /** Of the size for the screen. */
  declare width: number
  declare height: number
}

ArticlePhotograph.init(
  { id: id(), organisationId: whole(), phoneFileId: whole(), screenFileId: whole(), width: whole(), height: whole() },
  { sequelize, tableName: 'article_photographs' },
)
