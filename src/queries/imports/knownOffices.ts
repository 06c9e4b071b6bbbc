import type { OfficeRole } from '../../domain/codes'
import type { Content, TallyChange } from '../../domain/importRow'
import type { KnownTerm } from '../../domain/officeEnds'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { officeRank } from '../officeRank'
import { officeTerms } from '../officeTerms'
import { inSubtrees, select } from '../select'
import { staged, stagedId } from '../staged'
import { LAST_STAY } from './knownStays'

interface Place {
  path: string
}

/** Every term of office in an organisation's part of the tree, past ones too, by organisation. */
export async function termsIn({ path }: Place): Promise<Map<number, KnownTerm[]>> {
  const terms = new Map<number, KnownTerm[]>()
  for (const { organisationId, ...term } of await officeTerms(inSubtrees('o.path', [subtree(path)]))) {
    const held = terms.get(organisationId)
    if (held) held.push(term)
    else terms.set(organisationId, [term])
  }
  return terms
}

/** The same as their workbook writes them; who has left this part of the tree is no longer on its list. */
export function officePages({ path }: Place, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const listed = `EXISTS (SELECT 1 FROM memberships s JOIN organisations p ON p.id = s.organisation_id
    WHERE s.member_id = f.member_id AND ${LAST_STAY} AND p.path >= :from0 AND p.path < :before0)`
  return select<Content>(
    `SELECT o.code AS "unitCode", f.role, COALESCE(m.full_name, f.person_name) AS "fullName", k.card_number AS "cardNumber",
            k.birth_date AS "birthDate", k.admitted_on AS "admittedOn", CASE WHEN k.id IS NULL THEN 'yes' END AS outsider,
            f.from_date AS "fromDate", f.to_date AS "toDate", f.other_posts AS "otherPosts"
     FROM offices f JOIN organisations o ON o.id = f.organisation_id LEFT JOIN members m ON m.id = f.member_id
     LEFT JOIN members k ON k.id = f.member_id AND ${listed}
     WHERE ${tree.sql} ORDER BY o.code, ${officeRank('f')}, f.from_date DESC, f.id LIMIT :limit OFFSET :offset`,
    { limit, offset, ...tree.values },
  )
}

/** Under what a new row names a term on file that it ends: of the secretary before, and as deputy of who becomes secretary. */
export const ENDS = ['endsId', 'leavesId'] as const

/** New rows (r) that end a term under this name. */
export const endingBy = (name: (typeof ENDS)[number]) =>
  `import_rows r WHERE r.batch_id = :batchId AND r.outcome = 'NEW' AND ${staged(name)} IS NOT NULL`

/** Ids of the terms on file that a file ends: in a row of their own, or by whoever follows. */
export const ENDED = `SELECT r.subject_id AS id FROM import_rows r
    WHERE r.batch_id = :batchId AND r.outcome = 'CHANGED' AND ${staged('toDate')} IS NOT NULL
  ${ENDS.map(name => `UNION SELECT ${stagedId(name)} FROM ${endingBy(name)}`).join(' ')}`

/** How many organisations have a secretary and how many offices somebody holds, before and after a file. Every day in it has come: what has an end is over. */
export async function officeTallies(batchId: number, { path }: Place, today: PlainDate): Promise<TallyChange[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<{ role: OfficeRole; before: number; ended: number; added: number }>(
    `SELECT role, CAST(SUM(held) AS INTEGER) AS before, CAST(SUM(ended) AS INTEGER) AS ended, CAST(SUM(added) AS INTEGER) AS added FROM (
       SELECT f.role, 1 AS held, CASE WHEN e.id IS NULL THEN 0 ELSE 1 END AS ended, 0 AS added
       FROM offices f JOIN organisations o ON o.id = f.organisation_id LEFT JOIN (${ENDED}) e ON e.id = f.id
       WHERE f.from_date <= :today AND (f.to_date IS NULL OR f.to_date > :today) AND ${tree.sql}
       UNION ALL
       SELECT ${staged('role')}, 0, 0, 1 FROM import_rows r
       WHERE r.batch_id = :batchId AND r.outcome = 'NEW' AND ${staged('toDate')} IS NULL
     ) terms GROUP BY role`,
    { batchId, today, ...tree.values },
  )
  const tally = (measure: 'secretaries' | 'officers', some: typeof rows): TallyChange => {
    const sum = (of: (row: (typeof rows)[number]) => number) => some.reduce((total, row) => total + of(row), 0)
    return { measure, of: null, before: sum(row => row.before), after: sum(row => row.before - row.ended + row.added) }
  }
  const secretaries = rows.filter(({ role }) => role === 'SECRETARY')
  return [tally('secretaries', secretaries), tally('officers', rows)]
}
