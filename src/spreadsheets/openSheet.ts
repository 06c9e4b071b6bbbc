import { open } from 'node:fs/promises'
import { RuleError } from '../errors'
import { folded } from './cellValue'
import { csvRows } from './csvRows'
import type { RawRow, RawSheet } from './rawRow'
import type { Workbook } from './workbook'
import { holdsTable } from './tableHead'
import { sharedTexts, xlsxParts, type XlsxParts } from './xlsxParts'
import { xlsxRows } from './xlsxSheet'

/** What a file is, told by how it begins and not by its name. */
const BEGINNINGS: { bytes: number[]; message: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], message: 'Tệp này là PDF, không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message: 'Tệp này là bảng tính đời cũ (.xls) hoặc đặt mật khẩu. Hãy lưu lại dạng .xlsx, không mật khẩu, rồi chọn lại.',
  },
]

/** Opens the sheet of a file that holds a workbook's table: the one of its name, else the first with its headings. */
export async function openSheet(path: string, workbook: Workbook): Promise<RawSheet> {
  const head = await headOf(path)
  if (head.length === 0) throw new RuleError('Tệp trống. Hãy chọn tệp khác.')
  const known = BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))
  if (known) throw new RuleError(known.message)
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|table|\?xml)/i.test(head.toString('latin1')))
    throw new RuleError('Tệp này là trang web hoặc XML mang tên bảng tính. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.')
  if (head[0] === 0x50 && head[1] === 0x4b) return openXlsx(path, workbook)
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe
  if (!isUtf16 && head.includes(0)) throw new RuleError('Tệp này không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.')
  return { name: null, since1904: false, rows: csvRows(path) }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
  await file.close()
  return buffer.subarray(0, bytesRead)
}

async function openXlsx(path: string, workbook: Workbook): Promise<RawSheet> {
  const parts = await xlsxParts(path)
  const shared = await sharedTexts(path, parts.sharedTexts)
  const sheet = await sheetWithTable(parts, workbook, ({ entry }) => xlsxRows(path, entry, shared, FIRST_ROWS))
  return { name: sheet.name, since1904: parts.since1904, rows: xlsxRows(path, sheet.entry, shared) }
}

type Sheet = XlsxParts['sheets'][number]

/** So many sheets are looked into, and each so far, in search of the table. */
const MOST_SHEETS = 20
const FIRST_ROWS = 4 * 1_048_576

async function sheetWithTable({ sheets }: XlsxParts, workbook: Workbook, firstRows: (sheet: Sheet) => AsyncIterable<RawRow>) {
  const named = sheets.find(({ name }) => folded(name) === folded(workbook.sheet))
  if (named) return named
  const others = sheets.filter(({ name }) => folded(name) !== folded(EXPLANATION_SHEET))
  for (const sheet of others.length > 1 ? others.slice(0, MOST_SHEETS) : []) if (await holdsTable(firstRows(sheet), workbook)) return sheet
  const first = others[0] ?? sheets[0]
  if (!first) throw new RuleError('Tệp không có trang tính nào. Hãy chọn tệp khác.')
  return first
}

export const EXPLANATION_SHEET = 'Hướng dẫn'
