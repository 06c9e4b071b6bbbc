import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import type { Content } from '../domain/importRow'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { ImportBatch } from '../models/ImportBatch'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canImport } from '../policies/imports'
import { batchRows } from '../queries/imports/batchRows'
import { memberRows, unitRows } from '../queries/imports/workbookRows'
import { workbookOf } from '../spreadsheets'
import { csvFile } from '../spreadsheets/csv'
import type { Workbook, WorkbookName } from '../spreadsheets/workbook'
import { writeXlsx } from '../spreadsheets/xlsxWriter'
import { idFrom } from './params'

export const workbookFiles = Router()

const ONLY_KEEPERS = 'Tệp bảng tính dành cho người quản trị (tổ chức) và văn phòng cấp ủy (tổ chức, đảng viên).'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const ROWS: Record<WorkbookName, (organisation: Organisation, today: string) => AsyncGenerator<Content>> = {
  units: unitRows,
  members: memberRows,
}

const LISTS: Record<WorkbookName, string> = { units: 'Tổ chức', members: 'Đảng viên' }

const FILE_NAMES: Record<WorkbookName, string> = { units: 'to-chuc', members: 'dang-vien' }

function attach(res: Response, type: string, name: string) {
  res.attachment(name).type(type)
}

workbookFiles.get('/organisations/:organisationId/workbooks/:workbook.xlsx', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  const workbook = workbookOf(req.params.workbook)
  if (!workbook) throw new NotFoundError('Không có tệp mẫu này.')
  authorize(canImport(actor, workbook.name, organisation), ONLY_KEEPERS)
  const empty = req.query['empty'] === 'yes'
  const rows = empty ? [] : ROWS[workbook.name](organisation, plainDateOf(now))
  if (!empty) {
    const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
    await recordAccess(actor, { act: 'exportList', ...subject, taken: { list: LISTS[workbook.name] } }, now)
  }
  attach(res, XLSX, `${FILE_NAMES[workbook.name]}-${empty ? 'mau' : organisation.code}.xlsx`)
  const output = new PassThrough()
  await Promise.all([writeXlsx(workbook, rows, output), pipeline(output, res)])
})

/** The rows that were refused, with the number of each and why, to be mended and sent again. */
workbookFiles.get('/imports/:batchId/refused.csv', async (req, res) => {
  const { batch, organisation } = await ImportBatch.within(res.locals.actor, idFrom(req.params.batchId))
  authorize(canImport(res.locals.actor, batch.workbook, organisation), ONLY_KEEPERS)
  const workbook = workbookOf(batch.workbook)
  if (!workbook) throw new NotFoundError('Không có tệp này.')
  const header = [...workbook.columns.map(({ heading }) => heading), 'Dòng', 'Lỗi']
  attach(res, 'text/csv', `dong-loi-${batch.id}.csv`)
  await pipeline(csvFile(header, refusedRows(batch.id, workbook)), res)
})

const SPAN = 1000

async function* refusedRows(batchId: number, { columns }: Workbook) {
  for (let offset = 0; ; offset += SPAN) {
    const rows = await batchRows(batchId, 'REFUSED', { limit: SPAN, offset })
    for (const { rowNumber, content, problems } of rows) {
      const typed = new Map(problems.map(({ field, value }) => [field, value]))
      const cells = columns.map(({ field }) => content[field] ?? typed.get(field) ?? '')
      const reason = problems
        .map(({ field, message }) => `${columns.find(column => column.field === field)?.heading ?? ''}: ${message}`)
        .join(' ')
      yield [...cells, rowNumber, reason]
    }
    if (rows.length < SPAN) return
  }
}
