import { type Request, type Response, Router } from 'express'
import { withdrawCommendations } from '../commands/withdrawCommendations'
import { plainDateOf } from '../domain/plainDate'
import { countText } from '../domain/share'
import { ConflictError, RuleError } from '../errors'
import { awardsIn, readWithdrawal } from '../forms/commendationDocument'
import { type FieldErrors, typedValues } from '../forms/form'
import { CommendationDecision } from '../models/CommendationDecision'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { presentWithdrawal } from '../presenters/commendationWithdrawal'
import { commendationDecision } from '../queries/commendationDecision'
import { recipientsOfDecision } from '../queries/recipients'
import { showPage } from './page'
import { idFrom } from './params'

export const commendationWithdrawals = Router()

const WITHDRAWAL = '/commendation-decisions/:decisionId/withdrawal'

/** A decision of an organisation in the actor's part of the tree; one from elsewhere is not theirs to withdraw. */
async function findDecision(req: Request<{ decisionId: string }>, res: Response) {
  const { decision } = await CommendationDecision.taken(idFrom(req.params.decisionId))
  const organisation = await Organisation.within(res.locals.actor, decision.organisationId)
  authorize(canCommend(res.locals.actor, organisation), 'Thu hồi khen thưởng do văn phòng và bí thư của cấp ủy đã quyết định ghi.')
  return { decision, organisation }
}

type Place = Awaited<ReturnType<typeof findDecision>>

commendationWithdrawals.get(WITHDRAWAL, async (req, res) => {
  await showWithdrawal(res, await findDecision(req, res), {})
})

commendationWithdrawals.post(WITHDRAWAL, async (req, res) => {
  const { actor, now } = res.locals
  const place = await findDecision(req, res)
  const { values, errors } = readWithdrawal(req.body, plainDateOf(now), place.decision.decidedOn)
  if (errors) return showWithdrawal(res.status(422), place, { body: req.body, errors })
  try {
    await withdrawCommendations(actor, place.decision, values.ids, values.document, now)
    req.session.notice = `Đã ghi văn bản thu hồi cho ${countText(values.ids.length)} đối tượng; số liệu đã đổi theo.`
    res.redirect(303, `/commendation-decisions/${place.decision.id}`)
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
    await showWithdrawal(res.status(error.status), place, { body: req.body, problem: error.message })
  }
})

interface State {
  body?: unknown
  errors?: FieldErrors
  problem?: string
}

async function showWithdrawal(res: Response, { decision, organisation }: Place, { body, errors = {}, problem }: State) {
  const [record, recipients] = await Promise.all([
    commendationDecision(decision.id),
    recipientsOfDecision(decision.id, plainDateOf(res.locals.now)),
  ])
  const shown = presentWithdrawal({
    ...{ decision: record, recipients, errors, problem: problem ?? null },
    values: body ? typedValues(body) : {},
    ticked: body ? awardsIn(body) : [],
  })
  const place = {
    ...{ title: shown.heading, section: 'commendations' as const, organisation, year: decision.year },
    crumbs: [{ name: `Quyết định ${record.documentNumber}`, href: shown.back }],
  }
  await showPage(res, 'commendations/withdrawal', place, { withdrawal: shown })
}
