import { write, type WriteContext } from '../../database'
import type { Actor } from '../../domain/actor'
import type { CheckedRow } from '../../domain/importRow'
import { ImportBatch } from '../../models/ImportBatch'
import { ImportRow } from '../../models/ImportRow'
import type { ImportedList } from '../../queries/imports/checking'
import { type FiledTable, takeIds } from '../../queries/takeIds'

/** Where a new row's record will be made. Rows of other lists only add to what is on file. */
const RECORDS: Partial<Record<ImportedList, FiledTable>> = {
  units: 'organisations',
  members: 'members',
  offices: 'offices',
  candidates: 'candidates',
  targets: 'admission_targets',
  ratings: 'ratings',
  awards: 'commendations',
}

interface StagedFile {
  organisationId: number
  workbook: ImportedList
  fileName: string
  sheetName: string | null
  unknownColumns: readonly string[]
  /** By field, where the file says otherwise than the workbook. */
  headings: Readonly<Record<string, string>>
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
    const { unknownColumns, headings, ...rest } = file
    const told = { unknownColumns: JSON.stringify(unknownColumns), headings: JSON.stringify(headings) }
    const made = { ...rest, ...told, state: 'CHECKING' as const }
    return ImportBatch.create({ ...made, createdBy: actor.userId, createdAt: now.toISOString() }, { transaction })
  })
  const count = await stageChunks(actor, { id, workbook: file.workbook }, chunks)
  await write(actor, async ({ transaction }) => {
    if (count >= LONG_LIST) await ImportRow.takeStock(transaction)
    await ImportBatch.update({ state: 'CHECKED' }, { where: { id }, transaction })
  })
  return id
}

/** Rows that change what the database should expect of its table. */
const LONG_LIST = 10_000

/** While the database keeps one chunk, the next is read. Tells how many rows there were. */
async function stageChunks(actor: Actor, batch: StagedBatch, chunks: AsyncIterable<CheckedRow[]>): Promise<number> {
  let keeping: Promise<void> = Promise.resolve()
  let count = 0
  try {
    for await (const rows of chunks) {
      await keeping
      keeping = write(actor, context => stageRows(context, batch, rows))
      count += rows.length
    }
  } finally {
    await keeping
  }
  return count
}

type StagedBatch = Pick<StagedFile, 'workbook'> & { id: number }

/** New rows get the ids of their records at once: to number a long list only when it is written would write every row of it twice. */
export async function stageRows({ transaction }: WriteContext, { id, workbook }: StagedBatch, rows: readonly CheckedRow[]) {
  const table = RECORDS[workbook]
  const ids = table ? await takeIds(table, rows.filter(({ outcome }) => outcome === 'NEW').length, transaction) : []
  let made = 0
  const numbered = table ? rows.map(row => (row.outcome === 'NEW' ? { ...row, subjectId: ids[made++]! } : row)) : rows
  await ImportRow.stage(id, numbered, transaction)
}
