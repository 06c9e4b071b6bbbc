import { Router } from 'express'
import type { Actor } from '../domain/actor'
import type { LogEntry } from '../domain/historyLog'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { readHistoryLog } from '../forms/lists'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canSeeCandidates } from '../policies/candidates'
import { canSeeLog, canSeeWholeLog } from '../policies/history'
import { canSeeMember } from '../policies/members'
import { canSeeRatings } from '../policies/ratings'
import { presentHistoryLog } from '../presenters/historyLog'
import { chainHead } from '../queries/chainHead'
import { historyLog } from '../queries/historyLog'
import { unitsBelow } from '../queries/unitsBelow'
import { showPage } from './page'
import { idFrom } from './params'

export const history = Router()

const PAGE_SIZE = 50
const NOT_THIS = 'Nhật ký dành cho cấp ủy và ủy ban kiểm tra. Lịch sử của từng hồ sơ ở ngay trang của hồ sơ đó.'

const addressOf = ({ id }: { id: number }) => `/organisations/${id}/history`

history.get('/organisations/:organisationId/history', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  authorize(canSeeLog(actor, organisation), NOT_THIS)
  const { page, fields, filter, errors } = readHistoryLog(req.query)
  const accountsOnly = !canSeeWholeLog(actor, organisation)
  const [found, units, head] = await Promise.all([
    historyLog(organisation, { filter, accountsOnly, today: plainDateOf(now), span: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } }),
    unitsBelow(organisation),
    chainHead(organisation.id),
  ])
  if (page > 1 && found.entries.length === 0) throw new NotFoundError('Không có trang danh sách này.')
  const [{ name: organisationName }] = units
  const log = presentHistoryLog({
    ...{ address: addressOf(organisation), fields, errors, organisationName, units, accountsOnly, head, page, size: PAGE_SIZE },
    ...{ entries: found.entries.map(entry => asSeenBy(actor, entry)), matching: found.matching, opens: entry => recordOf(actor, entry) },
  })
  await showPage(
    Object.keys(errors).length > 0 ? res.status(422) : res,
    'history/index',
    {
      ...{ title: 'Nhật ký', section: 'history', organisation, year: null },
      crumbs: [{ name: organisationName, href: `/organisations/${organisation.id}` }],
      turn: (place, year) => (!year && canSeeLog(actor, place) ? addressOf(place) : null),
    },
    { log },
  )
})

/** Of a rating that was made elsewhere in the tree, only what kind of act it was. */
function asSeenBy(actor: Actor, entry: LogEntry): LogEntry {
  if (!entry.ratingPath || canSeeRatings(actor, { path: entry.ratingPath })) return entry
  return { ...entry, subjectName: null, before: null, after: null, reason: null }
}

/** Where the record of an entry opens for this reader. */
function recordOf(actor: Actor, { subjectKind, subjectId, subjectPath, ratingPath }: LogEntry): string | null {
  if (subjectKind === 'rating') return ratingPath && canSeeRatings(actor, { path: ratingPath }) ? `/ratings/${subjectId}` : null
  if (subjectPath === null) return null
  const place = { id: subjectId, path: subjectPath }
  if (subjectKind === 'member') return canSeeMember(actor, place) ? `/members/${subjectId}` : null
  if (subjectKind === 'candidate') return canSeeCandidates(actor, place) ? `/candidates/${subjectId}` : null
  return canSeeLog(actor, place) ? `/organisations/${subjectId}` : null
}
