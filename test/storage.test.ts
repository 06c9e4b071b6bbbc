import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { write } from '../src/database'
import { sweepFiles } from '../src/commands/sweepFiles'
import { AuditEntry } from '../src/models/AuditEntry'
import { File } from '../src/models/File'
import { filesFolder, keptHashes, putFile, readFile, removeFile } from '../src/storage'
import { organisationId } from './support/ratings'
import { useDatabase } from './support/database'

useDatabase('demo')

const text = (words: string) => Buffer.from(words, 'utf8')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** As if it had been put so long ago. */
const age = (hash: string, at: Date) => utimes(path.join(filesFolder, hash.slice(0, 2), hash), at, at)

async function* inPieces(words: string) {
  for (const word of words) yield text(word)
}

test('content is kept under its SHA-256 and comes back as it was', async () => {
  const bytes = text('Biên bản họp chi bộ')
  expect(await putFile(bytes)).toEqual({ hash: sha256(bytes), size: bytes.length })
  expect(await buffer(readFile(sha256(bytes)))).toEqual(bytes)
})

test('the same content, whole or in pieces, is kept once', async () => {
  const [whole, pieces] = [await putFile(text('một nội dung')), await putFile(inPieces('một nội dung'))]
  expect(pieces).toEqual(whole)
  expect((await keptHashes()).filter(hash => hash === whole.hash)).toHaveLength(1)
})

test('content that breaks off leaves nothing behind', async () => {
  const before = await keptHashes()
  async function* broken() {
    yield text('nửa tệp')
    throw new Error('the connection broke')
  }
  await expect(putFile(broken())).rejects.toThrow('the connection broke')
  expect(await keptHashes()).toEqual(before)
  expect(readdirSync(path.join(path.dirname(filesFolder), 'incoming'))).toEqual([])
})

test('nothing but a hash names content', () => {
  expect(() => readFile('../tong-ket.sqlite')).toThrow(RangeError)
})

test('content that was put anew a moment ago is not let go of', async () => {
  const { hash } = await putFile(text('vừa gửi lại'))
  await removeFile(hash, new Date(Date.now() - 1000))
  expect(await keptHashes()).toContain(hash)
})

test('the sweep lets go of orphans and of files whose last day is over, and of nothing else', async () => {
  const organisation = await organisationId('Q6-CQCQ')
  const now = new Date('2024-01-15T02:00:00Z')
  const long = new Date('2024-01-01T00:00:00Z')
  const demo = (await File.findAll()).map(({ hash }) => hash)
  const [orphan, kept, over, shared] = await Promise.all(['mồ côi', 'giữ lại', 'hết hạn', 'dùng chung'].map(words => putFile(text(words))))
  for (const { hash } of [orphan!, kept!, over!, shared!]) await age(hash, long)
  const fresh = await putFile(text('mồ côi nhưng mới'))
  await age(fresh.hash, now)
  const facts = { type: 'text/plain', organisationId: organisation, name: 'tep.txt' }
  await write(null, async context => {
    await File.keep(context, { ...facts, ...kept!, keepUntil: '2024-01-15' })
    await File.keep(context, { ...facts, ...over!, keepUntil: '2024-01-14' })
    await File.keep(context, { ...facts, ...shared!, keepUntil: '2024-01-14' })
    await File.keep(context, { ...facts, ...shared!, keepUntil: null })
  })

  await sweepFiles(now)
  const hashes = await keptHashes()
  expect([orphan, kept, over, shared, fresh].map(each => hashes.includes(each!.hash))).toEqual([false, true, false, true, true])
  expect((await File.findAll()).map(({ hash }) => hash).sort()).toEqual([...demo, kept!.hash, shared!.hash].sort())
  expect(await AuditEntry.count({ where: { act: 'sweepFiles' } })).toBe(2)
})
