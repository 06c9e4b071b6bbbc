import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import type { Actor } from '../domain/actor'
import { parseFigureKey } from '../domain/figureKey'
import { type FigureRecord, RECORD_SORTS, type RecordOrder } from '../domain/figureRecord'
import { plainDateOf } from '../domain/plainDate'
import { figureOf } from '../domain/summary'
import { NotFoundError } from '../errors'
import { authorize } from '../policies'
import { canSeeCandidates } from '../policies/candidates'
import { canSeeMember } from '../policies/members'
import { canSeeOrganisation } from '../policies/organisations'
import { canExportRecords, canSeeYear } from '../policies/years'
import { figureFile, presentFigurePage } from '../presenters/figure'
import { MOST_NAMED } from '../presenters/figures/leftOut'
import { figureRecords } from '../queries/figureRecords'
import { treeOf } from '../queries/treeOf'
import { yearSummary } from '../queries/yearSummary'
import { csvFile } from '../spreadsheets/csv'
import { findYear } from './organisation'
import { showPage } from './page'
import { pageFrom } from './params'

export const figures = Router()

const PAGE_SIZE = 50
/** So many rows of a file are read at a time: enough for all but the largest trees to be read in one. */
const CHUNK = 20_000
const LONGEST_SEARCH = 100
const NOT_TO_TAKE =
  'Đồng chí xem được danh sách này nhưng không được xuất ra tệp. Người xuất được: văn phòng, bí thư cấp ủy và bí thư của chính chi bộ.'
const USUAL_ORDER: RecordOrder = { by: 'code', descending: false }

type FigureRequest = Request<{ organisationId: string; year: string; key: string }>

figures.get('/organisations/:organisationId/years/:year/figures/:key.csv', async (req, res) => {
  const { organisation, summary, scope, key, figure } = await findFigure(req, res)
  authorize(canExportRecords(res.locals.actor, organisation), NOT_TO_TAKE)
  const { title, header, row } = figureFile(key, figure, summary)
  const { search, order } = askedFor(req)
  async function* rows() {
    for (let offset = 0; ; offset += CHUNK) {
      const { records } = await figureRecords(scope, { key, part: 'counted', search, order, span: { limit: CHUNK, offset } })
      for (const [index, record] of records.entries()) yield row(record, offset + index + 1)
      if (records.length < CHUNK) return
    }
  }
  const taken = { list: title, year: summary.year, search: search || undefined }
  const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
  await recordAccess(res.locals.actor, { act: 'exportList', ...subject, taken }, res.locals.now)
  res.type('text/csv; charset=utf-8').attachment(`${req.params.key}.csv`)
  await pipeline(csvFile(header, rows()), res)
})

figures.get('/organisations/:organisationId/years/:year/figures/:key', async (req, res) => {
  const { organisation, year, summary, scope, key, figure } = await findFigure(req, res)
  const { search, order, page } = askedFor(req)
  const [counted, leftOut] = await Promise.all([
    figureRecords(scope, { key, part: 'counted', search, order, span: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } }),
    figureRecords(scope, { key, part: 'leftOut', span: { limit: MOST_NAMED, offset: 0 } }),
  ])
  if (page > 1 && counted.records.length === 0) throw new NotFoundError('Danh sách này không có trang đó.')
  const mayOpen = opens(res.locals.actor)
  const mayExport = canExportRecords(res.locals.actor, organisation)
  const shown = presentFigurePage({
    key,
    figure,
    summary,
    counted,
    leftOut,
    mayOpen,
    mayExport,
    asked: { search, order, page, size: PAGE_SIZE },
  })
  await showPage(
    res,
    'figures/show',
    {
      title: shown.title,
      section: 'board',
      organisation,
      year,
      crumbs: [
        { name: summary.organisation.kind === 'CELL' ? summary.organisation.name : summary.organisation.bodyName },
        { name: `Bảng năm ${year}`, href: `/organisations/${organisation.id}/years/${year}` },
      ],
    },
    { figure: shown },
  )
})

/** The figure of the address, for those who may see the records behind it. */
async function findFigure(req: FigureRequest, res: Response) {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeYear(actor, organisation), 'Đồng chí xem được số tổng đã công bố, không xem được hồ sơ đứng sau.')
  const key = parseFigureKey(req.params.key)
  const tree = await treeOf(organisation.id)
  const summary = await yearSummary({ organisationId: organisation.id, year, now, tree })
  const figure = key && figureOf(summary, key)
  if (!key || !figure) throw noSuchFigure(req.params.key, year)
  return {
    organisation,
    year,
    summary,
    key,
    figure,
    scope: { organisationId: organisation.id, places: tree.places, today: plainDateOf(now) },
  }
}

const noSuchFigure = (key: string, year: number) =>
  new NotFoundError(
    `Bảng năm ${year} không có số liệu «${key.slice(0, 80)}», hoặc số liệu này bằng không. Mời đồng chí mở lại bảng năm và chọn số liệu cần xem.`,
  )

/** What is asked of the list; an order that does not exist is the usual one. */
function askedFor({ query }: FigureRequest) {
  const { q, sort } = query
  const search = typeof q === 'string' ? q.normalize('NFC').trim().slice(0, LONGEST_SEARCH) : ''
  return { search, order: orderFrom(sort), page: pageFrom(query['page']) }
}

function orderFrom(text: unknown): RecordOrder {
  if (typeof text !== 'string') return USUAL_ORDER
  const descending = text.startsWith('-')
  const by = RECORD_SORTS.find(sort => sort === text.slice(descending ? 1 : 0))
  return by ? { by, descending } : USUAL_ORDER
}

/** Whether the page of a record's subject opens for the reader, by where the subject stands today. */
const opens =
  (actor: Actor) =>
  ({ subject, subjectId, path, tier }: FigureRecord): boolean => {
    if (path === null || subjectId === null) return false
    if (subject === 'ORGANISATION') return tier !== null && canSeeOrganisation(actor, { path, tier })
    if (subject === 'MEMBER') return canSeeMember(actor, { id: subjectId, path })
    return subject === 'CANDIDATE' && canSeeCandidates(actor, { path })
  }
