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
import { workbookRows } from '../queries/imports/workbookRows'
import { workbookOf } from '../spreadsheets'
import { refusedWorkbook } from '../spreadsheets/refusedWorkbook'
import type { Workbook } from '../spreadsheets/workbook'
import { writeXlsx } from '../spreadsheets/xlsxWriter'
import { ONLY_KEEPERS } from './importPages'
import { idFrom, yearFrom } from './params'

export const workbookFiles = Router()

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function sendXlsx(res: Response, name: string, workbook: Workbook, rows: AsyncIterable<Content> | Iterable<Content>) {
  res.attachment(`${name}.xlsx`).type(XLSX)
  const output = new PassThrough()
  await Promise.all([writeXlsx(workbook, rows, output), pipeline(output, res)])
}

workbookFiles.get('/organisations/:organisationId/workbooks/:workbook.xlsx', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  const workbook = workbookOf(req.params.workbook)
  if (!workbook) throw new NotFoundError('Không có tệp mẫu này.')
  authorize(canImport(actor, workbook, organisation), ONLY_KEEPERS)
  const empty = req.query['empty'] === 'yes'
  const year = workbook.ofYear && !empty ? yearAsked(req.query['year']) : null
  const rows = empty
    ? []
    : workbookRows[workbook.name](organisation, {
        ...{ today: plainDateOf(now), year, withDeparted: req.query['departed'] === 'yes', ofUninvited: req.query['uninvited'] === 'yes' },
      })
  if (!empty) {
    const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
    await recordAccess(actor, { act: 'exportList', ...subject, taken: { list: workbook.sheet, ...(year && { year }) } }, now)
  }
  await sendXlsx(res, [workbook.file, empty ? 'mau' : organisation.code, year].filter(Boolean).join('-'), workbook, rows)
})

/** The rows that were refused, with the number of each and why, to be mended and sent again. */
workbookFiles.get('/imports/:batchId/refused.xlsx', async (req, res) => {
  const { actor, now } = res.locals
  const { batch, organisation } = await ImportBatch.within(actor, idFrom(req.params.batchId))
  const workbook = workbookOf(batch.workbook)
  if (!workbook) throw new NotFoundError('Không có tệp này.')
  authorize(canImport(actor, workbook, organisation), ONLY_KEEPERS)
  const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
  await recordAccess(actor, { act: 'exportList', ...subject, taken: { list: `${workbook.sheet}: dòng lỗi` } }, now)
  await sendXlsx(res, `dong-loi-${batch.id}`, refusedWorkbook(workbook), refusedRows(batch.id, workbook))
})

function yearAsked(year: unknown): number {
  if (typeof year !== 'string') throw new NotFoundError('Tệp này là của một năm. Hãy chọn năm ở trang Tệp bảng tính.')
  return yearFrom(year)
}

const SPAN = 1000

async function* refusedRows(batchId: number, { columns }: Workbook): AsyncGenerator<Content> {
  for (let offset = 0; ; offset += SPAN) {
    const rows = await batchRows(batchId, 'REFUSED', { limit: SPAN, offset })
    for (const { rowNumber, content, problems } of rows) {
      const typed = Object.fromEntries(problems.map(({ field, value }) => [field, value]))
      const reason = problems
        .map(({ field, message }) => `${columns.find(column => column.field === field)?.heading ?? ''}: ${message}`)
        .join(' ')
      const read = Object.entries(content).filter(([, value]) => value !== null)
      yield { ...typed, ...Object.fromEntries(read), row: String(rowNumber), reason }
    }
    if (rows.length < SPAN) return
  }
}
