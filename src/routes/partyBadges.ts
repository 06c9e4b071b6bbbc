import { Router } from 'express'
import { plainDateOf } from '../domain/plainDate'
import { authorize } from '../policies'
import { canSeeMembers } from '../policies/members'
import { presentBadges } from '../presenters/partyBadges'
import { badgesOfYear } from '../queries/badgesOfYear'
import { organisationNameOn } from '../queries/organisationNameOn'
import { findYear } from './organisation'
import { showPage } from './page'

export const partyBadges = Router()

partyBadges.get('/organisations/:organisationId/years/:year/party-badges', async (req, res) => {
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeMembers(res.locals.actor, organisation), 'Danh sách xét Huy hiệu Đảng dành cho cấp ủy và bí thư chi bộ.')
  const today = plainDateOf(res.locals.now)
  const [badges, name] = await Promise.all([badgesOfYear(organisation, year, today), organisationNameOn(organisation.id, today)])
  const shown = presentBadges({ name, year, badges })
  const crumbs = [{ name: `Khen thưởng năm ${year}`, href: `/organisations/${organisation.id}/years/${year}/commendations` }]
  const place = { title: shown.heading, section: 'commendations' as const, organisation, year, crumbs }
  await showPage(res, 'party-badges/index', place, { badges: shown })
})
