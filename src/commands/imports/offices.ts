import { literal, Op } from 'sequelize'
import type { WriteContext } from '../../database'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { Organisation } from '../../models/Organisation'
import { ENDED, endingBy, ENDS } from '../../queries/imports/knownOffices'
import { staged, stagedId } from '../../queries/staged'
import { countOf, rowsOf, run } from './statements'

type Source = 'content' | 'before'

const memberIn = (source: Source) => `CAST(${staged('memberId', source)} AS INTEGER)`

/** That a term on file (t) says what its row (r) says. */
const asIn = (
  source: Source,
) => `t.id = r.subject_id AND t.from_date = ${staged('fromDate', source)} AND COALESCE(t.to_date, '') = COALESCE(${staged('toDate', source)}, '')
  AND COALESCE(t.other_posts, '') = COALESCE(${staged('otherPosts', source)}, '') AND COALESCE(t.member_id, 0) = COALESCE(${memberIn(source)}, 0)`

/** Terms on file (t) that a file made, changed or ended. */
const TOUCHED = `offices t JOIN organisations o ON o.id = t.organisation_id WHERE t.id IN (
    SELECT r.subject_id FROM import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')
    ${ENDS.map(name => `UNION SELECT ${stagedId(name)} FROM ${endingBy(name)}`).join(' ')})`

/** That a term (t) can not stand beside another one, or beside the closing of its organisation (o). */
const DISORDER = `((o.closed_on IS NOT NULL AND COALESCE(t.to_date, '9999-12-31') > o.closed_on) OR EXISTS (
    SELECT 1 FROM offices other WHERE other.organisation_id = t.organisation_id AND other.role = t.role AND other.id <> t.id
      AND other.from_date < COALESCE(t.to_date, '9999-12-31') AND t.from_date < COALESCE(other.to_date, '9999-12-31')
      AND (t.role = 'SECRETARY' OR other.member_id = t.member_id OR other.person_name = t.person_name)))`

/** That whoever holds an office (t) still has left its organisation (o). */
const LEFT = `t.to_date IS NULL AND t.member_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM memberships s JOIN organisations p ON p.id = s.organisation_id
    WHERE s.member_id = t.member_id AND s.to_date IS NULL AND p.path LIKE o.path || '%')`

const MOVED = 'Chức vụ đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.'

export async function applyOffices(context: WriteContext, { id: batchId }: ImportBatch) {
  await holdPlaces(context, batchId)
  const changed = await countOf(context, `${rowsOf('CHANGED')} AND NOT EXISTS (SELECT 1 FROM offices t WHERE ${asIn('before')})`, {
    batchId,
  })
  if (changed + (await endedAlready(context, batchId)) > 0) throw new ConflictError(MOVED)
  await run(
    context,
    `INSERT INTO offices (id, organisation_id, role, member_id, person_name, other_posts, from_date, to_date)
     SELECT r.subject_id, r.place_id, ${staged('role')}, ${stagedId('memberId')},
            ${['personName', 'otherPosts', 'fromDate', 'toDate'].map(field => staged(field)).join(', ')}
     FROM ${rowsOf('NEW')} ORDER BY r.row_number`,
    { batchId },
  )
  await setChanged(context, batchId, 'content')
  await setEnded(context, batchId, staged('fromDate'))
  const left = await countOf(context, `${TOUCHED} AND ${LEFT} AND t.id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  const disorder = await countOf(context, `${TOUCHED} AND ${DISORDER}`, { batchId })
  if (left + disorder > 0) throw new ConflictError(MOVED)
}

/** How many terms that the file ends somebody has ended since. */
async function endedAlready(context: WriteContext, batchId: number): Promise<number> {
  let count = 0
  for (const name of ENDS) {
    const open = `SELECT 1 FROM offices t WHERE t.id = ${stagedId(name)} AND t.to_date IS NULL`
    count += await countOf(context, `${endingBy(name)} AND NOT EXISTS (${open})`, { batchId })
  }
  return count
}

/** Whoever gives an office by hand in one of these organisations waits. */
const holdPlaces = ({ transaction }: WriteContext, batchId: number) =>
  Organisation.findAll({
    attributes: ['id'],
    where: { id: { [Op.in]: literal(`(SELECT place_id FROM import_rows WHERE batch_id = ${batchId} AND outcome IN ('NEW', 'CHANGED'))`) } },
    order: ['id'],
    lock: transaction.LOCK.UPDATE,
    transaction,
  })

const setChanged = (context: WriteContext, batchId: number, source: Source) =>
  run(
    context,
    `UPDATE offices SET to_date = ${staged('toDate', source)}, other_posts = ${staged('otherPosts', source)},
       member_id = ${memberIn(source)}, person_name = ${staged('personName', source)}
     FROM ${rowsOf('CHANGED')} AND offices.id = r.subject_id`,
    { batchId },
  )

/** Terms that end because somebody new takes the office, or a deputy rises. */
async function setEnded(context: WriteContext, batchId: number, toDate: string) {
  for (const name of ENDS) {
    await run(context, `UPDATE offices SET to_date = ${toDate} FROM ${endingBy(name)} AND offices.id = ${stagedId(name)}`, { batchId })
  }
}

/** Or that a term which its row (r) ended ends on another day by now. */
const goneOn = (name: (typeof ENDS)[number]) => `OR (r.outcome = 'NEW' AND ${staged(name)} IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM offices t WHERE t.id = ${stagedId(name)} AND t.to_date = ${staged('fromDate')}))`

/** Takes the terms of a file back while they stand as it left them; whoever it ended holds the office again. */
export async function undoOffices(context: WriteContext, { id: batchId }: ImportBatch) {
  await holdPlaces(context, batchId)
  const asLeft = `EXISTS (SELECT 1 FROM offices t WHERE ${asIn('content')})`
  const newer = await countOf(
    context,
    `import_rows r WHERE r.batch_id = :batchId AND ((r.outcome IN ('NEW', 'CHANGED') AND NOT ${asLeft})
       ${ENDS.map(goneOn).join(' ')})`,
    { batchId },
  )
  if (newer > 0) throw new RuleError(`Không hoàn tác được: ${newer} chức vụ của lần nhập này đã được ghi tiếp.`)
  await setEnded(context, batchId, 'NULL')
  await run(context, `DELETE FROM offices WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await setChanged(context, batchId, 'before')
  const disorder = await countOf(context, `${TOUCHED} AND (${DISORDER} OR (${LEFT} AND t.id IN (${ENDED})))`, { batchId })
  if (disorder > 0) {
    throw new RuleError(
      `Không hoàn tác được: ${disorder} người trở lại chức vụ đã rời tổ chức, tổ chức đã kết thúc hoạt động hoặc đã có người khác giữ chức vụ.`,
    )
  }
}
