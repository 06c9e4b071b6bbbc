import { decisionKey, type KnownDecision, type KnownTitle, recipientKey } from '../../domain/awardImport'
import type { RecipientKind } from '../../domain/codes'
import type { Content, TallyChange } from '../../domain/importRow'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'
import { staged } from '../staged'

interface Place {
  id: number
  path: string
}

/** Every title and movement on file. */
export async function knownTitles(): Promise<KnownTitle[]> {
  const titles = await select<Omit<KnownTitle, 'isNew'>>('SELECT code, name, label, position FROM commendation_titles ORDER BY position')
  return titles.map(title => ({ ...title, isNew: false }))
}

interface DecisionRow {
  sign: string
  number: number
  decidedOn: string
  year: number
  titleCode: string
  closed: number
  recipientKind: RecipientKind | null
  unitId: number | null
  memberId: number | null
  recipientName: string | null
}

/** Decisions that an organisation keeps, and those of others on somebody of its part of the tree, with their recipients. */
export async function knownDecisions({ id, path }: Place): Promise<Map<string, KnownDecision>> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<DecisionRow>(
    `SELECT d.sign, d.number, d.decided_on AS "decidedOn", d.year, t.code AS "titleCode", c.recipient_kind AS "recipientKind",
            c.unit_id AS "unitId", c.member_id AS "memberId", c.recipient_name AS "recipientName",
            CASE WHEN d.organisation_id <> :id OR EXISTS (SELECT 1 FROM commendation_drafts f WHERE f.decision_id = d.id) THEN 1 ELSE 0 END AS closed
     FROM commendation_decisions d JOIN commendation_titles t ON t.id = d.title_id
     LEFT JOIN commendations c ON c.decision_id = d.id LEFT JOIN organisations o ON o.id = c.unit_id
     WHERE d.organisation_id = :id OR ${tree.sql}`,
    { id, ...tree.values },
  )
  const decisions = new Map<string, KnownDecision>()
  for (const { sign, number, decidedOn, year, titleCode, closed, recipientKind, unitId, memberId, recipientName } of rows) {
    const key = decisionKey(sign, number, decidedOn)
    const decision = decisions.get(key) ?? { titleCode, year, closed: Boolean(closed), recipients: new Set<string>() }
    if (recipientKind) decision.recipients.add(recipientKey(recipientKind, unitId!, memberId, recipientName))
    decisions.set(key, decision)
  }
  return decisions
}

/** Awards in force of an organisation's part of the tree, as their workbook writes them: the newest year first. */
export function awardPages({ path }: Place, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('u.path', [subtree(path)])
  return select<Content>(
    `SELECT c.recipient_kind AS "recipientKind", u.code AS "unitCode", COALESCE(m.full_name, c.recipient_name) AS "fullName",
            m.card_number AS "cardNumber", m.birth_date AS "birthDate", m.admitted_on AS "admittedOn", d.year, t.name AS "titleName",
            t.code AS "titleCode", t.ground, c.form, c.label, d.number || '-QĐ/' || d.sign AS "documentNumber", d.decided_on AS "decidedOn",
            COALESCE(d.authority_name, n.body_name) AS "authorityName", d.signatory_name AS "signatoryName",
            d.signatory_office AS "signatoryOffice", d.subject
     FROM commendations_in_force c JOIN commendation_decisions d ON d.id = c.decision_id JOIN commendation_titles t ON t.id = d.title_id
     JOIN organisations u ON u.id = c.unit_id LEFT JOIN members m ON m.id = c.member_id
     JOIN organisation_names n ON n.organisation_id = d.organisation_id AND n.to_date IS NULL
     WHERE ${tree.sql} ORDER BY d.year DESC, d.decided_on, d.sign, d.number, c.position LIMIT :limit OFFSET :offset`,
    { limit, offset, ...tree.values },
  )
}

/** How many awards of each title a year has, before and after a file. */
export async function awardTallies(batchId: number, { path }: Place): Promise<TallyChange[]> {
  const tree = inSubtrees('c.path', [subtree(path)])
  const rows = await select<{ year: number; title: string; there: number; added: number }>(
    `SELECT added.year, added.title, added.count AS added, (
       SELECT CAST(COUNT(*) AS INTEGER) FROM commendations_in_force c JOIN commendation_decisions d ON d.id = c.decision_id
       JOIN commendation_titles t ON t.id = d.title_id
       WHERE t.code = added.code AND CAST(d.year AS VARCHAR) = added.year AND ${tree.sql}) AS there
     FROM (SELECT year, code, MIN(title) AS title, CAST(COUNT(*) AS INTEGER) AS count FROM (
         SELECT ${staged('year')} AS year, ${staged('titleCode')} AS code, ${staged('titleName')} AS title
         FROM import_rows r WHERE r.batch_id = :batchId AND r.outcome = 'NEW') rows GROUP BY year, code) added
     ORDER BY added.year, added.title`,
    { batchId, ...tree.values },
  )
  return rows.map(({ year, title, there, added }) => ({ measure: 'awards', of: `${year}: ${title}`, before: there, after: there + added }))
}
