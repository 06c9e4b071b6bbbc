import { write } from '../../database'
import type { Actor } from '../../domain/actor'
import type { CheckedRow } from '../../domain/importRow'
import { ImportBatch } from '../../models/ImportBatch'
import { ImportRow } from '../../models/ImportRow'

interface StagedFile {
  organisationId: number
  workbook: string
  fileName: string
  sheetName: string | null
  unknownColumns: readonly string[]
  year: number | null
}

/**
 * Keeps a checked file for its reader to look at: the rows arrive in chunks, and others write between them.
 * Files that the same person had checked before and did not import are put away.
 */
export async function stageImport(actor: Actor, file: StagedFile, chunks: AsyncIterable<CheckedRow[]>, now: Date): Promise<number> {
  const { id } = await write(actor, async ({ transaction }) => {
    const earlier = await ImportBatch.findAll({
      where: { createdBy: actor.userId, organisationId: file.organisationId, state: ['CHECKING', 'CHECKED'] },
      transaction,
    })
    const ids = earlier.map(batch => batch.id)
    await ImportRow.destroy({ where: { batchId: ids }, transaction })
    await ImportBatch.destroy({ where: { id: ids }, transaction })
    const { unknownColumns, ...rest } = file
    const made = { ...rest, unknownColumns: JSON.stringify(unknownColumns), state: 'CHECKING' as const }
    return ImportBatch.create({ ...made, createdBy: actor.userId, createdAt: now.toISOString() }, { transaction })
  })
  await stageRows(actor, id, chunks)
  await write(actor, async ({ transaction }) => {
    await ImportBatch.update({ state: 'CHECKED' }, { where: { id }, transaction })
  })
  return id
}

/** While the database keeps one chunk, the next is read. */
async function stageRows(actor: Actor, batchId: number, chunks: AsyncIterable<CheckedRow[]>) {
  let keeping: Promise<void> = Promise.resolve()
  try {
    for await (const rows of chunks) {
      await keeping
      keeping = write(actor, ({ transaction }) => ImportRow.stage(batchId, rows, transaction))
    }
  } finally {
    await keeping
  }
}
