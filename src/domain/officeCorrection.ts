import type { Period } from './membershipStatus'
import { dayProblems, type DayProblem, isSameHolder, type OfficePlace, type OfficeTerm, onlyOne, takeOffice } from './officeTerm'
import { dateText, type PlainDate } from './plainDate'

export interface RecordedTerm extends OfficeTerm {
  id: number
}

/** When a member was admitted, and left the Party or the tree; null for whoever is still here. */
export interface Standing {
  admittedOn: PlainDate
  leftOn: PlainDate | null
}

/** An organisation with all who hold or held its offices. */
export interface OfficeGround<Term extends RecordedTerm = RecordedTerm> extends OfficePlace {
  terms: readonly Term[]
  /** Of the members among them. */
  standings: ReadonlyMap<number, Standing>
}

/** Names a term together with its days: whoever chooses it has seen these. */
export const termKey = ({ id, fromDate, toDate }: Period & { id: number }) => `${id}.${fromDate}.${toDate ?? ''}`

export interface DayChange<Term extends RecordedTerm> {
  was: Term
  becomes: Term
}

/** Of the term itself first. */
type DayChanges<Term extends RecordedTerm> = [DayChange<Term>, ...DayChange<Term>[]]

/**
 * What other days of a term change: the term itself, then, where the handing over goes along, whoever handed the office over or took it on
 * the same day. A secretary follows a secretary, or the own term as deputy.
 */
export function dayChanges<Term extends RecordedTerm>(
  term: Term,
  days: Period,
  terms: readonly Term[],
  goAlong: boolean,
): DayChanges<Term> {
  const own = { was: term, becomes: { ...term, ...days } }
  if (!goAlong || term.role !== 'SECRETARY') return [own]
  const before = days.fromDate === term.fromDate ? [] : terms.filter(each => each.toDate === term.fromDate && handsOverTo(term, each))
  const after = days.toDate && days.toDate !== term.toDate ? terms.filter(each => follows(term, each)) : []
  return [
    own,
    ...before.map(was => ({ was, becomes: { ...was, toDate: days.fromDate } })),
    ...after.map(was => ({ was, becomes: { ...was, fromDate: days.toDate! } })),
  ]
}

const handsOverTo = (term: OfficeTerm, each: OfficeTerm) =>
  each.role === 'SECRETARY' || (each.role === 'DEPUTY_SECRETARY' && isSameHolder(each, term))

const follows = (term: OfficeTerm, each: OfficeTerm) => each.role === 'SECRETARY' && each.fromDate === term.toDate

/** Why terms cannot have these days instead; null when they can. */
export function whyNotTheseDays<Term extends RecordedTerm>(
  changes: DayChanges<Term>,
  ground: OfficeGround<Term>,
  today: PlainDate,
): DayProblem | null {
  const [{ was, becomes }, ...along] = changes
  if (termKey(was) === termKey(becomes)) return { field: 'fromDate', message: 'Đây là những ngày đang ghi.' }
  const terms = ground.terms.map(term => changes.find(change => change.was.id === term.id)?.becomes ?? term)
  const own = problemOf(becomes, terms, ground, today)
  if (own) return own
  for (const each of along) {
    const problem = problemOf(each.becomes, terms, ground, today)
    // Whoever went before has the own first day as the last, whoever came after the own last day as the first.
    const field = each.was.toDate === each.becomes.toDate ? 'toDate' : 'fromDate'
    if (problem) return { field, message: `Với đồng chí ${each.was.name}, bàn giao cùng ngày: ${problem.message}` }
  }
  return null
}

/** Of a person outside the list. */
const UNKNOWN = { admittedOn: null, leftOn: null }

function problemOf(term: RecordedTerm, terms: readonly RecordedTerm[], ground: OfficeGround, today: PlainDate): DayProblem | null {
  const { admittedOn, leftOn } = ground.standings.get(term.memberId ?? 0) ?? UNKNOWN
  const [untimely] = dayProblems(term, ground, admittedOn, today)
  const others = terms.filter(({ id }) => id !== term.id)
  const { ends, problem } = takeOffice(term, others)
  return untimely ?? leftProblem(term, leftOn) ?? problem ?? (ends ? onlyOne(ends) : null)
}

function leftProblem({ toDate }: Period, leftOn: PlainDate | null): DayProblem | null {
  if (!leftOn || (toDate && toDate <= leftOn)) return null
  return { field: 'toDate', message: `Đồng chí này thôi sinh hoạt ngày ${dateText(leftOn)}; chức vụ phải thôi không sau ngày ấy.` }
}
