import type { Writable } from 'node:stream'
import type * as Exceljs from 'exceljs'

export type WorkbookWriter = Exceljs.stream.xlsx.WorkbookWriter

/** Writes a workbook sheet by sheet. The package is loaded with the first one: it is a fifth of all modules of the server. */
export function workbookWriter(output: Writable, options: { useSharedStrings: boolean }): WorkbookWriter {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at the start
  const { stream } = require('exceljs') as typeof Exceljs
  return new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, ...options })
}
