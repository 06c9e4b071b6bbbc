import { ArticleAddress } from '../../src/models/ArticleAddress'
import { slugOf } from '../../src/domain/article'
import { makeArticle, makePhotograph } from './articles'
import { type Row, rowsOf } from './catalogueRecords'
import { READER_NAMES } from './catalogueReaders'
import { answering, type Expected, table } from './catalogueTables'
import { type Making, type PlaceName, PUBLISHED, type World } from './catalogueWorld'

/** Writing belongs to the committee's office and secretary, at and below their place. */
const YEAR = table`
                  S   A   A1  A2  A3  A31 A9  B   B1  C   C1
  officeOfS       200 200 200 200 200 200 200 200 200 404 404
  officeOfA       404 200 200 200 200 200 200 404 404 404 404
  secretaryOfA    404 200 200 200 200 200 200 404 404 404 404
  inspectionOfA   404 403 403 403 403 403 403 404 404 404 404
  superiorOffice  403 403 403 403 403 403 403 403 403 404 404
  cellSecretary   404 403 403 404 404 404 404 404 404 404 404
  member          404 403 403 404 404 404 404 404 404 404 404
  administrator   404 403 403 403 403 403 403 404 404 404 404
  withoutGrant    404 404 404 404 404 404 404 404 404 404 404
  anonymous       303 303 303 303 303 303 303 303 303 303 303`

/** Articles by their organisation. */
const ARTICLE = table`
                  S   A   A1  B   C
  officeOfS       200 200 200 200 404
  officeOfA       404 200 200 404 404
  secretaryOfA    404 200 200 404 404
  inspectionOfA   404 403 403 404 404
  superiorOffice  403 403 403 403 404
  cellSecretary   404 403 403 404 404
  member          404 403 403 404 404
  administrator   404 403 403 404 404
  withoutGrant    404 404 404 404 404
  anonymous       303 303 303 303 303`

/** What the public reads is the secretary's to say. */
const PUBLISHING = table`
                  S   A   A1  B   C
  officeOfS       403 403 403 403 404
  officeOfA       404 403 403 404 404
  secretaryOfA    404 200 200 404 404
  inspectionOfA   404 403 403 404 404
  superiorOffice  403 403 403 403 404
  cellSecretary   404 403 403 404 404
  member          404 403 403 404 404
  administrator   404 403 403 404 404
  withoutGrant    404 404 404 404 404
  anonymous       303 303 303 303 303`

/** Only what is published can be withdrawn; that is the article of A. */
const WITHDRAWING = table`
                  S   A   A1  B   C
  officeOfS       403 403 403 403 404
  officeOfA       404 403 403 404 404
  secretaryOfA    404 200 404 404 404
  inspectionOfA   404 403 403 404 404
  superiorOffice  403 403 403 403 404
  cellSecretary   404 403 403 404 404
  member          404 403 403 404 404
  administrator   404 403 403 404 404
  withoutGrant    404 404 404 404 404
  anonymous       303 303 303 303 303`

/** What was published once is kept for those who write; drafts have no edition, and here no photograph. */
const EDITION = table`
                  S   A   A1  B   C
  officeOfS       404 200 404 404 404
  officeOfA       404 200 404 404 404
  secretaryOfA    404 200 404 404 404
  inspectionOfA   404 403 403 404 404
  superiorOffice  403 403 403 403 404
  cellSecretary   404 403 403 404 404
  member          404 403 403 404 404
  administrator   404 403 403 404 404
  withoutGrant    404 404 404 404 404
  anonymous       303 303 303 303 303`

/** Without signing in as with it: a public page is the same for everybody. */
const forEverybody = (columns: Record<string, number>): Expected =>
  Object.fromEntries(READER_NAMES.map(reader => [reader, columns])) as Expected

const NEWS = forEverybody({ published: 200, old: 301, draft: 404, future: 404, withdrawn: 404 })

const TITLES = { published: 'news.published', draft: 'news.draft', future: 'news.future', withdrawn: 'news.withdrawn' } as const

/** A published article with an old address, one that waits for its hour, one withdrawn; drafts at other places. */
export async function makeArticles(making: Making) {
  const { context, places, article, slug, name } = making
  const title = (key: keyof typeof TITLES) => `Bài ${name(TITLES[key])}`
  const photographed = async (wish: Parameters<typeof makeArticle>[2]) =>
    makeArticle(context, places.A, { ...wish, photographId: await makePhotograph(context, places.A) })
  article['A'] = await photographed({ title: title('published') })
  await ArticleAddress.create(
    { slug: 'dia-chi-cu', articleId: article['A'], since: '2023-03-01T00:00:00.000Z' },
    { transaction: context.transaction },
  )
  await photographed({ title: title('future'), publishAt: '2030-01-01T00:00:00+07:00' })
  await photographed({ title: title('withdrawn'), state: 'WITHDRAWN' })
  for (const place of ['S', 'A1', 'B', 'C'] as const) {
    const own = place === 'A1' ? title('draft') : `Bài ${name(`news.draft-${place}`)}`
    article[place] = await makeArticle(context, places[place], { title: own, state: 'DRAFT' })
  }
  for (const key of Object.keys(TITLES) as (keyof typeof TITLES)[]) slug[key] = slugOf(title(key))
  slug['old'] = 'dia-chi-cu'
}

const ofArticle =
  (rest: string): Row['addresses'] =>
  ({ article }, column) => [`/articles/${article[column]}${rest}`]

const articleAct = (rest: string, expected: Expected, reviewed: boolean) =>
  rowsOf(`/articles/:articleId/${rest}`, expected, ofArticle(`/${rest}`), reviewed)

const ofYear = ({ organisation }: World, column: string) => [
  `/organisations/${organisation[column as PlaceName]}/years/${PUBLISHED}/articles`,
]

const ofNews =
  (rest: string): Row['addresses'] =>
  ({ slug }, column) => [`/news/${slug[column]}${rest}`]

/** Lists that the public reads: none of them knows of what is not published. */
const lists = (...addresses: string[]): Row => ({ expected: forEverybody({ all: 200 }), addresses: () => addresses })

/** Routes of articles: public pages first, then those of their editors. */
export const ARTICLE_ROWS: Record<string, Row> = {
  'GET /news': lists('/news', '/news?q=zqnews', '/news?category=hoat-dong-chinh-quyen'),
  'GET /news.atom': lists('/news.atom'),
  'GET /news/archive/:year/:month': lists('/news/archive/2023/3', '/news/archive/2023/12'),
  'GET /news/:slug': { expected: NEWS, addresses: ofNews('') },
  'GET /news/:slug/print': { expected: NEWS, addresses: ofNews('/print') },
  'GET /news/:slug/photograph/:size': { expected: NEWS, addresses: ofNews('/photograph/phone') },
  'GET /organisations/:organisationId/years/:year/articles': { expected: YEAR, addresses: ofYear },
  'POST /organisations/:organisationId/years/:year/articles': { expected: answering(YEAR, 303, 401), addresses: ofYear, acts: 1 },
  'GET /articles/:articleId': { expected: ARTICLE, addresses: ofArticle('') },
  'GET /articles/:articleId/editions/:number': { expected: EDITION, addresses: ofArticle('/editions/1') },
  'GET /articles/:articleId/photograph/:size': { expected: EDITION, addresses: ofArticle('/photograph/screen') },
  ...articleAct('photographs', ARTICLE, false),
  ...articleAct('photograph-removals', ARTICLE, false),
  ...articleAct('revisions', ARTICLE, false),
  ...articleAct('drafts', ARTICLE, false),
  ...articleAct('publications', PUBLISHING, true),
  ...articleAct('withdrawals', WITHDRAWING, false),
}
