import { BADGE_YEARS, type BadgeDue, badgeIn } from '../domain/partyBadge'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

export interface BadgeRecord extends BadgeDue {
  memberId: number
  name: string
  unitName: string
  admittedOn: PlainDate
}

type Row = Omit<BadgeRecord, keyof BadgeDue>

/** Members of a part of the tree whose years of membership are honoured by the Party badge on a day of award in the year. */
export async function badgesOfYear({ path }: { path: string }, year: number, today: PlainDate): Promise<BadgeRecord[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  // A day of award may come in the year after the years are full, so two years of admission stand behind each badge.
  const admitted = BADGE_YEARS.flatMap(years => [String(year - years), String(year - years - 1)])
  const rows = await select<Row>(
    `SELECT m.id AS "memberId", m.full_name AS name, n.name AS "unitName", m.admitted_on AS "admittedOn"
     FROM memberships s JOIN members m ON m.id = s.member_id JOIN organisations o ON o.id = s.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE s.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today) AND ${tree.sql}
       AND SUBSTR(m.admitted_on, 1, 4) IN (:admitted)
     ORDER BY m.sort_key, m.id`,
    { today, admitted, ...tree.values },
  )
  const due = rows.flatMap(row => {
    const badge = badgeIn(year, row.admittedOn)
    return badge ? [{ ...row, ...badge }] : []
  })
  return due.toSorted((a, b) => (a.awardOn === b.awardOn ? b.years - a.years : a.awardOn < b.awardOn ? -1 : 1))
}
