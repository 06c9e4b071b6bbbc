import type { WriteContext } from '../../src/database'
import { publish } from '../../src/commands/publishArticle'
import type { ArticleState } from '../../src/domain/codes'
import type { ArticleFigures } from '../../src/domain/articleFigures'
import { Article } from '../../src/models/Article'
import { ArticlePhotograph } from '../../src/models/ArticlePhotograph'
import { File } from '../../src/models/File'
import type { Organisation } from '../../src/models/Organisation'
import { renderArticle } from '../../src/reports/article/edition'
import { putFile } from '../../src/storage'

interface ArticleWish {
  title: string
  state?: ArticleState
  /** As domain/article writes moments. */
  publishAt?: string
  lead?: string
  body?: string
  category?: string
  year?: number
  photographId?: number | null
}

const NO_FIGURES: ArticleFigures = { year: 2022, ratingYear: 2022, asOf: '2023-03-17T09:30:00.000Z', texts: {}, digits: [], basis: null }

const withDefaults = (wish: ArticleWish) => ({
  state: 'PUBLISHED' as ArticleState,
  publishAt: '2023-03-20T08:00:00+07:00',
  lead: `Lời dẫn của ${wish.title}.`,
  body: `Nội dung của ${wish.title}.`,
  category: 'Hoạt động Chính quyền',
  year: 2022,
  photographId: null as number | null,
  ...wish,
})

/** An article as it stands after its editor's work: a draft, or published once, or withdrawn again. */
export async function makeArticle(context: WriteContext, organisation: Pick<Organisation, 'id'>, wish: ArticleWish): Promise<number> {
  const { state, publishAt, ...text } = withDefaults(wish)
  const { transaction, now } = context
  const article = await Article.create(
    {
      ...text,
      ...{ organisationId: organisation.id, state: 'DRAFT', byline: 'Văn phòng Đảng ủy', createdAt: now.toISOString() },
      photographAlt: text.photographId === null ? null : 'Ảnh thử',
    },
    { transaction },
  )
  if (state === 'DRAFT') return article.id
  const { marks: _marks, ...rendered } = renderArticle(article, NO_FIGURES)
  await publish(context, article.id, { version: 1, publishAt, ...rendered, note: null })
  if (state === 'WITHDRAWN') await Article.update({ state, version: 3 }, { where: { id: article.id }, transaction })
  return article.id
}

/** A photograph in storage; what it shows is of no matter. */
export async function makePhotograph(context: WriteContext, { id: organisationId }: Pick<Organisation, 'id'>): Promise<number> {
  const keep = async (content: string) => {
    const facts = { type: 'image/webp', name: 'anh.webp', organisationId, keepUntil: null }
    return (await File.keep(context, { ...facts, ...(await putFile(Buffer.from(content))) })).id
  }
  const files = { phoneFileId: await keep('nhỏ'), screenFileId: await keep('lớn') }
  return (await ArticlePhotograph.create({ organisationId, ...files, width: 4, height: 3 }, { transaction: context.transaction })).id
}
