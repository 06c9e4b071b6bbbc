import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** What was published at one time, frozen with its figures. Never changed; a correction is another edition. */
export class ArticleEdition extends Model<InferAttributes<ArticleEdition>, InferCreationAttributes<ArticleEdition>> {
  declare id: CreationOptional<number>
  declare articleId: number
  /** From 1. */
  declare number: number
  declare slug: string
  /** The category as an address. */
  declare categoryKey: string
  /** ArticleFigures as JSON. */
  declare figures: string
  declare leadHtml: string
  declare bodyHtml: string
  declare searchKey: string
  /** What was corrected, as readers are told; null for the first. */
  declare note: CreationOptional<string | null>
  declare madeAt: string
  declare madeBy: CreationOptional<number | null>
  declare madeByName: string
  declare title: string
  declare lead: string
  declare body: string
  declare category: string
  declare byline: string
  declare photographId: CreationOptional<number | null>
  declare photographAlt: CreationOptional<string | null>
}

ArticleEdition.init(
  {
    id: id(),
    articleId: whole(),
    number: whole(),
    slug: text(),
    categoryKey: text(),
    figures: text(),
    leadHtml: text(),
    bodyHtml: text(),
    searchKey: text(),
    note: textOrNone(),
    madeAt: text(),
    madeBy: wholeOrNone(),
    madeByName: text(),
    title: text(),
    lead: text(),
    body: text(),
    category: text(),
    byline: text(),
    photographId: wholeOrNone(),
    photographAlt: textOrNone(),
  },
  { sequelize, tableName: 'article_editions' },
)
