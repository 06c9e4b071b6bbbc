import { type Request, type Response, Router } from 'express'
import { proposeCommendation, withdrawProposal } from '../commands/proposeCommendation'
import { isAtOrBelow } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { type ProposalFields, proposalForm, reasonForm } from '../forms/commendation'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { CommendationProposal } from '../models/CommendationProposal'
import { CommendationTitle } from '../models/CommendationTitle'
import { Member } from '../models/Member'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canProposeCommendations, canSeeProposals } from '../policies/commendations'
import { presentProposals } from '../presenters/commendationProposals'
import { commendationProposals as proposalsOf } from '../queries/commendationProposals'
import { membersToday } from '../queries/membersToday'
import { organisationNameOn } from '../queries/organisationNameOn'
import { findYear } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

export const commendationProposals = Router()

const PROPOSALS = '/organisations/:organisationId/years/:year/commendation-proposals'
const ONLY_CELL = 'Đề nghị khen thưởng do bí thư chi bộ ghi. Đồng chí xem được đề nghị, không ghi thay.'
const MOST_MEMBERS = 500

async function findPlace(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const place = await findYear(req, res)
  authorize(canSeeProposals(res.locals.actor, place.organisation), 'Đề nghị khen thưởng dành cho bí thư chi bộ và cấp ủy.')
  return place
}

commendationProposals.get(PROPOSALS, async (req, res) => {
  await showProposals(res, await findPlace(req, res), {})
})

commendationProposals.post(PROPOSALS, async (req, res) => {
  const place = await findPlace(req, res)
  authorize(canProposeCommendations(res.locals.actor, place.organisation), ONLY_CELL)
  const { values, errors } = readForm(proposalForm, req.body)
  if (errors) return showProposals(res.status(422), place, { values: typedValues(req.body), errors })
  try {
    const name = await propose(res, place, values)
    req.session.notice = `Đã ghi đề nghị khen thưởng ${name}. Văn phòng cấp ủy thấy đề nghị này ngay.`
    res.redirect(303, addressOf(place))
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    await showProposals(res.status(422), place, { values: typedValues(req.body), errors: { recipient: error.message } })
  }
})

commendationProposals.post('/commendation-proposals/:proposalId/withdrawal', async (req, res) => {
  const { actor, now } = res.locals
  const proposal = await CommendationProposal.findByPk(idFrom(req.params.proposalId))
  if (!proposal) throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
  const organisation = await Organisation.within(actor, proposal.unitId)
  authorize(canProposeCommendations(actor, organisation), ONLY_CELL)
  const place = { organisation, year: proposal.year }
  const { values, errors } = readForm(reasonForm, req.body)
  if (errors)
    return showProposals(res.status(422), place, { errors: { [`reason-${proposal.id}`]: errors['reason'] ?? Object.values(errors)[0]! } })
  if (values.version !== proposal.version) throw new ConflictError('Đề nghị này vừa được sửa; chưa có gì được ghi. Hãy mở lại trang.')
  await withdrawProposal(actor, proposal, values.reason, now)
  req.session.notice = 'Đã rút đề nghị; lý do được lưu.'
  res.redirect(303, addressOf(place))
})

interface Place {
  organisation: Organisation
  year: number
}

const addressOf = ({ organisation, year }: Place) => `/organisations/${organisation.id}/years/${year}/commendation-proposals`

/** Writes what the unit asks for; gives the name of whom. */
async function propose(
  res: Response,
  { organisation, year }: Place,
  { title, recipient, otherKind, recipientName, merits }: ProposalFields,
) {
  const { actor, now } = res.locals
  const wanted = await CommendationTitle.findOne({ where: { code: title, endedOn: null } })
  if (!wanted) throw new RuleError('Không có danh hiệu, phong trào này. Hãy chọn lại.')
  const common = { year, titleId: wanted.id, unitId: organisation.id, merits, organisationId: null, memberId: null, recipientName: null }
  if (recipient === 'unit') {
    const name = await organisationNameOn(organisation.id, plainDateOf(now))
    await proposeCommendation(actor, { ...common, recipientKind: 'ORGANISATION', organisationId: organisation.id }, name, now)
    return name
  }
  if (recipient) {
    const member = await Member.within(actor, Number(recipient.slice('member-'.length)), plainDateOf(now))
    if (!isAtOrBelow(member.unit.path, organisation.path))
      throw new RuleError('Đảng viên này không thuộc chi bộ. Hãy chọn lại trong danh sách.')
    await proposeCommendation(actor, { ...common, recipientKind: 'MEMBER', memberId: member.id }, member.name, now)
    return member.name
  }
  await proposeCommendation(actor, { ...common, recipientKind: otherKind, recipientName }, recipientName, now)
  return recipientName
}

interface State {
  values?: Record<string, string>
  errors?: FieldErrors
}

async function showProposals(res: Response, place: Place, { values = {}, errors = {} }: State) {
  const { organisation, year } = place
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const mayPropose = organisation.kind === 'CELL' && canProposeCommendations(actor, organisation)
  const everybody = { search: '', unitId: null, status: null, exemptOnly: false }
  const [titles, proposals, name, members] = await Promise.all([
    CommendationTitle.inUse(),
    proposalsOf([subtree(organisation.path)], year),
    organisationNameOn(organisation.id, today),
    mayPropose
      ? membersToday(organisation, { filter: everybody, order: 'name', today, span: { limit: MOST_MEMBERS, offset: 0 } })
      : { members: [] },
  ])
  const shown = presentProposals({
    ...{ address: addressOf(place), year, name, titles, proposals, members: members.members, mayPropose, values, errors },
    isCell: organisation.kind === 'CELL',
  })
  const crumbs = [{ name: `Khen thưởng năm ${year}`, href: `/organisations/${organisation.id}/years/${year}/commendations` }]
  const pagePlace = { title: shown.heading, section: 'commendations' as const, organisation, year, crumbs }
  await showPage(res, 'commendation-proposals/index', pagePlace, { proposals: shown })
}
