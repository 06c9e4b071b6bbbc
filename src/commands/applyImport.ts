import { UniqueConstraintError } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { subtree } from '../domain/treePath'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { ImportBatch } from '../models/ImportBatch'
import { Organisation } from '../models/Organisation'
import { applyAccounts, undoAccounts } from './imports/accounts'
import { applyAwards, undoAwards } from './imports/awards'
import { applyCandidates, undoCandidates } from './imports/candidates'
import { applyFacts, undoFacts } from './imports/facts'
import { applyMembers, undoMembers } from './imports/members'
import { applyOffices, undoOffices } from './imports/offices'
import { applyRatings, undoRatings } from './imports/ratings'
import { applyStays, undoStays } from './imports/stays'
import { countOf, rowsOf } from './imports/statements'
import { applyTargets, undoTargets } from './imports/targets'
import { applyUnits, undoUnits } from './imports/units'

interface Means {
  apply(context: WriteContext, batch: ImportBatch): Promise<void>
  undo(context: WriteContext, batch: ImportBatch): Promise<void>
}

const MEANS: Record<string, Means> = {
  units: { apply: applyUnits, undo: undoUnits },
  members: { apply: applyMembers, undo: undoMembers },
  stays: { apply: applyStays, undo: undoStays },
  offices: { apply: applyOffices, undo: undoOffices },
  candidates: { apply: applyCandidates, undo: undoCandidates },
  targets: { apply: applyTargets, undo: undoTargets },
  ratings: { apply: applyRatings, undo: undoRatings },
  facts: { apply: applyFacts, undo: undoFacts },
  awards: { apply: applyAwards, undo: undoAwards },
  accounts: { apply: applyAccounts, undo: undoAccounts },
}

/** Writes what a checked file says, all of it or nothing, in statements over whole sets. */
export const applyImport = (actor: Actor, batchId: number, now: Date) =>
  write(
    actor,
    async context => {
      const batch = await heldIn(context, batchId, 'CHECKED', 'Lần nhập này không còn chờ nhập. Hãy mở lại trang.')
      const rows = (await countOf(context, rowsOf('NEW'), { batchId })) + (await countOf(context, rowsOf('CHANGED'), { batchId }))
      if (rows === 0) throw new RuleError('Tệp không có dòng nào thêm mới hoặc thay đổi nên không có gì để nhập.')
      await refuseElsewhere(context, batch)
      const { apply } = MEANS[batch.workbook]!
      await apply(context, batch)
      await batch.update({ state: 'APPLIED', appliedAt: context.now.toISOString() }, { transaction: context.transaction })
      await recordBatch(context, batch, 'applyImport', rows)
      return rows
    },
    now,
  ).catch(refuseTaken)

/** What the file was free to take when it was checked, and somebody has taken since, the database refuses. */
function refuseTaken(error: unknown): never {
  if (!(error instanceof UniqueConstraintError)) throw error
  throw new ConflictError(
    'Có số hoặc hồ sơ trong tệp đã được ghi ở nơi khác từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.',
  )
}

/** Takes an import back, all of it or nothing, while nothing newer rests on what it wrote. */
export const undoImport = (actor: Actor, batchId: number, now: Date) =>
  write(
    actor,
    async context => {
      const batch = await heldIn(context, batchId, 'APPLIED', 'Lần nhập này chưa được nhập hoặc đã hoàn tác.')
      const { undo } = MEANS[batch.workbook]!
      const rows = (await countOf(context, rowsOf('NEW'), { batchId })) + (await countOf(context, rowsOf('CHANGED'), { batchId }))
      // What the database keeps for good leaves only with a file that is taken back.
      await batch.update({ state: 'UNDONE', undoneAt: context.now.toISOString() }, { transaction: context.transaction })
      await undo(context, batch)
      await recordBatch(context, batch, 'undoImport', rows)
      return rows
    },
    now,
  )

async function heldIn({ transaction }: WriteContext, batchId: number, state: 'CHECKED' | 'APPLIED', otherwise: string) {
  const batch = await ImportBatch.held(batchId, transaction)
  if (batch.state !== state) throw new RuleError(otherwise)
  return batch
}

/** Rows belong below the organisation whose file it is: a unit that has moved away since is somebody else's. */
async function refuseElsewhere(context: WriteContext, { id, organisationId }: ImportBatch) {
  const { path } = await Organisation.findByPk(organisationId, { transaction: context.transaction, rejectOnEmpty: true })
  const { from, before } = subtree(path)
  const elsewhere = await countOf(
    context,
    `import_rows r LEFT JOIN organisations o ON o.id = r.place_id
     WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED') AND r.place_id IS NOT NULL
       AND (o.id IS NULL OR NOT (o.path >= :from AND o.path < :before))`,
    { batchId: id, from, before },
  )
  if (elsewhere > 0) throw new ConflictError('Có đơn vị đã chuyển đi nơi khác từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp.')
}

/** One entry for the whole file; the history of each record finds it through the staged rows (queries/historyOf). */
const recordBatch = (context: WriteContext, batch: ImportBatch, act: 'applyImport' | 'undoImport', rows: number) =>
  AuditEntry.record(context, {
    ...{ act, subjectKind: 'importBatch', subjectId: batch.id, organisationId: batch.organisationId },
    after: { file: batch.fileName, workbook: batch.workbook, rows },
  })
