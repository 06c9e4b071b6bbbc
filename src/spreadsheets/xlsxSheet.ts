import { RuleError } from '../errors'
import { LONGEST_CELL, MOST_COLUMNS, type RawCell, type RawRow } from './rawRow'
import { attribute, type XmlPart, xmlParts } from './xml'
import { unpacked, type ZipEntry } from './zip'

const LARGEST_SHEET = 400 * 1_048_576
/** As many as a sheet of Excel has, and not one more. */
const LAST_ROW = 1_048_576

/** The rows of a sheet as they come out of the file, up to where its XML is so long; rows without cells are passed over. */
export async function* xlsxRows(path: string, entry: ZipEntry, shared: readonly string[], upTo = Infinity): AsyncGenerator<RawRow> {
  const reader = new SheetReader(shared)
  for await (const parts of xmlParts(beginningOf(unpacked(path, entry, LARGEST_SHEET), upTo))) {
    for (const part of parts) {
      const row = reader.take(part)
      if (row && row.cells.length > 0) yield row
    }
  }
}

async function* beginningOf(pieces: AsyncIterable<string>, upTo: number) {
  let length = 0
  for await (const piece of pieces) {
    yield piece
    if ((length += piece.length) >= upTo) return
  }
}

/** Puts the parts of a sheet's XML together to rows. Formulas are never evaluated: a cell with one cannot be taken. */
class SheetReader {
  private number = 0
  private cells: RawCell[] = []
  private column = -1
  private type = ''
  private text = ''
  private inText = false
  private hasFormula = false

  constructor(private readonly shared: readonly string[]) {}

  take(part: XmlPart): RawRow | null {
    if ('text' in part) {
      if (this.inText && this.text.length <= LONGEST_CELL) this.text += part.text
      return null
    }
    if ('open' in part) return this.open(part)
    return this.close(part.close)
  }

  private open({ open, attributes, closed }: Extract<XmlPart, { open: string }>): RawRow | null {
    if (open === 'row') this.startRow(attributes)
    else if (open === 'c') this.startCell(attributes)
    else if (open === 'f') this.hasFormula = true
    else if ((open === 'v' || open === 't') && !closed) this.inText = true
    return null
  }

  private close(name: string): RawRow | null {
    this.inText = false
    if (name === 'c') this.endCell()
    if (name !== 'row') return null
    const { number, cells } = this
    this.cells = []
    return { number, cells }
  }

  private startRow(attributes: string) {
    const number = Number(attribute(attributes, 'r') ?? this.number + 1)
    // Two rows of one number could not be told apart.
    const isNext = Number.isInteger(number) && number > this.number && number <= LAST_ROW
    this.number = number
    this.cells = []
    this.column = -1
    if (!isNext) throw new RuleError('Tệp có số dòng không đúng. Hãy lưu lại bằng phần mềm bảng tính rồi chọn lại.')
  }

  private startCell(attributes: string) {
    const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0]
    this.column = letters ? columnOf(letters) : this.column + 1
    this.type = attribute(attributes, 't') ?? 'n'
    this.text = ''
    this.hasFormula = false
  }

  private endCell() {
    if (this.column >= MOST_COLUMNS) return
    const value = this.value()
    if (value === null) return
    while (this.cells.length < this.column) this.cells.push(null)
    this.cells[this.column] = value
  }

  private value(): RawCell {
    if (this.hasFormula) return { untakeable: 'FORMULA' }
    if (this.type === 'e') return { untakeable: 'ERROR' }
    const text = this.type === 's' ? (this.shared[Number(this.text)] ?? '') : this.text
    if (text === '') return null
    if (text.length > LONGEST_CELL) return { untakeable: 'TOO_LONG' }
    return this.type === 'n' && Number.isFinite(Number(text)) ? Number(text) : text
  }
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
