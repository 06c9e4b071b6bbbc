import type { Period } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'

/** A term of a committee, «2020–2025»: from one congress to the next. Numbers of documents run within it. */
export interface CommitteeTerm extends Period {
  id: number
  name: string
}

const YEARS = /^(\d{4})\s*[-–—]\s*(\d{4})$/

/** As terms are written: «2020-2025» becomes «2020–2025»; null for what names no term. */
export function termName(text: string): string | null {
  const [, from = '', to = ''] = YEARS.exec(text.trim()) ?? []
  return from < to ? `${from}–${to}` : null
}

/** Where a term that begins on a day stands among the others: it ends the one before, and the next one ends it. */
export interface TermPlace<Term extends CommitteeTerm> {
  before: Term | null
  after: Term | null
}

export function placeOfTerm<Term extends CommitteeTerm>(date: PlainDate, others: readonly Term[]): TermPlace<Term> {
  const inOrder = others.toSorted((a, b) => a.fromDate.localeCompare(b.fromDate))
  return {
    before: inOrder.findLast(({ fromDate }) => fromDate <= date) ?? null,
    after: inOrder.find(({ fromDate }) => fromDate > date) ?? null,
  }
}

/** Why a term cannot begin on a day; null when it can. */
export function whyNotFrom<Term extends CommitteeTerm>(date: PlainDate, { before }: TermPlace<Term>): string | null {
  return before?.fromDate === date ? `Nhiệm kỳ ${before.name} đã bắt đầu từ ngày ${dateText(date)}.` : null
}
