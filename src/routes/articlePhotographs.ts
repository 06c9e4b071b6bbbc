import { type Request, type Response, Router } from 'express'
import { changePhotograph, type StoredPhotograph } from '../commands/changePhotograph'
import { ConflictError, RuleError } from '../errors'
import { articleVersionForm, photographForm } from '../forms/article'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { presentForm } from '../presenters/form'
import { photographFields } from '../presenters/forms/article'
import { PHOTOGRAPH_TYPE, preparePhotograph } from '../reports/article/photograph'
import { putFile } from '../storage'
import { addAct } from './act'
import { articleAddress, type ArticlePlace, findArticle, placeOfArticle } from './articleWork'
import { showPage } from './page'
import { sendPhotograph } from './photograph'

/** The one photograph of an article. */
export const articlePhotographs = Router()

const PHOTOGRAPHS = '/articles/:articleId/photographs'

articlePhotographs.get('/articles/:articleId/photograph/:size', async (req, res) => {
  const { article } = await findArticle(req, res)
  await sendPhotograph(req, res, article.photographId, req.params.size)
})

articlePhotographs.get(`${PHOTOGRAPHS}/new`, async (req, res) => {
  const place = await findArticle(req, res)
  const { version, photographAlt } = place.article
  await showForm(res, place, { values: { version: String(version), alt: photographAlt ?? '' } })
})

articlePhotographs.post(PHOTOGRAPHS, async (req, res) => {
  const { actor, now } = res.locals
  const place = await findArticle(req, res)
  const state = { values: typedValues(req.body) }
  const { values, errors } = readForm(photographForm, req.body)
  const photograph = await photographOf(res)
  const wrong = { ...(photograph.error ? { photograph: photograph.error } : {}), ...errors }
  if (!photograph.stored && !photograph.error && place.article.photographId === null) wrong['photograph'] = 'Hãy chọn tệp ảnh.'
  if (!values || Object.keys(wrong).length > 0) return showForm(res.status(422), place, { ...state, errors: wrong })
  try {
    await changePhotograph(actor, place.article.id, { ...values, ...(photograph.stored ? { photograph: photograph.stored } : {}) }, now)
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
    return showForm(res.status(409), place, { ...state, problem: error.message })
  }
  req.session.notice = 'Đã ghi ảnh của bài. Người đọc thấy ảnh từ lần công bố hoặc đính chính tới.'
  res.redirect(303, articleAddress(place.article))
})

interface Uploaded {
  stored?: StoredPhotograph
  error?: string
}

/** What was sent, made anew in both sizes and put into storage; a sentence where it is no photograph for us. */
async function photographOf({ locals: { upload } }: Response): Promise<Uploaded> {
  if (!upload) return {}
  try {
    const { phone, screen, width, height } = await preparePhotograph(upload.path)
    return { stored: { phone: await putFile(phone), screen: await putFile(screen), type: PHOTOGRAPH_TYPE, width, height } }
  } catch (error) {
    if (error instanceof RuleError) return { error: error.message }
    throw error
  }
}

interface FormState {
  values: Record<string, string>
  errors?: FieldErrors
  problem?: string
}

function showForm(res: Response, place: ArticlePlace, { values, errors = {}, problem = '' }: FormState) {
  const title = place.article.photographId === null ? 'Thêm ảnh' : 'Đổi ảnh'
  const at = articleAddress(place.article)
  const sections = photographFields(place.article.photographId !== null)
  const act = {
    ...{ title, back: at, button: 'Lưu ảnh', action: `${at}/photographs`, upload: true },
    lead: 'Ảnh được làm lại cho điện thoại và màn hình; ngày, nơi chụp và mọi thông tin ẩn trong tệp bị bỏ.',
  }
  return showPage(res, 'acts/form', placeOfArticle(place, title), {
    act,
    form: presentForm({ sections, values, errors, problem: problem || null }),
  })
}

addAct<ArticlePlace, { version: number }>(articlePhotographs, {
  address: '/articles/:articleId/photograph-removals',
  button: 'Bỏ ảnh',
  find: (req: Request, res: Response) => findArticle(req, res),
  page: place => ({
    ...placeOfArticle(place, 'Bỏ ảnh'),
    lead: 'Bài đang soạn không còn ảnh. Các bản đã công bố giữ ảnh của mình.',
    back: articleAddress(place.article),
  }),
  fields: () => [],
  initial: ({ article }) => ({ version: String(article.version) }),
  read: body => readForm(articleVersionForm, body),
  run: async (actor, place, { version }, now) => {
    await changePhotograph(actor, place.article.id, { version, alt: null }, now)
    return { href: articleAddress(place.article), notice: 'Đã bỏ ảnh khỏi bài đang soạn.' }
  },
})
