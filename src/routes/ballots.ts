import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import { ascii } from '../domain/documentNumber'
import { layoutGuidanceFor } from '../domain/documentLayout'
import { plainDateOf } from '../domain/plainDate'
import { votersAmong } from '../domain/ratingChecks'
import { NotFoundError } from '../errors'
import { authorize } from '../policies'
import { canSeeRatings } from '../policies/ratings'
import { presentBallots } from '../presenters/ballots'
import { cycleOfUnit, ratingSheet } from '../queries/ratingSheet'
import { ballotOf } from '../reports/ballot'
import { ballotsPerSheet, drawBallots } from '../reports/formats/pdf/drawBallots'
import { findYear } from './organisation'
import { showPage } from './page'

/** Ballots of a cell to be printed and cut: every cell's secretary needs them before the meeting. */
export const ballots = Router()

const BALLOTS = '/organisations/:organisationId/years/:year/ballots'

async function findBallot(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeRatings(res.locals.actor, organisation))
  if (organisation.kind !== 'CELL')
    throw new NotFoundError('Phiếu để bỏ phiếu chỉ có ở chi bộ. Mời đồng chí chọn một chi bộ ở mục Tổ chức.')
  const cycle = await cycleOfUnit(organisation.id, year)
  const rows = cycle ? await ratingSheet(cycle, organisation.id) : []
  const guidance = layoutGuidanceFor(plainDateOf(res.locals.now))
  return { organisation, year, rows, guidance, ballot: cycle && ballotOf(rows[0]!.unitName, year, rows) }
}

ballots.get(`${BALLOTS}.pdf`, async (req, res) => {
  const { organisation, year, guidance, ballot } = await findBallot(req, res)
  if (!ballot) throw new NotFoundError(`Năm ${year} chưa mở đợt đánh giá cho chi bộ này nên chưa có phiếu để in.`)
  const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
  await recordAccess(
    res.locals.actor,
    { act: 'exportReport', ...subject, taken: { report: 'Phiếu xếp loại', year, format: 'PDF' } },
    res.locals.now,
  )
  const name = `phieu-xep-loai_${ascii(organisation.code)}_${year}.pdf`
  res.type('application/pdf').set('Content-Disposition', `inline; filename="${name}"`)
  await pipeline(Readable.from(drawBallots(ballot, guidance)), res)
})

ballots.get(BALLOTS, async (req, res) => {
  const { organisation, year, rows, guidance, ballot } = await findBallot(req, res)
  const base = `/organisations/${organisation.id}/years/${year}`
  const place = {
    ...{ title: `Phiếu xếp loại để in, năm ${year}`, section: 'ratings' as const, organisation, year },
    crumbs: [{ name: `Phiếu xếp loại năm ${year}`, href: `${base}/ratings` }],
  }
  if (!ballot) return showPage(res, 'ballots/show', place, { ballots: null })
  const shown = presentBallots({ ballot, perSheet: ballotsPerSheet(ballot, guidance), voters: votersAmong(rows), year: base })
  await showPage(res, 'ballots/show', place, { ballots: shown, styles: ['ballots'] })
})
