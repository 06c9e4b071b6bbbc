import { type Request, type Response, Router } from 'express'
import { applyImport, undoImport } from '../commands/applyImport'
import { stageImport } from '../commands/imports/stageImport'
import type { Actor } from '../domain/actor'
import type { Content } from '../domain/importRow'
import { regulations } from '../domain/regulations'
import { countText } from '../domain/share'
import { plainDateOf } from '../domain/plainDate'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { ImportBatch } from '../models/ImportBatch'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canImport } from '../policies/imports'
import { presentImportList } from '../presenters/importList'
import { batchesOf } from '../queries/imports/batchesOf'
import { checkedRows } from '../queries/imports/checkedRows'
import { yearsOnFile } from '../queries/mastheadOf'
import { organisationPeriods } from '../queries/organisationPeriods'
import { workbookOf, workbooks } from '../spreadsheets'
import { readFile } from '../spreadsheets/readFile'
import type { Workbook } from '../spreadsheets/workbook'
import { freshlySignedInWhere } from './freshlySignedIn'
import { ONLY_KEEPERS, showBatch } from './importPages'
import { showPage } from './page'
import { idFrom } from './params'

export const imports = Router()

const IMPORTS = '/organisations/:organisationId/imports'

async function findPlace(req: Request<{ organisationId: string }>, res: Response) {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  const allowed = Object.values(workbooks).filter(workbook => canImport(res.locals.actor, workbook, organisation))
  authorize(allowed.length > 0, ONLY_KEEPERS)
  return { organisation, allowed }
}

type Place = Awaited<ReturnType<typeof findPlace>>

/** What was chosen beside the file. */
interface Chosen {
  workbook: string
  year: string
}

async function showList(res: Response, { organisation, allowed }: Place, chosen: Chosen, errors: Record<string, string> = {}) {
  const [batches, periods, years] = await Promise.all([
    batchesOf(organisation.id),
    organisationPeriods(organisation.id),
    yearsOnFile(organisation.id),
  ])
  const list = presentImportList({
    ...{ address: `/organisations/${organisation.id}/imports`, organisationId: organisation.id, chosen, errors },
    workbooks: allowed,
    years: years.flatMap(({ year, cycle }) => (cycle ? [{ year, open: cycle === 'OPEN' }] : [])),
    batches: batches.filter(batch => allowed.some(({ name }) => name === batch.workbook)),
  })
  const name = periods.find(period => period.list === 'NAME')!.name
  await showPage(
    res,
    'imports/index',
    {
      ...{ title: 'Tệp bảng tính', section: 'organisations', organisation, year: null },
      crumbs: [{ name, href: `/organisations/${organisation.id}` }],
    },
    { list },
  )
}

imports.get(IMPORTS, async (req, res) => {
  const asked = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '')
  await showList(res, await findPlace(req, res), { workbook: asked('workbook'), year: asked('year') })
})

imports.post(IMPORTS, async (req, res) => {
  const { actor, now, upload } = res.locals
  const place = await findPlace(req, res)
  const typed = (field: string) => String((req.body as Record<string, unknown> | undefined)?.[field] ?? '').trim()
  const chosen = { workbook: typed('workbook'), year: typed('year') }
  const workbook = place.allowed.find(({ name }) => name === chosen.workbook)
  const errors = problemsOf(chosen, workbook, upload, now)
  if (!workbook || !upload || Object.keys(errors).length > 0) return showList(res.status(422), place, chosen, errors)
  try {
    const batchId = await checkFile({ workbook, upload, actor, now, ...place, year: workbook.ofYear ? Number(chosen.year) : null })
    res.redirect(303, `/imports/${batchId}`)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showList(res.status(422), place, chosen, { file: error.message })
  }
})

/** What is missing beside the file. */
function problemsOf({ year }: Chosen, workbook: Workbook | undefined, upload: unknown, now: Date): Record<string, string> {
  const latest = Number(plainDateOf(now).slice(0, 4))
  const badYear = workbook?.ofYear && !(/^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= latest)
  return {
    ...(workbook ? {} : { workbook: 'Hãy chọn tệp ghi gì.' }),
    ...(badYear ? { year: `Hãy ghi năm của tệp, từ ${FIRST_YEAR} đến ${latest}: trước đó hệ thống chưa có quy định xếp loại.` } : {}),
    ...(upload ? {} : { file: 'Hãy chọn tệp .xlsx hoặc .csv.' }),
  }
}

/** Years before have no regulation on file. */
const FIRST_YEAR = regulations[0]!.guidances[0]!.fromYear

interface Checking {
  workbook: Workbook
  upload: { path: string; name: string }
  actor: Actor
  organisation: Organisation
  year: number | null
  now: Date
}

const checkFile = ({ workbook, upload, actor, organisation, year, now }: Checking): Promise<number> =>
  readFile(
    upload.path,
    workbook.name,
    ({ chunks, ...head }) => {
      const file = { organisationId: organisation.id, workbook: workbook.name, fileName: upload.name, year, ...head }
      return stageImport(actor, file, checkedRows(workbook.name, chunks, { actor, organisation, today: plainDateOf(now), year }), now)
    },
    saidByPlace(workbook, organisation),
  )

/** The list of a single cell seldom has a column that names the cell. */
const saidByPlace = ({ columns }: Workbook, { kind, code }: Organisation): Content =>
  kind === 'CELL' && columns.some(({ field, required }) => field === 'unitCode' && required) ? { unitCode: code } : {}

type ById = Request<{ batchId: string }>

async function findBatch(req: ById, res: Response) {
  const { batch, organisation } = await ImportBatch.within(res.locals.actor, idFrom(req.params.batchId))
  const workbook = workbookOf(batch.workbook)
  if (!workbook) throw new NotFoundError('Không có trang này.')
  authorize(canImport(res.locals.actor, workbook, organisation), ONLY_KEEPERS)
  if (batch.state === 'CHECKING') throw new NotFoundError('Tệp này chưa kiểm tra xong. Mời đồng chí chọn lại tệp.')
  return { batch, organisation, workbook }
}

imports.get('/imports/:batchId', async (req, res) => showBatch(req, res, await findBatch(req, res)))

/** Accounts and roles are given by hand, too, only by who has just typed the password. */
const guard = freshlySignedInWhere(async req => {
  const { workbook } = (await ImportBatch.findByPk(idFrom(String(req.params['batchId'])))) ?? {}
  return workbook === 'accounts'
})

imports.post('/imports/:batchId/application', guard, (req: ById, res: Response) => settle(req, res, applyImport, 'Đã nhập'))
imports.post('/imports/:batchId/reversal', guard, (req: ById, res: Response) => settle(req, res, undoImport, 'Đã hoàn tác'))

async function settle(req: ById, res: Response, act: typeof applyImport, done: string) {
  const { actor, now } = res.locals
  const found = await findBatch(req, res)
  try {
    const rows = await act(actor, found.batch.id, now)
    req.session.notice = `${done} ${countText(rows)} dòng của tệp «${found.batch.fileName}».`
    res.redirect(303, `/imports/${found.batch.id}`)
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
    await found.batch.reload()
    await showBatch(req, res.status(error.status), found, error.message)
  }
}
