import { type Response, Router } from 'express'
import { attentionOf } from '../domain/attention'
import type { YearSummary } from '../domain/summary'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canWriteArticle } from '../policies/articles'
import { canSeeCommendations } from '../policies/commendations'
import { canPropose, canRunCycle } from '../policies/ratings'
import { canSeeTotals, canSeeYear } from '../policies/years'
import { presentYearBoard } from '../presenters/yearBoard'
import { smallGroups } from '../presenters/yearBoard/headline'
import type { BoardReader } from '../presenters/yearBoard/shownFigures'
import { attentionUnits } from '../queries/attentionUnits'
import { treeOf } from '../queries/treeOf'
import { unitStandings } from '../queries/unitStandings'
import { yearSummary } from '../queries/yearSummary'
import { findYear } from './organisation'
import { showPage } from './page'

export const yearBoard = Router()

yearBoard.get('/organisations/:organisationId/years/:year', async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeTotals(actor, organisation), 'Đồng chí không xem được bảng năm của tổ chức này.')
  const reader = readerOf(res, organisation, year)
  const publishedOnly = !reader.withRecords
  const tree = await treeOf(organisation.id)
  const summary = await yearSummary({ organisationId: organisation.id, year, now, publishedOnly, tree })
  const scope = { organisationId: organisation.id, places: tree.places }
  const groups = publishedOnly ? [] : smallGroups(summary, summary.ratingYearReported)
  const [standings, waiting] = await Promise.all([
    unitStandings(scope, { year: summary.ratingYearReported, groups: ['organisation', ...groups], publishedOnly }),
    publishedOnly ? [] : attentionUnits(scope, waitingYears(summary)),
  ])
  await showPage(
    res,
    'years/board',
    {
      title: `Bảng năm ${year}`,
      section: 'board',
      organisation,
      year,
      crumbs: [{ name: summary.organisation.kind === 'CELL' ? summary.organisation.name : summary.organisation.bodyName }],
    },
    { board: presentYearBoard({ summary, standings, waiting, reader }) },
  )
})

function readerOf(res: Response, organisation: Organisation, year: number): BoardReader {
  const { actor } = res.locals
  const start = `/organisations/${organisation.id}/years/${year}`
  const withRecords = canSeeYear(actor, organisation)
  return {
    withRecords,
    report: withRecords ? `${start}/reports/year-end-report` : null,
    content: withRecords ? `${start}/content` : null,
    articles: canWriteArticle(actor, organisation) ? `${start}/articles` : null,
    commendations: canSeeCommendations(actor, organisation) ? `${start}/commendations` : null,
    ratings: ratingsOf(res, organisation, start),
  }
}

/** Where this reader brings missing ratings forward. */
function ratingsOf({ locals: { actor } }: Response, organisation: Organisation, start: string): BoardReader['ratings'] {
  if (organisation.kind === 'CELL') return canPropose(actor, organisation) ? { href: `${start}/ratings`, text: 'Mở phiếu xếp loại' } : null
  const decides = canRunCycle(actor, organisation)
  return decides ? { href: `${start}/decisions`, text: 'Chuẩn bị quyết định' } : null
}

const waitingYears = (summary: YearSummary) => attentionOf(summary).flatMap(item => (item.kind === 'UNDECIDED' ? [item.year] : []))
