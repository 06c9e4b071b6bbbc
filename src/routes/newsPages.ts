import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

/** A public page before it is rendered. */
export interface NewsPage {
  view: string
  data: object
  type?: 'text/html' | 'application/atom+xml'
  /** The article whose page this is, for counting views. */
  articleId?: number
}

/** Where another address has what was asked for. */
export interface Moved {
  movedTo: string
}

interface Stored {
  movedTo: string | null
  type: string
  etag: string
  bodies: Record<Encoding, Buffer>
  articleId: number | null
}

type Encoding = 'br' | 'gzip' | 'identity'

/** For so long, in milliseconds, a page is shown again as it was made: long enough for a crowd, short enough that what another process did is soon seen. */
const KEPT_FOR = 5000
const MOST_PAGES = 300
const LONGEST_ADDRESS = 300

const pages = new Map<string, { at: number; page: Promise<Stored> }>()

/** After an article has changed, every page is made anew. */
export const forgetPages = () => pages.clear()

/** Answers with a page that is the same for every reader, made once for all who ask within a moment. Gives the article it is of. */
export async function sendPage(req: Request, res: Response, make: () => Promise<NewsPage | Moved>): Promise<number | null> {
  const stored = await pageOf(req, res, make)
  res.setHeader('Cache-Control', 'public, no-cache')
  if (stored.movedTo) {
    res.redirect(301, stored.movedTo)
    return null
  }
  res.setHeader('ETag', stored.etag)
  res.setHeader('Vary', 'Accept-Encoding')
  if (req.headers['if-none-match'] === stored.etag || req.fresh) {
    res.statusCode = 304
    res.end()
    return stored.articleId
  }
  const encoding = encodingOf(req)
  const body = stored.bodies[encoding]
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.setHeader('Content-Type', `${stored.type}; charset=utf-8`)
  res.setHeader('Content-Length', body.length)
  res.end(body)
  return stored.articleId
}

const encodingOf = (req: Request): Encoding => (req.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as Encoding

function pageOf(req: Request, res: Response, make: () => Promise<NewsPage | Moved>): Promise<Stored> {
  const key = addressOf(req)
  const at = (res.locals.now as Date).getTime()
  const kept = pages.get(key)
  if (kept && Math.abs(at - kept.at) < KEPT_FOR) return kept.page
  const page = render(res, make, kept?.page)
  if (key.length <= LONGEST_ADDRESS) keep(key, { at, page })
  return page
}

/** All that a page depends on: what was asked for, and where the reader found the site. */
const addressOf = ({ headers, originalUrl }: Request) =>
  `${headers.host} ${headers['x-forwarded-proto'] ?? ''} ${headers['x-forwarded-host'] ?? ''} ${originalUrl}`

/** What cannot be made is not kept; of too many pages the oldest goes. */
function keep(key: string, entry: { at: number; page: Promise<Stored> }) {
  pages.delete(key)
  pages.set(key, entry)
  entry.page.catch(() => {
    if (pages.get(key) === entry) pages.delete(key)
  })
  const [oldest] = pages.keys()
  if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest)
}

async function render(res: Response, make: () => Promise<NewsPage | Moved>, before?: Promise<Stored>): Promise<Stored> {
  const made = await make()
  if ('movedTo' in made) return { movedTo: made.movedTo, type: '', etag: '', bodies: {} as Stored['bodies'], articleId: null }
  const { view, data, type = 'text/html', articleId = null } = made
  const text = await new Promise<string>((resolve, reject) =>
    res.app.render(view, data, (error: Error | null, page?: string) => (error ? reject(error) : resolve(page!))),
  )
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const same = await before?.catch(() => undefined)
  if (same?.etag === etag) return same
  return { movedTo: null, type, etag, bodies: await compressed(Buffer.from(text)), articleId }
}

const toGzip = promisify(gzip)
const toBrotli = promisify<Buffer, object, Buffer>(brotliCompress)

async function compressed(identity: Buffer): Promise<Stored['bodies']> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length }
  const [br, gz] = await Promise.all([toBrotli(identity, { params }), toGzip(identity)])
  return { identity, br, gzip: gz }
}
