import { type Request, type Response, Router } from 'express'
import { issueCommendation } from '../commands/issueCommendation'
import type { CommendationDecisionRecord } from '../domain/commendationRecord'
import { plainDateOf } from '../domain/plainDate'
import { ConflictError, RuleError } from '../errors'
import { issueForm } from '../forms/commendationDocument'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { officeLabel } from '../labels/offices'
import { CommendationDraft } from '../models/CommendationDraft'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { presentCommendationIssue } from '../presenters/commendationDraft/issue'
import { commendationDecision } from '../queries/commendationDecision'
import { draftRecipients } from '../queries/draftRecipients'
import { nextDecisionNumber } from '../queries/nextDecisionNumber'
import { officersOn } from '../queries/officersOn'
import { showPage } from './page'
import { idFrom } from './params'

export const commendationIssue = Router()

interface Place {
  draft: CommendationDraft
  organisation: Organisation
  /** The decision whose list the new one replaces. */
  amends: CommendationDecisionRecord | null
}

async function findOpenDraft(req: Request<{ draftId: string }>, res: Response): Promise<Place> {
  const place = await CommendationDraft.within(res.locals.actor, idFrom(req.params.draftId))
  authorize(canCommend(res.locals.actor, place.organisation))
  if (!place.draft.isOpen()) throw new RuleError('Dự thảo này đã ban hành hoặc đã hủy nên không ban hành được nữa.')
  return { ...place, amends: place.draft.amendsId ? await commendationDecision(place.draft.amendsId) : null }
}

commendationIssue.get('/commendation-drafts/:draftId/decision', async (req, res) => {
  await showIssue(res, await findOpenDraft(req, res), {})
})

commendationIssue.post('/commendation-drafts/:draftId/decision', async (req, res) => {
  const { actor, now } = res.locals
  const place = await findOpenDraft(req, res)
  const { draft, organisation } = place
  const typed = typedValues(req.body)
  const { values, errors } = readForm(issueForm(plainDateOf(now), earliestDay(place)), req.body)
  if (errors) return showIssue(res.status(422), place, { values: typed, errors })
  const { version, ...document } = values
  try {
    if (version !== draft.version) throw new ConflictError('Có người vừa sửa dự thảo; chưa ban hành. Hãy xem lại danh sách rồi ban hành.')
    const decisionId = await issueCommendation(actor, draft, { ...document, sign: organisation.sign }, now)
    req.session.notice = 'Đã ban hành quyết định. Danh sách, bảng năm và báo cáo đã đổi theo.'
    res.redirect(303, `/commendation-decisions/${decisionId}`)
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
    await showIssue(res.status(error.status), place, { values: typed, problem: error.message })
  }
})

/** Nothing is decided for a year before it began, or amended before it was decided. */
const earliestDay = ({ draft, amends }: Place) => amends?.decidedOn ?? `${draft.year}-01-01`

interface IssueState {
  values?: Record<string, string>
  errors?: FieldErrors
  problem?: string
}

async function showIssue(res: Response, { draft, organisation, amends }: Place, { values = {}, errors = {}, problem }: IssueState) {
  const today = plainDateOf(res.locals.now)
  const [recipients, proposedNumber, officers] = await Promise.all([
    draftRecipients(draft),
    nextDecisionNumber(organisation.id, organisation.sign, today),
    officersOn(organisation.id, today),
  ])
  const inIt = recipients.filter(({ removedReason }) => removedReason === null)
  if (inIt.length === 0) throw new RuleError('Dự thảo chưa có ai được khen thưởng nên chưa ban hành được. Hãy bổ sung ở trang dự thảo.')
  const people = inIt.filter(({ recipientKind }) => recipientKind === 'MEMBER' || recipientKind === 'OTHER_PERSON').length
  const [first] = officers
  const shown = presentCommendationIssue({
    ...{ draft, amends, sign: organisation.sign, proposedNumber, people, collectives: inIt.length - people, values, errors },
    signatory: first ? { name: first.name, office: officeLabel[first.role] } : null,
    problem: problem ?? null,
  })
  const place = {
    ...{ title: shown.heading, section: 'commendations' as const, organisation, year: draft.year },
    crumbs: [{ name: 'Dự thảo', href: shown.back }],
  }
  await showPage(res, 'commendation-drafts/issue', place, { issue: shown })
}
