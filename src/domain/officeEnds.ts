import { type CheckedRow, CONSEQUENCE, type Content } from './importRow'
import type { Period } from './membershipStatus'
import type { OfficeTerm } from './officeTerm'
import { dateText, type PlainDate } from './plainDate'

/** A term on file, or one that a row of the file makes. */
export interface KnownTerm extends OfficeTerm {
  /** Null until it is made. */
  id: number | null
  otherPosts: string | null
  /** The row of the file that tells of it. */
  row?: CheckedRow
}

/** Terms that a new one ends: of the secretary before, and as deputy of who becomes secretary. */
interface Over {
  ends: KnownTerm | null
  leaves: KnownTerm | null
}

/** Ends them; gives what the new row says of it. */
export function ended({ ends, leaves }: Over, { fromDate }: Period): Content {
  const day = dateText(fromDate)
  const told = [
    ...(ends ? [`Đồng chí ${ends.name} thôi chức bí thư từ ngày ${day}.`] : []),
    ...(leaves ? [`Đồng chí này thôi chức phó bí thư từ ngày ${day}.`] : []),
  ]
  return {
    ...(told.length > 0 && { [CONSEQUENCE]: told.join(' ') }),
    ...(ends && endOf('endsId', ends, fromDate)),
    ...(leaves && endOf('leavesId', leaves, fromDate)),
  }
}

/** Ends a term in the row that tells of it, or else by the new row under this name. */
function endOf(name: 'endsId' | 'leavesId', term: KnownTerm, toDate: PlainDate): Content {
  const { row } = term
  term.toDate = toDate
  if (!row) return { [name]: String(term.id) }
  if (row.outcome === 'UNCHANGED') Object.assign(row, { outcome: 'CHANGED', before: row.content })
  row.content = { ...row.content, toDate }
  return {}
}
