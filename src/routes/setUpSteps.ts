import { Router } from 'express'
import { plainDateOf } from '../domain/plainDate'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { canKeepTree } from '../policies/organisations'
import { canRunCycle } from '../policies/ratings'
import { presentSetUpSteps } from '../presenters/setUpSteps'
import { organisationPeriods } from '../queries/organisationPeriods'
import { setUpProgress } from '../queries/setUpProgress'
import { showPage } from './page'
import { idFrom } from './params'

export const setUpSteps = Router()

const ONLY_KEEPERS = 'Các bước thiết lập dành cho người quản trị và văn phòng cấp ủy.'

setUpSteps.get('/organisations/:organisationId/set-up', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  const [keepsTree, keepsMembers] = [canKeepTree(actor, organisation), canKeepMembers(actor, organisation)]
  authorize(keepsTree, ONLY_KEEPERS)
  const runsCycle = canRunCycle(actor, organisation)
  const thisYear = Number(plainDateOf(now).slice(0, 4))
  const [progress, periods] = await Promise.all([setUpProgress(organisation, plainDateOf(now)), organisationPeriods(organisation.id)])
  const name = periods.find(({ list }) => list === 'NAME')!.name
  await showPage(
    res,
    'organisations/set-up',
    {
      ...{ title: 'Các bước thiết lập', section: 'set-up', organisation, year: null },
      crumbs: [{ name, href: `/organisations/${organisation.id}` }],
    },
    {
      name,
      ...presentSetUpSteps({
        organisationId: organisation.id,
        progress,
        keepsTree,
        keepsMembers,
        runsCycle,
        isCell: organisation.kind === 'CELL',
        recordsYears: organisation.tier !== 'BELOW_GRASSROOTS',
        years: [thisYear - 1, thisYear],
      }),
    },
  )
})
