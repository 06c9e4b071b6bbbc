import type { Writable } from 'node:stream'
import type { Worksheet } from 'exceljs'
import type { Content } from '../domain/importRow'
import { isPlainDate } from '../domain/plainDate'
import { workbookWriter } from '../workbookWriter'
import { EXPLANATION_SHEET } from './openSheet'
import type { Column, Workbook } from './workbook'

/** Rows below the headings for which the drop-downs hold. */
const PREPARED_ROWS = 5000
const CHOICES_SHEET = 'Danh mục'
const HEADING_FILL = 'FFEEEDEA'

/** Writes a workbook with these rows, row by row; without any it is the empty form. */
export async function writeXlsx(workbook: Workbook, rows: AsyncIterable<Content> | Iterable<Content>, output: Writable) {
  const book = workbookWriter(output, { useSharedStrings: false })
  const sheet = book.addWorksheet(workbook.sheet, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
  prepare(sheet, workbook)
  for await (const values of rows) {
    sheet.addRow(workbook.columns.map(column => cellOf(values[column.field] ?? null, column))).commit()
  }
  sheet.commit()
  explain(book.addWorksheet(EXPLANATION_SHEET), workbook)
  listChoices(book.addWorksheet(CHOICES_SHEET), workbook)
  await book.commit()
}

function prepare(sheet: Worksheet, { columns }: Workbook) {
  sheet.columns = columns.map(({ heading, kind }) => ({
    width: Math.min(Math.max(heading.length + 4, kind === 'text' ? 18 : 14), 40),
    style: { numFmt: kind === 'date' ? 'dd/mm/yyyy' : '@' },
  }))
  const head = sheet.addRow(columns.map(({ heading }) => heading))
  head.font = { bold: true }
  head.eachCell(cell => (cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADING_FILL } }))
  head.commit()
  const { add } = validationsOf(sheet)
  for (const [index, column] of columns.entries()) {
    const letter = sheet.getColumn(index + 1).letter
    if (column.kind === 'choice') add(`${letter}2:${letter}${PREPARED_ROWS}`, offered(column, columns))
  }
}

interface Validation {
  type: 'list'
  allowBlank: boolean
  formulae: string[]
}

/** The package's types leave out what its streaming sheets have. */
const validationsOf = (sheet: Worksheet) => {
  const { dataValidations } = sheet as unknown as { dataValidations: { add(address: string, validation: Validation): void } }
  return { add: (address: string, validation: Validation) => dataValidations.add(address, validation) }
}

const choiceColumns = (columns: readonly Column[]) => columns.filter(({ kind }) => kind === 'choice')

function offered(column: Column, columns: readonly Column[]): Validation {
  const letter = String.fromCharCode(65 + choiceColumns(columns).indexOf(column))
  return { type: 'list', allowBlank: true, formulae: [`'${CHOICES_SHEET}'!$${letter}$2:$${letter}$${(column.choices?.length ?? 0) + 1}`] }
}

const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Text stays text, nothing from the records is ever run. */
const asText = (value: string) => (STARTS_FORMULA.test(value) ? `'${value}` : value)

/** Days are real days and numbers are numbers; what should be one and is not stays as it was written. */
const WRITERS: Record<Column['kind'], (value: string, column: Column) => string | number | Date> = {
  text: asText,
  date: value => (isPlainDate(value) ? new Date(`${value}T00:00:00Z`) : asText(value)),
  choice: (value, { choices = [] }) => choices.find(({ code }) => code === value)?.label ?? asText(value),
  number: value => (Number.isFinite(Number(value)) ? Number(value) : asText(value)),
  flag: () => 'x',
}

const cellOf = (value: string | null, column: Column) => (value === null ? null : WRITERS[column.kind](value, column))

function explain(sheet: Worksheet, { title, columns, explanation }: Workbook) {
  sheet.columns = [{ width: 30 }, { width: 12 }, { width: 90 }]
  for (const line of [title, ...explanation, '']) sheet.addRow([line]).commit()
  const head = sheet.addRow(['Cột', 'Bắt buộc', 'Cách ghi'])
  head.font = { bold: true }
  head.commit()
  for (const { heading, required, hint, choices } of columns) {
    const words = choices ? `${hint} Chọn một trong: ${choices.map(({ label }) => label).join('; ')}.` : hint
    sheet.addRow([heading, required ? 'x' : '', words]).commit()
  }
  sheet.commit()
}

function listChoices(sheet: Worksheet, { columns }: Workbook) {
  const listed = choiceColumns(columns)
  const longest = Math.max(1, ...listed.map(({ choices = [] }) => choices.length))
  sheet.addRow(listed.map(({ heading }) => heading)).commit()
  for (let at = 0; at < longest; at++) sheet.addRow(listed.map(({ choices = [] }) => choices[at]?.label ?? null)).commit()
  sheet.commit()
}
