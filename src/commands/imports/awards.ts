import type { WriteContext } from '../../database'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { staged, stagedId } from '../../queries/staged'
import { countOf, rowsOf, run } from './statements'

/** The decision (d) of a row (r). */
const DECISION_OF = `d.sign = ${staged('sign')} AND d.number = ${stagedId('number')} AND d.decided_on = ${staged('decidedOn')}`

/** Records titles that are not on file, then decisions, then who received what by them. */
export async function applyAwards(context: WriteContext, { id: batchId, organisationId }: ImportBatch) {
  await refuseStale(context, batchId, organisationId)
  await run(
    context,
    `INSERT INTO commendation_titles (code, name, position, ground)
     SELECT ${staged('titleCode')}, MIN(${staged('titleName')}), MIN(${stagedId('titlePosition')}), MIN(${staged('ground')})
     FROM ${rowsOf('NEW')} AND ${staged('newTitle')} = 'yes' GROUP BY ${staged('titleCode')} ORDER BY MIN(r.row_number)`,
    { batchId },
  )
  const first = ['subject', 'authorityName', 'signatoryName', 'signatoryOffice'].map(field => `MIN(${staged(field)})`).join(', ')
  await run(
    context,
    `INSERT INTO commendation_decisions (organisation_id, year, title_id, number, sign, decided_on, subject, authority_name, signatory_name,
       signatory_office, version)
     SELECT :organisationId, ${stagedId('year')}, t.id, ${stagedId('number')}, ${staged('sign')}, ${staged('decidedOn')}, ${first}, 1
     FROM import_rows r JOIN commendation_titles t ON t.code = ${staged('titleCode')}
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW'
       AND NOT EXISTS (SELECT 1 FROM commendation_decisions d WHERE d.organisation_id = :organisationId AND ${DECISION_OF})
     GROUP BY ${stagedId('year')}, t.id, ${stagedId('number')}, ${staged('sign')}, ${staged('decidedOn')} ORDER BY MIN(r.row_number)`,
    { batchId, organisationId },
  )
  await run(
    context,
    `INSERT INTO commendations (id, decision_id, position, recipient_kind, organisation_id, member_id, recipient_name, unit_id, path, form, label)
     SELECT r.subject_id, d.id,
            COALESCE((SELECT MAX(c.position) FROM commendations c WHERE c.decision_id = d.id), 0)
              + ROW_NUMBER() OVER (PARTITION BY d.id ORDER BY r.row_number),
            ${staged('recipientKind')}, ${stagedId('organisationId')}, ${stagedId('memberId')}, ${staged('recipientName')}, r.place_id, u.path,
            ${staged('form')}, ${staged('label')}
     FROM import_rows r JOIN commendation_decisions d ON d.organisation_id = :organisationId AND ${DECISION_OF}
     JOIN organisations u ON u.id = r.place_id WHERE r.batch_id = :batchId AND r.outcome = 'NEW'`,
    { batchId, organisationId },
  )
}

/** A title or a decision that has come since the file was checked, a recipient who is on it by now. */
async function refuseStale(context: WriteContext, batchId: number, organisationId: number) {
  const titled = await countOf(
    context,
    `${rowsOf('NEW')} AND ${staged('newTitle')} = 'yes' AND EXISTS (
       SELECT 1 FROM commendation_titles t WHERE t.code = ${staged('titleCode')} OR t.name = ${staged('titleName')} OR t.position = ${stagedId('titlePosition')})`,
    { batchId },
  )
  const issued = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM commendation_decisions d JOIN commendation_titles t ON t.id = d.title_id
       WHERE d.organisation_id = :organisationId AND ${DECISION_OF} AND (t.code <> ${staged('titleCode')} OR d.year <> ${stagedId('year')}
         OR EXISTS (SELECT 1 FROM commendation_drafts f WHERE f.decision_id = d.id)
         OR EXISTS (SELECT 1 FROM commendations c WHERE c.decision_id = d.id
           AND (c.organisation_id = ${stagedId('organisationId')} OR c.member_id = ${stagedId('memberId')}))))`,
    { batchId, organisationId },
  )
  if (titled + issued === 0) return
  throw new ConflictError('Khen thưởng đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.')
}

/** Decisions (d) of the file that nobody is left on and nothing else rests on. */
const LEFT_EMPTY = `SELECT d.id FROM commendation_decisions d WHERE d.organisation_id = :organisationId
  AND EXISTS (SELECT 1 FROM ${rowsOf('NEW')} AND ${DECISION_OF})
  AND NOT EXISTS (SELECT 1 FROM commendations c WHERE c.decision_id = d.id)
  AND NOT EXISTS (SELECT 1 FROM commendation_drafts f WHERE f.decision_id = d.id OR f.amends_id = d.id)
  AND NOT EXISTS (SELECT 1 FROM commendation_decisions later WHERE later.amends_id = d.id)`

export async function undoAwards(context: WriteContext, { id: batchId, organisationId }: ImportBatch) {
  const withdrawn = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM commendation_withdrawals w WHERE w.commendation_id = r.subject_id)`,
    { batchId },
  )
  if (withdrawn > 0) throw new RuleError(`Không hoàn tác được: ${withdrawn} khen thưởng của lần nhập này đã có quyết định hủy.`)
  await run(context, `DELETE FROM commendations WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await run(context, `DELETE FROM commendation_decisions WHERE id IN (${LEFT_EMPTY})`, { batchId, organisationId })
  await run(
    context,
    `DELETE FROM commendation_titles WHERE code IN (SELECT ${staged('titleCode')} FROM ${rowsOf('NEW')} AND ${staged('newTitle')} = 'yes')
       AND NOT EXISTS (SELECT 1 FROM commendation_decisions d WHERE d.title_id = commendation_titles.id)
       AND NOT EXISTS (SELECT 1 FROM commendation_drafts f WHERE f.title_id = commendation_titles.id)
       AND NOT EXISTS (SELECT 1 FROM commendation_proposals p WHERE p.title_id = commendation_titles.id)`,
    { batchId },
  )
}
