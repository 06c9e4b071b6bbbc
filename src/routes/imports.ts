import { type Request, type Response, Router } from 'express'
import { applyImport, undoImport } from '../commands/applyImport'
import { stageImport } from '../commands/imports/stageImport'
import { countText } from '../domain/share'
import { plainDateOf } from '../domain/plainDate'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { ImportBatch } from '../models/ImportBatch'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canImport } from '../policies/imports'
import { presentImportList } from '../presenters/importList'
import { batchesOf } from '../queries/imports/batchesOf'
import { checkers } from '../queries/imports/checkers'
import { organisationPeriods } from '../queries/organisationPeriods'
import { workbookOf, workbooks } from '../spreadsheets'
import { openSheet } from '../spreadsheets/openSheet'
import { readTable } from '../spreadsheets/readTable'
import { showBatch } from './importPages'
import { showPage } from './page'
import { idFrom } from './params'

export const imports = Router()

const IMPORTS = '/organisations/:organisationId/imports'
const ONLY_KEEPERS = 'Tệp bảng tính dành cho người quản trị (tổ chức) và văn phòng cấp ủy (tổ chức, đảng viên).'

async function findPlace(req: Request<{ organisationId: string }>, res: Response) {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  const allowed = Object.values(workbooks).filter(({ name }) => canImport(res.locals.actor, name, organisation))
  authorize(allowed.length > 0, ONLY_KEEPERS)
  return { organisation, allowed }
}

type Place = Awaited<ReturnType<typeof findPlace>>

async function showList(res: Response, { organisation, allowed }: Place, chosen: string, errors: Record<string, string> = {}) {
  const [batches, periods] = await Promise.all([batchesOf(organisation.id), organisationPeriods(organisation.id)])
  const list = presentImportList({
    ...{ address: `/organisations/${organisation.id}/imports`, organisationId: organisation.id, chosen, errors },
    workbooks: allowed,
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
  await showList(res, await findPlace(req, res), typeof req.query['workbook'] === 'string' ? req.query['workbook'] : '')
})

imports.post(IMPORTS, async (req, res) => {
  const { actor, now, upload } = res.locals
  const place = await findPlace(req, res)
  const name = String((req.body as Record<string, unknown> | undefined)?.['workbook'] ?? '')
  const workbook = place.allowed.find(each => each.name === name)
  if (!workbook) return showList(res.status(422), place, name, { workbook: 'Hãy chọn tệp ghi gì.' })
  if (!upload) return showList(res.status(422), place, name, { file: 'Hãy chọn tệp .xlsx hoặc .csv.' })
  try {
    const sheet = await openSheet(upload.path, workbook)
    const { rows, unknown } = await readTable(sheet, workbook)
    const { organisation } = place
    const file = { organisationId: organisation.id, workbook: name, fileName: upload.name, sheetName: sheet.name, unknownColumns: unknown }
    const checked = checkers[workbook.name](rows, { actor, organisation, today: plainDateOf(now) })
    res.redirect(303, `/imports/${await stageImport(actor, file, checked, now)}`)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showList(res.status(422), place, name, { file: error.message })
  }
})

async function findBatch(req: Request<{ batchId: string }>, res: Response) {
  const { batch, organisation } = await ImportBatch.within(res.locals.actor, idFrom(req.params.batchId))
  authorize(canImport(res.locals.actor, batch.workbook, organisation), ONLY_KEEPERS)
  const workbook = workbookOf(batch.workbook)
  if (!workbook || batch.state === 'CHECKING') throw new NotFoundError('Tệp này chưa kiểm tra xong. Mời đồng chí chọn lại tệp.')
  return { batch, organisation, workbook }
}

imports.get('/imports/:batchId', async (req, res) => showBatch(req, res, await findBatch(req, res)))

imports.post('/imports/:batchId/application', (req, res) => settle(req, res, applyImport, 'Đã nhập'))
imports.post('/imports/:batchId/reversal', (req, res) => settle(req, res, undoImport, 'Đã hoàn tác'))

async function settle(req: Request<{ batchId: string }>, res: Response, act: typeof applyImport, done: string) {
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
