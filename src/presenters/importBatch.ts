import { IMPORT_OUTCOMES, type ImportOutcome, type ImportState } from '../domain/importRow'
import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { importOutcomeLabel, importStateLabel } from '../labels/imports'
import type { ShownEffect } from './importEffect'
import { type CheckedFileRow, presentImportRow, type RowWords } from './importRow'
import { type ListPlace, presentPager } from './list'

interface ImportBatchInput extends RowWords {
  batch: {
    id: number
    workbook: string
    fileName: string
    sheetName: string | null
    year: number | null
    state: ImportState
    unknownColumns: string
    createdAt: string
  }
  title: string
  counts: Record<ImportOutcome, number>
  rows: readonly CheckedFileRow[]
  outcome: ImportOutcome | null
  page: number
  size: number
  /** While it waits to be imported. */
  effect: ShownEffect | null
  problem: string | null
  back: string
  /** Accounts of the file that nobody has opened. */
  unopened: number
}

/** A checked file: what each row would do, and what it does to the figures. */
export function presentImportBatch(input: ImportBatchInput) {
  const { batch, title, counts, rows, outcome, problem, back } = input
  const address = `/imports/${batch.id}`
  const toWrite = counts.NEW + counts.CHANGED
  const total = toWrite + counts.UNCHANGED + counts.REFUSED
  const matching = outcome ? counts[outcome] : total
  const unknown = JSON.parse(batch.unknownColumns) as string[]
  return {
    ...{ address, title, back, problem },
    source: [
      batch.year && `năm ${batch.year}`,
      batch.fileName,
      batch.sheetName && `trang «${batch.sheetName}»`,
      momentText(batch.createdAt),
    ]
      .filter(Boolean)
      .join(', '),
    count: `Tệp có ${countText(total)} dòng dữ liệu`,
    state: importStateLabel[batch.state],
    waits: batch.state === 'CHECKED',
    applied: batch.state === 'APPLIED',
    unknown: unknown.length > 0 ? `Không đọc các cột: ${unknown.map(name => `«${name}»`).join(', ')}.` : null,
    figures: IMPORT_OUTCOMES.filter(code => code !== 'PASSED_OVER').map(code => ({
      ...{ label: importOutcomeLabel[code], value: countText(counts[code]), href: `${address}?outcome=${code}#rows` },
      link: counts[code] > 0 ? `Xem ${countText(counts[code])} dòng` : null,
    })),
    otherYear: batch.state === 'CHECKED' ? otherYearOf(batch) : null,
    passedOver: passedOverOf(address, counts.PASSED_OVER),
    effect: input.effect,
    shown: shownWords(outcome, matching),
    all: outcome ? `${address}#rows` : null,
    rows: rows.map(row => presentImportRow(row, { ...input, namesPeople: OF_PEOPLE.includes(batch.workbook) })),
    pager: presentPager(placeOf(address, outcome), { page: input.page, size: input.size, matching }, 'dòng'),
    toWrite: toWrite > 0 ? countText(toWrite) : null,
    nothing: nothingToWrite(total, counts),
    consequences: consequencesOf(counts),
    links: input.unopened > 0 ? { href: `${address}/account-links`, count: countText(input.unopened) } : null,
    refused: counts.REFUSED > 0 ? { href: `${address}/refused.xlsx`, text: `Tải ${countText(counts.REFUSED)} dòng lỗi` } : null,
  }
}

/** That the file is named after another year than the one it is brought for. */
function otherYearOf({ fileName, sheetName, year }: ImportBatchInput['batch']): string | null {
  const named = [...`${fileName} ${sheetName ?? ''}`.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([text]) => Number(text))
  if (year === null || named.length === 0 || named.includes(year)) return null
  return `Tên tệp hoặc trang tính ghi năm ${named[0]}, mà đang nhập cho năm ${year}. Hãy kiểm tra lại năm trước khi nhập.`
}

/** Why a file brings nothing, and what to do. */
function nothingToWrite(total: number, { UNCHANGED, REFUSED }: ImportBatchInput['counts']): string {
  if (total === 0) return 'Dưới dòng tiêu đề không có dòng dữ liệu nào. Hãy kiểm tra lại tệp và trang tính, rồi chọn lại.'
  if (REFUSED === 0) return 'Mọi dòng đều đã có đúng như vậy.'
  return UNCHANGED === 0
    ? 'Dòng nào cũng bị lỗi. Hãy sửa theo lời giải thích ở từng dòng rồi chọn lại tệp.'
    : 'Mọi dòng không bị lỗi đều đã có đúng như vậy. Hãy sửa các dòng lỗi rồi chọn lại tệp.'
}

/** Workbooks whose names go on record as those of people. */
const OF_PEOPLE = ['members', 'candidates']

const PASSED_OVER = 'Dòng không phải bản ghi, đã bỏ qua'

const passedOverOf = (address: string, count: number) =>
  count > 0 ? { count: countText(count), heading: PASSED_OVER, href: `${address}?outcome=PASSED_OVER#rows` } : null

const shownWords = (outcome: ImportOutcome | null, matching: number) => {
  if (!outcome) return 'Mọi dòng, theo thứ tự trong tệp'
  return `${outcome === 'PASSED_OVER' ? PASSED_OVER : importOutcomeLabel[outcome]}: ${countText(matching)} dòng`
}

const placeOf = (address: string, outcome: ImportOutcome | null): ListPlace => ({ address, fields: { outcome: outcome ?? '' } })

const consequencesOf = ({ NEW, CHANGED, UNCHANGED, REFUSED }: Record<ImportOutcome, number>) => [
  ...sentenceOf([NEW, 'dòng được thêm'], [CHANGED, 'dòng được thay đổi, giá trị cũ giữ trong lịch sử']),
  ...sentenceOf([UNCHANGED, 'dòng không đổi, không ghi gì'], [REFUSED, 'dòng lỗi được bỏ qua']),
  ...(REFUSED > 0 ? ['Đồng chí sửa dòng lỗi rồi nhập lại cả tệp; dòng đã có không bị nhân đôi.'] : []),
  'Hoàn tác được cả lần nhập, khi chưa có gì mới dựa vào các dòng đã nhập.',
]

/** One sentence of what there is; of what there is none, nothing is said. */
function sentenceOf(...parts: readonly (readonly [count: number, words: string])[]): string[] {
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${countText(count)} ${words}`)
  return told.length > 0 ? [`${told.join('; ')}.`] : []
}
