import { Model, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { PlainDate } from '../domain/plainDate'
import { text, whole } from './columns'

/** How often an article was read on a day: a number and nothing of who read it. */
export class ArticleView extends Model<InferAttributes<ArticleView>, InferCreationAttributes<ArticleView>> {
  declare articleId: number
  declare day: PlainDate
  declare views: number

  /** Adds to what is there, whatever another process has added meanwhile. */
  static async add({ articleId, day, views }: { articleId: number; day: PlainDate; views: number }, transaction: Transaction) {
    await sequelize.query(
      `INSERT INTO article_views (article_id, day, views) VALUES (:articleId, :day, :views)
       ON CONFLICT (article_id, day) DO UPDATE SET views = article_views.views + excluded.views`,
      { replacements: { articleId, day, views }, transaction },
    )
  }
}

ArticleView.init(
  { articleId: { ...whole(), primaryKey: true }, day: { ...text(), primaryKey: true }, views: whole() },
  { sequelize, tableName: 'article_views' },
)
