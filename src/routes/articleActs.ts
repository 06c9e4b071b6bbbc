import { type Request, type Response, Router } from 'express'
import { publishArticle } from '../commands/publishArticle'
import { reviseArticle } from '../commands/reviseArticle'
import { withdrawArticle } from '../commands/withdrawArticle'
import { articleDateText, articleMoment, dayOfMoment, momentOn, timeOfMoment } from '../domain/article'
import { missingMarks } from '../domain/articleFigures'
import { dateText } from '../domain/plainDate'
import { NotFoundError, RuleError } from '../errors'
import { articleVersionForm, publicationForm, type PublicationFields, type Revision, revisionForm, withdrawalForm } from '../forms/article'
import { readForm } from '../forms/form'
import { isVisible } from '../presenters/article'
import { publicationFields, revisionFields, withdrawalFields } from '../presenters/forms/article'
import { categoriesInUse } from '../queries/articles'
import { loadArticle } from '../reports/article/data'
import { articleDraft } from '../reports/article/draft'
import { type Act, addAct } from './act'
import {
  articleAddress,
  type ArticlePlace,
  articleWork,
  type ArticleWork,
  findArticle,
  namesIn,
  placeOfArticle,
  renderForPublication,
} from './articleWork'
import { forgetPages } from './newsPages'

/** What editors do to an article, each act on a page of its own. */
export const articleActs = Router()

const pageOf =
  (title: string, lead: string): Act<ArticlePlace, unknown>['page'] =>
  place => ({ ...placeOfArticle(place, title), lead, back: articleAddress(place.article) })

const versionOf = ({ article }: ArticlePlace) => ({ version: String(article.version) })
const done = ({ article }: ArticlePlace, notice: string) => ({ href: articleAddress(article), notice })
const ofArticle = (rest: string) => `/articles/:articleId/${rest}`

addAct<ArticlePlace & { categories: string[] }, Revision>(articleActs, {
  address: ofArticle('revisions'),
  button: 'Lưu bài',
  find: async (req, res) => ({ ...(await findArticle(req, res)), categories: (await categoriesInUse()).map(({ category }) => category) }),
  page: pageOf('Sửa bài', 'Người đọc chưa thấy gì đổi cho đến khi bài được công bố hoặc đính chính.'),
  fields: ({ categories }) => revisionFields(categories),
  initial: ({ article }) => ({
    version: String(article.version),
    ...{ title: article.title, lead: article.lead, body: article.body, category: article.category, byline: article.byline },
  }),
  read: body => readForm(revisionForm, body),
  run: async (actor, place, values, now) => {
    await reviseArticle(actor, place.article.id, values, now)
    return done(place, 'Đã lưu bài. Dưới đây là bài như người đọc sẽ thấy.')
  },
})

addAct<ArticlePlace, { version: number }>(articleActs, {
  address: ofArticle('drafts'),
  button: 'Viết lại từ hồ sơ',
  find: (req, res) => findArticle(req, res),
  page: pageOf(
    'Viết lại bài từ hồ sơ',
    'Tên bài, lời dẫn và nội dung đang soạn được thay bằng bản viết từ hồ sơ lúc này; chuyên mục, người viết và ảnh giữ nguyên. Bài đã công bố không đổi.',
  ),
  fields: () => [],
  initial: versionOf,
  read: body => readForm(articleVersionForm, body),
  run: async (actor, place, { version }, now) => {
    const { id, organisationId, year } = place.article
    const draft = articleDraft(await loadArticle({ organisationId, year, now }))
    await reviseArticle(actor, id, { version, ...draft }, now, 'rewriteArticle')
    return done(place, 'Đã viết lại bài từ hồ sơ của năm.')
  },
})

interface Publishing extends ArticleWork {
  names: string[]
  visible: boolean
  now: Date
}

async function findPublishing(req: Request, res: Response): Promise<Publishing> {
  const { now } = res.locals
  const work = await articleWork(await findArticle(req, res, true), now)
  return { ...work, names: await namesIn(work), visible: isVisible(work.article, articleMoment(now)), now }
}

/** A moment that readers have seen stays; another is now, or as typed. */
function momentOf({ article, visible, now }: Publishing, { day, time }: PublicationFields) {
  if (visible && article.publishAt) return article.publishAt
  return day ? momentOn(day, time || '00:00') : articleMoment(now)
}

/** What stands against publishing the text with the figures chosen. */
function obstaclesTo(work: Publishing, { figures, names }: PublicationFields): string[] {
  const rendered = renderForPublication(work, figures)
  const missing = missingMarks(rendered.marks, rendered.figures)
  return [
    ...(missing.length ? [`Hồ sơ không có số liệu cho ${missing.map(mark => `{{${mark}}}`).join(', ')}. Hãy sửa bài.`] : []),
    ...(work.names.length > 0 && names !== 'checked'
      ? [`Bài nêu tên ${work.names.join(', ')}. Hãy bỏ tên, hoặc xác nhận đây không phải là đảng viên trong hồ sơ.`]
      : []),
  ]
}

addAct<Publishing, PublicationFields>(articleActs, {
  address: ofArticle('publications'),
  weighsHeavily: true,
  button: 'Xem trước khi công bố',
  find: findPublishing,
  page: place => pageOf(place.edition ? 'Đính chính bài viết' : 'Công bố bài viết', `«${place.article.title}»`)(place),
  fields: ({ edition, visible, changed, names }) => publicationFields({ correction: edition !== null, visible, changed, names }),
  initial: ({ article, visible }) => ({
    ...{ version: String(article.version), figures: 'kept' },
    ...(article.publishAt && !visible
      ? { day: dateText(dayOfMoment(article.publishAt)), time: timeOfMoment(article.publishAt) }
      : { day: '', time: '' }),
  }),
  read: (body, { edition }) => readForm(publicationForm({ correction: edition !== null }), body),
  review: (work, values) => ({
    question: `Công bố «${work.article.title}»?`,
    consequences: [
      `Mọi người đọc được bài từ ${articleDateText(momentOf(work, values))}, không cần đăng nhập.`,
      'Số liệu và lời văn được giữ nguyên như lúc công bố; hồ sơ đổi sau này không làm bài đổi.',
      'Công bố rồi vẫn đính chính hoặc rút lại được; bản trước được giữ.',
    ],
    obstacles: obstaclesTo(work, values),
    button: work.edition ? 'Công bố bản đính chính' : 'Công bố bài viết',
  }),
  run: async (actor, work, values, now) => {
    const [obstacle] = obstaclesTo(work, values)
    if (obstacle) throw new RuleError(obstacle)
    const { marks: _marks, ...text } = renderForPublication(work, values.figures)
    const publication = { version: values.version, publishAt: momentOf(work, values), ...text, note: values.note }
    await publishArticle(actor, work.article.id, publication, now)
    forgetPages()
    return done(work, work.edition ? 'Đã công bố bản đính chính.' : 'Đã công bố bài viết.')
  },
})

addAct<ArticlePlace, { version: number; reason: string }>(articleActs, {
  address: ofArticle('withdrawals'),
  weighsHeavily: true,
  button: 'Rút bài',
  find: async (req, res) => {
    const found = await findArticle(req, res, true)
    if (found.article.state !== 'PUBLISHED') throw new NotFoundError('Bài này không được công bố nên không có gì để rút.')
    return found
  },
  page: pageOf(
    'Rút bài',
    'Người đọc không còn thấy bài ở bất cứ đâu: trang bài, bản in, danh sách, tìm kiếm, nguồn tin. Bài vẫn được giữ trong hồ sơ.',
  ),
  fields: () => withdrawalFields,
  initial: versionOf,
  read: body => readForm(withdrawalForm, body),
  run: async (actor, place, values, now) => {
    await withdrawArticle(actor, place.article.id, values, now)
    forgetPages()
    return done(place, 'Đã rút bài.')
  },
})
