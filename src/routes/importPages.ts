import type { Request, Response } from 'express'
import { IMPORT_OUTCOMES, type ImportOutcome } from '../domain/importRow'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import type { ImportBatch } from '../models/ImportBatch'
import type { Organisation } from '../models/Organisation'
import { presentImportBatch } from '../presenters/importBatch'
import { presentEffect } from '../presenters/importEffect'
import { batchCounts, batchRows } from '../queries/imports/batchRows'
import { effectOf } from '../queries/imports/effects'
import { type YearOnFile, yearsOnFile } from '../queries/mastheadOf'
import type { Workbook } from '../spreadsheets/workbook'
import { accountsToOpen } from './accountLinks'
import { isBeginning, showPage } from './page'
import { pageFrom } from './params'

export const ONLY_KEEPERS =
  'Tệp bảng tính dành cho người quản trị (tổ chức, tài khoản) và văn phòng cấp ủy (tổ chức, đảng viên, tài khoản của chi bộ).'
const PAGE_SIZE = 100

interface FoundBatch {
  batch: ImportBatch
  organisation: Organisation
  workbook: Workbook
}

/** A checked file with the rows asked for and what it would change. */
export async function showBatch(req: Request, res: Response, { batch, organisation, workbook }: FoundBatch, problem: string | null = null) {
  const today = plainDateOf(res.locals.now)
  const outcome = outcomeFrom(req.query['outcome'])
  const page = pageFrom(req.query['page'])
  const [counts, rows, effect, years, unopened] = await Promise.all([
    batchCounts(batch.id),
    batchRows(batch.id, outcome, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    batch.state === 'CHECKED' ? effectOf(batch, organisation, today) : null,
    yearsOnFile(organisation.id),
    accountsToOpen(res, batch),
  ])
  if (page > 1 && rows.length === 0) throw new NotFoundError('Không có trang danh sách này.')
  const back = listOf(batch)
  const shown = presentImportBatch({
    ...{ batch, title: workbook.title, counts, rows, outcome, page, size: PAGE_SIZE, problem, back, unopened: unopened.length },
    columns: workbook.columns,
    namedWith: workbook.namedWith ?? null,
    tells: workbook.tells ?? [],
    ownHeadings: JSON.parse(batch.headings) as Record<string, string>,
    effect: effect && presentEffect(effect, workbook.name, openAmong(years)),
  })
  const title = batch.state === 'CHECKED' ? 'Kiểm tra tệp trước khi nhập' : `Lần nhập số ${batch.id}`
  await showPage(
    res,
    'imports/show',
    { ...{ title, section: 'organisations', organisation, year: null }, crumbs: [{ name: 'Tệp bảng tính', href: back }] },
    { batch: shown, steps: isBeginning(years) ? `/organisations/${organisation.id}/set-up` : null },
  )
}

/** Where another file of the same list is chosen. */
const listOf = ({ organisationId, workbook, year }: ImportBatch) =>
  `/organisations/${organisationId}/imports?workbook=${workbook}${year ? `&year=${year}` : ''}`

const openAmong = (years: readonly YearOnFile[]) => years.filter(({ cycle }) => cycle === 'OPEN').map(({ year }) => year)

function outcomeFrom(text: unknown): ImportOutcome | null {
  if (text === undefined || text === '') return null
  const outcome = IMPORT_OUTCOMES.find(code => code === text)
  if (!outcome) throw new NotFoundError('Không có danh sách này.')
  return outcome
}
