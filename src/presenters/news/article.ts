import { articleDateText, dayOfMoment, type NewsItem, type NewsText } from '../../domain/article'
import { dateText, momentText } from '../../domain/plainDate'
import { countText } from '../../domain/share'

export const articleHref = (slug: string) => `/news/${slug}`
export const categoryHref = (key: string) => `/news?category=${key}`

/** An article in a list. */
export const presentNewsItem = ({ slug, title, category, categoryKey, publishAt, leadHtml, bodyName }: NewsItem) => ({
  ...{ title, category, leadHtml, bodyName },
  href: articleHref(slug),
  categoryHref: categoryHref(categoryKey),
  date: articleDateText(publishAt),
  moment: publishAt,
})

/** An article as its own page and its print version show it. `sources` says when and from what its figures were counted. */
export function presentNewsArticle(article: NewsText, sources: string) {
  const { slug, bodyHtml, byline, views, note, edition, madeAt } = article
  return {
    ...presentNewsItem(article),
    ...{ bodyHtml, byline, sources },
    views: countText(views),
    corrected: edition > 1 && note ? `Đã đính chính lúc ${momentText(madeAt)}: ${note}` : null,
    photograph: presentPhotograph(article),
    print: `${articleHref(slug)}/print`,
  }
}

function presentPhotograph({ slug, photographId, photographAlt, photographWidth, photographHeight }: NewsText) {
  if (photographId === null) return null
  const at = `${articleHref(slug)}/photograph`
  return { phone: `${at}/phone`, screen: `${at}/screen`, alt: photographAlt ?? '', width: photographWidth, height: photographHeight }
}

/** The way to the articles beside this one. */
export const presentNeighbours = ({ older, newer }: { older: NewsItem | null; newer: NewsItem | null }) => {
  const near = (item: NewsItem | null, words: string) =>
    item && { href: articleHref(item.slug), title: item.title, words: `${words}, ${dateText(dayOfMoment(item.publishAt))}` }
  return { older: near(older, 'Bài cũ hơn'), newer: near(newer, 'Bài mới hơn') }
}
