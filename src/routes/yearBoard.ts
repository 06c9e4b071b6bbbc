import { Router } from 'express'
import { authorize } from '../policies'
import { canSeeTotals, canSeeYear } from '../policies/years'
import { presentYearBoard } from '../presenters/yearBoard'
import { yearSummary } from '../queries/yearSummary'
import { findYear } from './organisation'
import { showPage } from './page'

export const yearBoard = Router()

yearBoard.get('/organisations/:organisationId/years/:year', async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeTotals(actor, organisation))
  const withRecords = canSeeYear(actor, organisation)
  const summary = await yearSummary({ organisationId: organisation.id, year, now, publishedOnly: !withRecords })
  await showPage(
    res,
    'years/board',
    { title: `Bảng năm ${year}`, section: 'board', organisation, year, crumbs: [{ name: summary.organisation.name }] },
    { board: presentYearBoard(summary, { withRecords }) },
  )
})
