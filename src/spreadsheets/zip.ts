import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { RuleError } from '../errors'

export interface ZipEntry {
  name: string
  start: number
  compressedSize: number
  /** As the directory says, which may lie. */
  size: number
  method: number
}

/** A spreadsheet has a few dozen parts. */
const MOST_ENTRIES = 2000
const LARGEST_DIRECTORY = 1_000_000
/** The end record stands in the last 22 bytes and a comment. */
const END_WITHIN = 22 + 65_535

const MEBIBYTE = 1_048_576
const STORED = 0
const DEFLATED = 8

const BROKEN = 'Tệp XLSX này bị hỏng hoặc không phải bảng tính. Hãy mở bằng phần mềm bảng tính, lưu lại dạng .xlsx rồi chọn lại.'

/** The directory of a ZIP file, read before anything is unpacked. Throws RuleError for what no spreadsheet is. */
export async function zipDirectory(path: string): Promise<Map<string, ZipEntry>> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = await bytesAt(file, Math.max(0, size - END_WITHIN), Math.min(size, END_WITHIN))
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || end + 22 > tail.length) throw new RuleError(BROKEN)
    const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
    if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY || start + length > size) throw new RuleError(BROKEN)
    const entries = entriesOf(await bytesAt(file, start, length), count)
    for (const entry of entries) await placeData(file, entry, size)
    return new Map(entries.map(entry => [entry.name.replace(/^\//, ''), entry]))
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new RuleError(BROKEN)
    if (directory.readUInt16LE(at + 8) & 1)
      throw new RuleError('Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu, lưu lại rồi chọn lại.')
    const lengths = [28, 30, 32].map(offset => directory.readUInt16LE(at + offset))
    const [nameLength = 0, extra = 0, comment = 0] = lengths
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      start: directory.readUInt32LE(at + 42),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** From the entry's own head to where its data begin. */
async function placeData(file: FileHandle, entry: ZipEntry, size: number) {
  const head = await bytesAt(file, entry.start, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new RuleError(BROKEN)
  entry.start += 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (entry.start + entry.compressedSize > size) throw new RuleError(BROKEN)
}

const TOO_LARGE = 'Tệp bung ra quá lớn nên không được đọc. Hãy xóa các dòng, cột và trang thừa, lưu lại rồi chọn lại.'

/** The text of an entry piece by piece, stopped once more comes out than `most` bytes, whatever its head says. */
export async function* unpacked(path: string, entry: ZipEntry, most: number): AsyncGenerator<string> {
  if (entry.size > most) throw new RuleError(TOO_LARGE)
  if (entry.compressedSize === 0) return
  const decoder = new TextDecoder('utf-8')
  let size = 0
  try {
    for await (const piece of bytesOf(path, entry)) {
      size += piece.length
      if (size > most) throw new RuleError(TOO_LARGE)
      yield decoder.decode(piece, { stream: true })
    }
  } catch (error) {
    throw error instanceof RuleError ? error : new RuleError(BROKEN)
  }
}

/** So much is unpacked while what came before is taken apart: zlib works in another thread, and to wake it takes time. */
const AHEAD = { chunkSize: 65_536, readableHighWaterMark: MEBIBYTE }

async function* bytesOf(path: string, { start, compressedSize, method }: ZipEntry): AsyncGenerator<Buffer> {
  if (method !== STORED && method !== DEFLATED) throw new RuleError(BROKEN)
  const stored = createReadStream(path, { start, end: start + compressedSize - 1 })
  const inflated = method === DEFLATED ? createInflateRaw(AHEAD) : null
  if (inflated) stored.on('error', error => inflated.destroy(error)).pipe(inflated)
  try {
    yield* (inflated ?? stored) as AsyncIterable<Buffer>
  } finally {
    stored.destroy()
    inflated?.destroy()
  }
}
