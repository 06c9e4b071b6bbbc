import { OFFICE_ROLES, type OfficeRole, type OrganisationKind } from './codes'
import { overlap, type Period } from './membershipStatus'
import { searchKey } from './personName'
import { dateText, type PlainDate } from './plainDate'
import { EARLIER_RECORDS } from './unitDays'

/** Somebody in an office of an organisation: a member, or a named person outside the list. */
export interface OfficeTerm extends Period {
  role: OfficeRole
  memberId: number | null
  name: string
}

/** An organisation as far as its offices go. */
export interface OfficePlace {
  /** The first day of its records. */
  since: PlainDate
  closedOn: PlainDate | null
}

/** Which of the days is wrong, and why. */
export interface DayProblem {
  field: 'fromDate' | 'toDate'
  message: string
}

/**
 * Offices of a kind of organisation. A cell has no inspection commission; a standing board is there from the committee of a grassroots
 * organisation up (open). Who sits on it sits on the board as well: either is recorded, or both, and the first of them is shown.
 */
export const officesOf = (kind: OrganisationKind): readonly OfficeRole[] =>
  kind === 'CELL'
    ? ['SECRETARY', 'DEPUTY_SECRETARY', 'BOARD_MEMBER']
    : OFFICE_ROLES.filter(role => role !== 'STANDING_MEMBER' || kind === 'COMMITTEE')

/** Two members are told apart by their records, anybody else by name. */
export const isSameHolder = (a: Pick<OfficeTerm, 'memberId' | 'name'>, b: Pick<OfficeTerm, 'memberId' | 'name'>) =>
  a.memberId !== null && b.memberId !== null ? a.memberId === b.memberId : searchKey(a.name) === searchKey(b.name)

const isBefore = (a: PlainDate | null, b: PlainDate | null) => Boolean(a && b && a < b)

/** What is wrong with the days of a term, whoever else holds offices. A person outside the list was admitted on no day that is known. */
export function dayProblems(
  { fromDate, toDate }: Period,
  { since, closedOn }: OfficePlace,
  admittedOn: PlainDate | null,
  today: PlainDate,
) {
  const outlives = closedOn !== null && (toDate === null || toDate > closedOn)
  const wrong: readonly [boolean, DayProblem['field'], string][] = [
    [isBefore(today, fromDate), 'fromDate', 'Ngày này chưa đến.'],
    [isBefore(today, toDate), 'toDate', 'Ngày này chưa đến. Người đang giữ chức vụ thì để trống.'],
    [toDate !== null && toDate <= fromDate, 'toDate', 'Ngày thôi chức phải sau ngày nhận chức.'],
    [isBefore(fromDate, since), 'fromDate', `Hồ sơ của tổ chức bắt đầu từ ngày ${dateText(since)}. Hãy ghi từ ngày ấy. ${EARLIER_RECORDS}`],
    [isBefore(fromDate, admittedOn), 'fromDate', `Trước ngày vào Đảng (${dateText(admittedOn ?? fromDate)}).`],
    [outlives, 'toDate', `Tổ chức kết thúc hoạt động ngày ${dateText(closedOn ?? fromDate)}; chức vụ phải thôi không sau ngày ấy.`],
  ]
  return wrong.flatMap(([found, field, message]): DayProblem[] => (found ? [{ field, message }] : []))
}

/** A term that another one ends, or why the two can not both be. */
export type Taking<Term> = { ends: Term | null; problem?: undefined } | { ends?: undefined; problem: DayProblem }

/**
 * What a term does to those of the same office of an organisation. Nobody holds an office twice at a time; of secretaries there is one:
 * who takes the office and keeps it ends the term of whoever held it before.
 */
export function takeOffice<Term extends OfficeTerm>(term: OfficeTerm, others: readonly Term[]): Taking<Term> {
  const clashes = others.filter(other => other.role === term.role && overlap(other, term))
  const own = clashes.find(other => isSameHolder(other, term))
  if (own) return { problem: { field: 'fromDate', message: `Người này đã giữ chức vụ đó ${daysOf(own)}. Hãy kiểm tra ngày.` } }
  if (term.role !== 'SECRETARY') return { ends: null }
  const ends = clashes.find(other => term.toDate === null && other.toDate === null && other.fromDate < term.fromDate) ?? null
  const other = clashes.find(each => each !== ends)
  return other ? { problem: onlyOne(other) } : { ends }
}

/** That somebody else is secretary then. */
export const onlyOne = (other: OfficeTerm): DayProblem => ({
  field: 'fromDate',
  message: `Mỗi lúc một tổ chức chỉ có một bí thư: đồng chí ${other.name} giữ chức vụ này ${daysOf(other)}. Hãy kiểm tra ngày của hai người.`,
})

/**
 * The term as deputy of somebody who becomes secretary of the same organisation and goes on. No rule ends it (open): its end is
 * proposed, where it is not over and began before.
 */
export const deputyTermOf = <Term extends OfficeTerm>(term: OfficeTerm, others: readonly Term[]): Term | null =>
  (term.role === 'SECRETARY' &&
    term.toDate === null &&
    others.find(
      each => each.role === 'DEPUTY_SECRETARY' && each.toDate === null && each.fromDate < term.fromDate && isSameHolder(each, term),
    )) ||
  null

const daysOf = ({ fromDate, toDate }: Period) => `từ ngày ${dateText(fromDate)} ${toDate ? `đến ngày ${dateText(toDate)}` : 'đến nay'}`
