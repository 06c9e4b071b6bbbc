import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import { dateText, plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { ImportBatch } from '../models/ImportBatch'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canImport } from '../policies/imports'
import { batchRows } from '../queries/imports/batchRows'
import { workbookRows } from '../queries/imports/workbookRows'
import { workbookOf } from '../spreadsheets'
import { csvFile } from '../spreadsheets/csv'
import type { Column, Workbook } from '../spreadsheets/workbook'
import { writeXlsx } from '../spreadsheets/xlsxWriter'
import { ONLY_KEEPERS } from './importPages'
import { idFrom, yearFrom } from './params'

export const workbookFiles = Router()

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function attach(res: Response, type: string, name: string) {
  res.attachment(name).type(type)
}

workbookFiles.get('/organisations/:organisationId/workbooks/:workbook.xlsx', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  const workbook = workbookOf(req.params.workbook)
  if (!workbook) throw new NotFoundError('Không có tệp mẫu này.')
  authorize(canImport(actor, workbook, organisation), ONLY_KEEPERS)
  const empty = req.query['empty'] === 'yes'
  const year = workbook.ofYear && !empty ? yearFrom(String(req.query['year'])) : null
  const rows = empty
    ? []
    : workbookRows[workbook.name](organisation, {
        ...{ today: plainDateOf(now), year, withDeparted: req.query['departed'] === 'yes' },
      })
  if (!empty) {
    const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
    await recordAccess(actor, { act: 'exportList', ...subject, taken: { list: workbook.sheet, ...(year && { year }) } }, now)
  }
  attach(res, XLSX, `${[workbook.file, empty ? 'mau' : organisation.code, year].filter(Boolean).join('-')}.xlsx`)
  const output = new PassThrough()
  await Promise.all([writeXlsx(workbook, rows, output), pipeline(output, res)])
})

/** The rows that were refused, with the number of each and why, to be mended and sent again. */
workbookFiles.get('/imports/:batchId/refused.csv', async (req, res) => {
  const { batch, organisation } = await ImportBatch.within(res.locals.actor, idFrom(req.params.batchId))
  const workbook = workbookOf(batch.workbook)
  if (!workbook) throw new NotFoundError('Không có tệp này.')
  authorize(canImport(res.locals.actor, workbook, organisation), ONLY_KEEPERS)
  const header = [...workbook.columns.map(({ heading }) => heading), 'Dòng', 'Lỗi']
  attach(res, 'text/csv', `dong-loi-${batch.id}.csv`)
  await pipeline(csvFile(header, refusedRows(batch.id, workbook)), res)
})

/** What was read, in the words of the workbook. */
function asWritten({ kind, choices }: Column, value: string | null | undefined) {
  if (!value) return null
  if (kind === 'flag') return 'x'
  if (kind === 'date') return dateText(value)
  return choices?.find(({ code }) => code === value)?.label ?? value
}

const SPAN = 1000

async function* refusedRows(batchId: number, { columns }: Workbook) {
  for (let offset = 0; ; offset += SPAN) {
    const rows = await batchRows(batchId, 'REFUSED', { limit: SPAN, offset })
    for (const { rowNumber, content, problems } of rows) {
      const typed = new Map(problems.map(({ field, value }) => [field, value]))
      const cells = columns.map(column => asWritten(column, content[column.field]) ?? typed.get(column.field) ?? '')
      const reason = problems
        .map(({ field, message }) => `${columns.find(column => column.field === field)?.heading ?? ''}: ${message}`)
        .join(' ')
      yield [...cells, rowNumber, reason]
    }
    if (rows.length < SPAN) return
  }
}
