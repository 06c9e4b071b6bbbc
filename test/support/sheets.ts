import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Workbook as Book } from 'exceljs'
import type { ReadRow } from '../../src/domain/importRow'
import { select } from '../../src/queries/select'
import { openSheet } from '../../src/spreadsheets/openSheet'
import { readTable } from '../../src/spreadsheets/readTable'
import type { Workbook } from '../../src/spreadsheets/workbook'

export type Cell = string | number | Date | null | { formula: string; result?: number }

/** An XLSX file with one sheet, as Excel would write it. */
export async function xlsxOf(rows: readonly (readonly Cell[])[], sheet = 'Trang1'): Promise<Buffer> {
  const book = new Book()
  book.addWorksheet(sheet).addRows(rows as Cell[][])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A file of its own for these bytes. */
export function fileOf(content: Buffer | string, name = 'tep'): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tong-ket-sheet-')), name)
  writeFileSync(file, content)
  return file
}

/** All that a workbook reads in a file. */
export async function readFileAs(workbook: Workbook, file: string) {
  const sheet = await openSheet(file, workbook)
  const { rows, unknown } = await readTable(sheet, workbook)
  const read: ReadRow[] = []
  for await (const row of rows) read.push(row)
  return { sheet: sheet.name, unknown, rows: read }
}

/** What a checked file would do, by its address: the number of each row with its outcome. */
export const outcomesOf = async (address: string) =>
  select<{ row: number; outcome: string }>('SELECT row_number AS row, outcome FROM import_rows WHERE batch_id = :id ORDER BY row_number', {
    id: Number(address.split('/').at(-1)),
  }).then(rows => rows.map(({ row, outcome }) => `${row} ${outcome}`))
