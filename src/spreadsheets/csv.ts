import { harmlessText } from '../domain/spreadsheetText'

export type CsvCell = string | number | null

/** Excel on a Vietnamese machine, where the comma is the decimal sign, parts columns at the semicolon. */
const SEPARATOR = ';'
const LINE_END = '\r\n'
/** Without it Excel takes UTF-8 for something else and spoils every accent. */
const BYTE_ORDER_MARK = '\ufeff'

const NEEDS_QUOTES = new RegExp(`[${SEPARATOR}"\r\n]`)

/** A cell as written: text stays text, nothing from the records is ever run. */
export function csvCell(value: CsvCell): string {
  const harmless = harmlessText(String(value ?? ''))
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const line = (cells: readonly CsvCell[]) => cells.map(csvCell).join(SEPARATOR) + LINE_END

/** A whole CSV file piece by piece, so that a long list never stands in memory as one text. */
export async function* csvFile(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(header)
  for await (const cells of rows) yield line(cells)
}
