import { PassThrough } from 'node:stream'
import { documentLayouts } from '../../domain/documentLayout'
import { workbookWriter } from '../../workbookWriter'
import { chartTable } from '../charts/chartTable'
import type { Block, OfficialDocument } from '../document'
import { officialWords } from '../officialWords'
import type { ReportFormat } from '../report'
import { officeText } from '../office/officeText'
import { addCoverSheet } from './xlsx/coverSheet'
import { figureTable } from './xlsx/figureTable'
import { sheetNames } from './xlsx/sheetNames'
import type { Workbook } from './xlsx/sheet'
import { addTableSheet, type PlacedTable } from './xlsx/tableSheet'
import { addTextSheet } from './xlsx/textSheet'

/** For checking: each table on a sheet of its own, the numbers of charts too, all figures, and the words; made sheet by sheet. */
export const xlsx: ReportFormat = {
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *render(document) {
    const bytes = new PassThrough()
    const author = officeText(document.letterhead.issuer)
    const workbook = workbookWriter(bytes, { useSharedStrings: true })
    workbook.creator = author
    workbook.lastModifiedBy = author
    const written = write(workbook, document).catch((error: Error) => void bytes.destroy(error))
    yield* bytes as AsyncIterable<Uint8Array>
    await written
  },
}

async function write(workbook: Workbook, document: OfficialDocument) {
  const layout = documentLayouts[document.guidance]
  const tables = placedTables(document)
  const { contents, allFigures, text } = officialWords.sheetNames
  const [, ...names] = sheetNames([contents, ...tables.map(({ table, prefix }) => `${prefix} ${table.caption}`), allFigures, text])
  const figures: PlacedTable = { table: figureTable(document.figures ?? []), context: document.title, landscape: true, site: document.site }
  const titles = [...tables.map(({ title }) => title), figures.table.caption, officialWords.text]
  const links = names.map((name, i) => ({ name, title: titles[i]! }))
  addCoverSheet(workbook, contents, layout, document, links)
  for (const [i, placed] of [...tables, figures].entries()) addTableSheet(workbook, names[i]!, layout, placed)
  addTextSheet(workbook, names.at(-1)!, layout, document)
  await workbook.commit()
}

interface NamedTable extends PlacedTable {
  /** Begins the name of its sheet. */
  prefix: string
  /** What the table of contents says. */
  title: string
}

/** The tables in the order of reading, and of each chart its numbers. */
const placedTables = ({ title, body, appendices, site }: OfficialDocument): NamedTable[] => [
  ...tablesOf(body, { prefix: '', label: '', context: title, landscape: false, site }),
  ...appendices.flatMap(({ label, title: name, landscape, body: blocks }, i) =>
    tablesOf(blocks, { prefix: `PL${i + 1}`, label, context: joined('. ', label, name), landscape, site }),
  ),
]

interface Place extends Omit<PlacedTable, 'table'> {
  prefix: string
  label: string
}

function tablesOf(blocks: readonly Block[], { prefix, label, context, landscape, site }: Place): NamedTable[] {
  const tables: NamedTable[] = []
  let heading = ''
  for (const block of blocks) {
    if (block.type === 'heading') heading = block.text
    const isChart = block.type === 'chart'
    const table = isChart ? chartTable(block) : block.type === 'table' ? block : null
    if (!table) continue
    tables.push({
      ...{ table, site },
      landscape: landscape && !isChart,
      context: joined(' – ', context, heading),
      prefix: joined(' ', prefix, isChart ? officialWords.sheetNames.chart : ''),
      title: joined(' – ', label, heading, table.caption),
    })
  }
  return tables
}

const joined = (between: string, ...texts: string[]) => texts.filter(text => text.trim()).join(between)
