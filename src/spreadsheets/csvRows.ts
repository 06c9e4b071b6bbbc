import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { RuleError } from '../errors'
import { LONGEST_CELL, MOST_COLUMNS, type RawCell, type RawRow } from './rawRow'

const SEPARATORS = [';', ',', '\t'] as const
/** How much of the file tells its separator. */
const BEGINNING = 65_536
const BYTE_ORDER_MARK = '\ufeff'

/** The rows of a CSV file: UTF-8 or UTF-16 with its mark, parted by semicolons, commas or tabs. A quoted text may go over lines. */
export async function* csvRows(path: string): AsyncGenerator<RawRow> {
  const { encoding, separator } = await mannerOf(path)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const reader = new CsvReader(separator)
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) yield* reader.take(decoder.decode(piece, { stream: true }))
    yield* reader.take(decoder.decode())
  } catch (error) {
    if (error instanceof RuleError) throw error
    throw new RuleError('Tệp CSV không ghi bằng mã UTF-8. Hãy lưu lại dạng «CSV UTF-8» hoặc .xlsx rồi chọn lại.')
  }
  yield* reader.end()
}

async function mannerOf(path: string) {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
  await file.close()
  const encoding = buffer[0] === 0xff && buffer[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead))
  const lines = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 30)
  const most = (separator: string) => Math.max(...lines.map(line => line.split(separator).length))
  const separator = SEPARATORS.toSorted((a, b) => most(b) - most(a))[0]!
  return { encoding, separator }
}

/** Numbers of rows are those a spreadsheet shows: a text over several lines is one row. */
class CsvReader {
  private number = 0
  private cells: string[] = []
  private cell = ''
  private quoted = false
  private wasQuote = false
  private wasReturn = false

  constructor(private readonly separator: string) {}

  *take(text: string): Generator<RawRow> {
    for (const character of text) {
      const row = this.quoted ? this.insideQuotes(character) : this.outside(character)
      if (row) yield row
    }
  }

  *end(): Generator<RawRow> {
    if (this.cell !== '' || this.cells.length > 0) {
      const row = this.endRow()
      if (row) yield row
    }
  }

  private insideQuotes(character: string): RawRow | null {
    if (character === '"') {
      this.quoted = false
      this.wasQuote = true
    } else this.add(character)
    return null
  }

  private outside(character: string): RawRow | null {
    const [afterQuote, afterReturn] = [this.wasQuote, this.wasReturn]
    this.wasQuote = false
    this.wasReturn = character === '\r'
    if (character === '"') return this.quote(afterQuote)
    if (character === '\r') return this.endRow()
    if (character === '\n') return afterReturn ? null : this.endRow()
    if (character === this.separator) this.endCell()
    else if (character !== BYTE_ORDER_MARK) this.add(character)
    return null
  }

  /** A quote right behind a quoted text stands for itself; within an unquoted one it is read as written. */
  private quote(afterQuote: boolean) {
    if (afterQuote || this.cell !== '') this.add('"')
    this.quoted = afterQuote || this.cell === ''
    return null
  }

  private add(character: string) {
    if (this.cell.length > LONGEST_CELL)
      throw new RuleError('Tệp CSV có ô dài quá 32.767 ký tự, có thể thiếu dấu nháy kép. Hãy kiểm tra lại tệp.')
    this.cell += character
  }

  private endCell() {
    if (this.cells.length < MOST_COLUMNS) this.cells.push(this.cell)
    this.cell = ''
  }

  private endRow(): RawRow | null {
    this.endCell()
    const cells: RawCell[] = this.cells.map(cell => (cell === '' ? null : cell))
    this.cells = []
    this.number += 1
    return cells.some(cell => cell !== null) ? { number: this.number, cells } : null
  }
}
