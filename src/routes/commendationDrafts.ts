import { type Request, type Response, Router } from 'express'
import { addDraftRecipient, draftCommendation, dropCommendationDraft, setDraftRecipient } from '../commands/draftCommendation'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { additionForm, readDraft, reasonForm, removalForm } from '../forms/commendation'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { CommendationDraft } from '../models/CommendationDraft'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { startOfDraft, showDraft, showStart } from './commendationDraftPages'
import { chosenByPicks, recipientToAdd } from './commendationRecipients'
import { findYear } from './organisation'
import { idFrom } from './params'

export const commendationDrafts = Router()

const DRAFTS = '/organisations/:organisationId/years/:year/commendation-drafts'
const NOT_HERE = 'Chi bộ, đảng bộ bộ phận không ra quyết định khen thưởng. Mời đồng chí mở trang của cấp ủy cơ sở.'
const NOT_YOURS = 'Đồng chí xem được danh sách khen thưởng nhưng không lập quyết định. Người lập được: văn phòng và bí thư cấp ủy.'

async function findPlace(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const place = await findYear(req, res)
  authorize(canCommend(res.locals.actor, place.organisation), NOT_YOURS)
  if (place.organisation.kind !== 'COMMITTEE') throw new NotFoundError(NOT_HERE)
  return place
}

async function findDraft(req: Request<{ draftId: string }>, res: Response) {
  const found = await CommendationDraft.within(res.locals.actor, idFrom(req.params.draftId))
  authorize(canCommend(res.locals.actor, found.organisation), NOT_YOURS)
  return found
}

commendationDrafts.get(`${DRAFTS}/new`, async (req, res) => {
  const place = await findPlace(req, res)
  const code = typeof req.query['title'] === 'string' ? req.query['title'] : ''
  await showStart(res, await startOfDraft(place, code), {})
})

commendationDrafts.post(DRAFTS, async (req, res) => {
  const { actor, now } = res.locals
  const place = await findPlace(req, res)
  const { values, errors } = readDraft(req.body)
  const start = await startOfDraft(place, typedValues(req.body)['title'] ?? '')
  if (errors || !start.title) {
    return showStart(res.status(422), start, { body: req.body, errors: errors ?? { title: 'Không có danh hiệu, phong trào này.' } })
  }
  const { title: _title, ...terms } = values.draft
  const recipients = chosenByPicks(start, values.picked)
  const { organisation, year } = place
  const draft = { ...terms, organisationId: organisation.id, year, titleId: start.title.id, amendsId: null }
  const id = await draftCommendation(actor, draft, recipients, now)
  req.session.notice = 'Đã lập dự thảo. Chưa có ai được khen thưởng cho đến khi đồng chí ban hành quyết định.'
  res.redirect(303, `/commendation-drafts/${id}`)
})

commendationDrafts.get('/commendation-drafts/:draftId', async (req, res) => {
  const { q } = req.query
  await showDraft(res, await findDraft(req, res), { search: typeof q === 'string' ? q.normalize('NFC').trim().slice(0, 80) : '' })
})

type Write = (draft: CommendationDraft) => Promise<{ notice: string } | { errors: FieldErrors }>

/** A change of an open draft as it was shown; what is refused comes back on the draft's page. */
async function change(req: Request<{ draftId: string }>, res: Response, write: Write) {
  const place = await findDraft(req, res)
  const shown = Number(typedValues(req.body)['version'])
  const { draft } = place
  const values = typedValues(req.body)
  try {
    if (draft.version !== shown) throw new ConflictError('Có người vừa sửa dự thảo này; chưa có gì được ghi. Dưới đây là bản mới nhất.')
    if (!draft.isOpen()) throw new RuleError('Dự thảo này không còn sửa được.')
    const outcome = await write(draft)
    if ('errors' in outcome) return await showDraft(res.status(422), place, { values, errors: outcome.errors })
    req.session.notice = outcome.notice
    res.redirect(303, `/commendation-drafts/${draft.id}`)
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
    await showDraft(res.status(error.status), await findDraft(req, res), { values, problem: error.message })
  }
}

commendationDrafts.post('/commendation-drafts/:draftId/recipients', (req, res) =>
  change(req, res, async draft => {
    const { values, errors } = readForm(additionForm, req.body)
    if (errors) return { errors }
    const { recipient, name, problems } = await recipientToAdd(res, draft, values)
    if (problems) return { errors: problems }
    await addDraftRecipient(res.locals.actor, draft, recipient, name, res.locals.now)
    return { notice: `Đã bổ sung ${name} vào dự thảo.` }
  }),
)

commendationDrafts.post('/commendation-drafts/:draftId/recipients/:recipientId', (req, res) =>
  change(req, res, async draft => {
    const { values, errors } = readForm(removalForm, req.body)
    if (errors) return { errors: { [`reason-${idFrom(req.params.recipientId)}`]: errors['reason'] ?? Object.values(errors)[0]! } }
    const reason = values.back === 'yes' ? null : values.reason
    await setDraftRecipient(res.locals.actor, draft, idFrom(req.params.recipientId), reason, res.locals.now)
    return { notice: reason === null ? 'Đã đưa trở lại danh sách.' : 'Đã đưa ra khỏi dự thảo; lý do được lưu cùng dự thảo.' }
  }),
)

commendationDrafts.post('/commendation-drafts/:draftId/abandonment', (req, res) =>
  change(req, res, async draft => {
    const { values, errors } = readForm(reasonForm, req.body)
    if (errors) return { errors: { dropReason: errors['reason'] ?? Object.values(errors)[0]! } }
    await dropCommendationDraft(res.locals.actor, draft, values.reason, res.locals.now)
    return { notice: 'Đã hủy dự thảo; bản hủy vẫn được lưu.' }
  }),
)
