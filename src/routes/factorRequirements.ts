import { type Request, type Response, Router } from 'express'
import { requireSecondFactor } from '../commands/requireSecondFactor'
import { ROLES } from '../domain/codes'
import { RuleError } from '../errors'
import { requirementForm } from '../forms/accounts'
import { readForm } from '../forms/form'
import { roleLabel } from '../labels/roles'
import { FactorRequirement } from '../models/FactorRequirement'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canRequireFactor } from '../policies/accounts'
import { freshlySignedIn } from './freshlySignedIn'
import { showPage } from './page'
import { idFrom } from './params'

/** Of which roles an organisation asks a second factor, at itself and below. */
export const factorRequirements = Router()

const ADDRESS = '/organisations/:organisationId/second-factor'
const FOR_WHOM = 'Chỉ người quản trị đặt yêu cầu xác thực hai bước cho tổ chức này.'

type ById = Request<{ organisationId: string }>

async function find(req: ById, res: Response) {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  authorize(canRequireFactor(res.locals.actor, organisation), FOR_WHOM)
  return organisation
}

factorRequirements.get(ADDRESS, freshlySignedIn, async (req: ById, res: Response) => {
  const organisation = await find(req, res)
  const required = await FactorRequirement.findAll({ where: { organisationId: organisation.id } })
  const crumbs = [{ name: 'Tài khoản', href: `/organisations/${organisation.id}/accounts` }]
  const roles = ROLES.map(role => ({ code: role, name: roleLabel[role], required: required.some(each => each.role === role) }))
  await showPage(
    res,
    'accounts/second-factor',
    { title: 'Yêu cầu xác thực hai bước', section: 'accounts', organisation, year: null, crumbs },
    { roles, address: `/organisations/${organisation.id}/second-factor` },
  )
})

factorRequirements.post(ADDRESS, freshlySignedIn, async (req: ById, res: Response) => {
  const { actor, now } = res.locals
  const { id } = await find(req, res)
  const { values, errors } = readForm(requirementForm, req.body)
  if (errors) throw new RuleError(Object.values(errors)[0]!)
  const roles = ROLES.filter(role => values[`role-${role}`] === 'yes')
  await requireSecondFactor(actor, id, roles, now)
  req.session.notice = roles.length ? 'Đã ghi yêu cầu xác thực hai bước.' : 'Không còn yêu cầu xác thực hai bước với vai trò nào.'
  res.redirect(303, `/organisations/${id}/accounts`)
})
