import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Request, RequestHandler } from 'express'
import { config } from '../config'
import { UserFacingError } from '../errors'

const MEBIBYTE = 1_048_576
/** A table of a hundred thousand rows takes about ten. */
const LARGEST_FILE = 30 * MEBIBYTE

/** So much more is still read of what was refused, and thrown away: a browser hears the answer once all is sent. Whoever goes on is cut off. */
const LARGEST_REST = 300 * MEBIBYTE

const LIMITS = { files: 1, fileSize: LARGEST_FILE, fields: 50, fieldSize: MEBIBYTE, fieldNameSize: 200, parts: 60 }

/** Takes a form with a file apart: its fields as of any form, the file into a folder of its own until the answer has left. */
export const uploads: RequestHandler = async (req, res, next) => {
  if (!req.is('multipart/form-data')) return next()
  const folder = path.join(config.dataDir, 'uploads')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, randomUUID())
  res.once('close', () => void rm(file, { force: true }))
  const { fields, name } = await takeApart(req, file)
  req.body = fields
  res.locals.upload = name === null ? null : { path: file, name }
  next()
}

async function takeApart(req: Request, file: string): Promise<{ fields: Record<string, string>; name: string | null }> {
  const fields = Object.create(null) as Record<string, string>
  let name: string | null = null
  let isTooLarge = false
  const writing: Promise<void>[] = []
  const parser = parserFor(req)
  parser.on('field', (field, value) => (fields[field] = value))
  parser.on('file', (_field, stream, { filename }) => {
    if (!filename) return void stream.resume()
    name = filename.normalize('NFC').slice(0, 200)
    // Once the parser has done with this piece: it still looks at the stream.
    stream.once('limit', () => ((isTooLarge = true), process.nextTick(() => parser.destroy(TOO_LARGE))))
    writing.push(pipeline(stream, createWriteStream(file)))
  })
  try {
    // No pipeline: it would leave the request dead and its connection half read when the parser gives up.
    req.once('close', () => void (req.complete || parser.destroy())).pipe(parser)
    await finished(parser)
    await Promise.all(writing)
    if (isTooLarge) throw TOO_LARGE
    return { fields, name }
  } catch {
    await Promise.allSettled(writing)
    throwAwayRest(req.unpipe(parser))
    throw isTooLarge ? TOO_LARGE : new UserFacingError(400, 'Tệp gửi lên bị đứt giữa chừng, chưa có gì được ghi. Mời gửi lại.')
  }
}

function throwAwayRest(req: Request) {
  let rest = LARGEST_REST
  req
    .on('data', (piece: Buffer) => {
      rest -= piece.length
      if (rest < 0) req.destroy()
    })
    .resume()
}

const TOO_LARGE = new UserFacingError(
  413,
  'Tệp lớn hơn 30 MB nên không được nhận, chưa có gì được ghi. Hãy bỏ bớt phần thừa hoặc chia thành nhiều tệp.',
)

function parserFor({ headers }: Request) {
  try {
    return busboy({ headers, limits: LIMITS, defParamCharset: 'utf8' })
  } catch {
    throw new UserFacingError(400, 'Biểu mẫu gửi lên không đọc được, chưa có gì được ghi.')
  }
}
