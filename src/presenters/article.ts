import { articleDateText, type ArticleRecord } from '../domain/article'
import type { HistoryEntry } from '../domain/historyEntry'
import { momentText } from '../domain/plainDate'
import { articleStateLabel } from '../labels/articles'
import { presentHistory } from './history'

/** Whether readers see it: published, and the moment has come. `moment` as domain/article writes it. */
export const isVisible = ({ state, publishAt }: Pick<ArticleRecord, 'state' | 'publishAt'>, moment: string) =>
  state === 'PUBLISHED' && publishAt !== null && publishAt <= moment

/** «Bản nháp», «Đã công bố, Thứ Sáu, ngày 17/03/2023, 16:30», «Chờ đến …» */
function stateText({ state, publishAt }: Pick<ArticleRecord, 'state' | 'publishAt'>, moment: string): string {
  if (state !== 'PUBLISHED' || publishAt === null) return articleStateLabel[state]
  return `${publishAt <= moment ? articleStateLabel.PUBLISHED : 'Chờ công bố'}: ${articleDateText(publishAt)}`
}

/** The articles about a year. */
export const presentArticleList = (rows: readonly ArticleRecord[], moment: string) =>
  rows.map(row => ({
    title: row.title,
    href: `/articles/${row.id}`,
    state: stateText(row, moment),
    made: momentText(row.createdAt),
    readers: isVisible(row, moment) ? `/news/${row.slug}` : null,
  }))

interface ArticleInput {
  article: Pick<ArticleRecord, 'id' | 'title' | 'state' | 'publishAt' | 'edition'> & {
    byline: string
    category: string
    photographId: number | null
    photographAlt: string | null
  }
  slug: string | null
  moment: string
  rendered: { leadHtml: string; bodyHtml: string }
  sources: string
  missing: readonly string[]
  changed: readonly { before: string; now: string | null }[]
  differs: boolean
  editions: readonly { number: number; title: string; note: string | null; madeAt: string; madeByName: string }[]
  history: readonly HistoryEntry[]
  publishes: boolean
}

/** The working copy with everything an editor should know. */
export function presentArticle(input: ArticleInput) {
  const { article, slug, moment, rendered, sources, missing, changed, editions, history } = input
  const at = `/articles/${article.id}`
  return {
    ...{ title: article.title, category: article.category, byline: article.byline, sources, ...rendered },
    state: stateText(article, moment),
    readers: isVisible(article, moment) ? `/news/${slug}` : null,
    photograph: article.photographId ? { href: `${at}/photograph/phone`, alt: article.photographAlt ?? '' } : null,
    missing: missing.map(mark => `{{${mark}}}`),
    changed: changed.map(({ before, now }) => `${before} nay là ${now ?? '(không còn trong hồ sơ)'}`),
    unpublished: input.differs && article.state !== 'DRAFT',
    ...actsOf(input, at),
    editions: editions.map(({ number, title, note, madeAt, madeByName }) => ({
      ...{ number, title, note, href: `${at}/editions/${number}` },
      made: `${momentText(madeAt)}, ${madeByName}`,
    })),
    history: presentHistory(history, { withSubjects: false }),
  }
}

/** The one primary act, and the others. */
function actsOf({ article, publishes, differs }: ArticleInput, at: string) {
  const edit = { name: 'Sửa bài', href: `${at}/revisions/new` }
  const publish = { name: publishWords(article), href: `${at}/publications/new` }
  const primary = publishes && differs ? publish : edit
  return {
    primary,
    acts: [
      ...[edit, ...(publishes ? [publish] : [])].filter(act => act !== primary),
      { name: article.photographId ? 'Đổi ảnh' : 'Thêm ảnh', href: `${at}/photographs/new` },
      ...(article.photographId ? [{ name: 'Bỏ ảnh', href: `${at}/photograph-removals/new` }] : []),
      { name: 'Viết lại từ hồ sơ', href: `${at}/drafts/new` },
      ...(publishes && article.state === 'PUBLISHED' ? [{ name: 'Rút bài', href: `${at}/withdrawals/new` }] : []),
    ],
  }
}

const publishWords = ({ state }: Pick<ArticleRecord, 'state'>) =>
  ({ DRAFT: 'Công bố bài', PUBLISHED: 'Đính chính', WITHDRAWN: 'Công bố lại' })[state]
