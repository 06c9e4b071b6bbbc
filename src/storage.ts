import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { config } from './config'

/** Where uploaded and generated files live, each under its hash: "files/3f/3f9a…". Only this file knows that it is a folder. */
export const filesFolder = path.join(config.dataDir, 'files')
/** Where a file stands while it is written: beside the others, on the same disk, and never in a backup. */
const incoming = path.join(config.dataDir, 'incoming')

export interface StoredContent {
  /** SHA-256 of the content, in hexadecimal. */
  hash: string
  /** In bytes. */
  size: number
}

const SHA256 = /^[0-9a-f]{64}$/

function placeOf(hash: string) {
  if (!SHA256.test(hash)) throw new RangeError(`not a SHA-256: ${hash}`)
  return path.join(filesFolder, hash.slice(0, 2), hash)
}

/** Keeps content under its hash; the same content is kept once. The row that names it is written afterwards: until then nobody sees it. */
export async function putFile(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredContent> {
  const draft = path.join(incoming, randomUUID())
  await mkdir(incoming, { recursive: true })
  try {
    const stored = await writeDraft(draft, content instanceof Uint8Array ? [content] : content)
    const place = placeOf(stored.hash)
    await mkdir(path.dirname(place), { recursive: true })
    await rename(draft, place)
    return stored
  } finally {
    await rm(draft, { force: true })
  }
}

async function writeDraft(draft: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<StoredContent> {
  const hash = createHash('sha256')
  let size = 0
  async function* measured() {
    for await (const bytes of content) {
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
  await pipeline(measured(), createWriteStream(draft, { flags: 'wx', flush: true }))
  return { hash: hash.digest('hex'), size }
}

/** The content from its beginning. Ends with ENOENT where there is none. */
export const readFile = (hash: string): Readable => createReadStream(placeOf(hash))

/** Lets go of content, unless somebody put it anew since that moment. */
export async function removeFile(hash: string, untouchedSince: Date) {
  const place = placeOf(hash)
  const { mtime } = await stat(place)
  if (mtime < untouchedSince) await rm(place)
}

/** Lets go of everything, for a system that begins anew. */
export async function removeAllFiles() {
  for (const folder of [filesFolder, incoming]) await rm(folder, { recursive: true, force: true })
}

/** The hashes of everything kept. */
export async function keptHashes(): Promise<string[]> {
  const names = await readdir(filesFolder, { recursive: true }).catch(() => [])
  return names.map(name => path.basename(name)).filter(name => SHA256.test(name))
}
