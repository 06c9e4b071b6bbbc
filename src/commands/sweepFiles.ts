import { write } from '../database'
import { plainDateOf } from '../domain/plainDate'
import { AuditEntry } from '../models/AuditEntry'
import { File } from '../models/File'
import { Job } from '../models/Job'
import { keptHashes, removeFile } from '../storage'

/** Content may lie so long without a row: far longer than any command takes to write it. In milliseconds. */
const PATIENCE = 24 * 60 * 60_000
/** Hashes in one question to the database. */
const CHUNK = 500

/** Lets go of files whose last day is over, and of content that no row names. */
export async function sweepFiles(now: Date) {
  await write(
    null,
    async context => {
      const { transaction } = context
      const expired = await File.expired(plainDateOf(now), transaction)
      if (expired.length === 0) return
      const ids = expired.map(({ id }) => id)
      await Job.update({ resultFileId: null }, { where: { resultFileId: ids }, transaction })
      await File.destroy({ where: { id: ids }, transaction })
      const acts = expired.map(({ id, organisationId, name, hash }) => ({
        ...{ act: 'sweepFiles', subjectKind: 'file', subjectId: id, organisationId },
        before: { name, hash },
      }))
      await AuditEntry.record(context, ...acts)
    },
    now,
  )
  await removeOrphans(new Date(now.getTime() - PATIENCE))
}

async function removeOrphans(untouchedSince: Date) {
  const hashes = await keptHashes()
  for (let start = 0; start < hashes.length; start += CHUNK) {
    const chunk = hashes.slice(start, start + CHUNK)
    const named = await File.named(chunk)
    for (const hash of chunk.filter(each => !named.has(each))) await removeFile(hash, untouchedSince)
  }
}
