import type { SubjectKind } from './codes'
import { isOwnRating } from './decidingAuthority'
import type { RatingRecord } from './ratingRecord'
import type { Regime } from './regulations'
import { OPEN } from './regulations/regulation'
import { countText } from './share'

/** A rating that still waits for a decision. */
export interface Waiting {
  id: number
  kind: SubjectKind
  unitId: number
  path: string
}

/** A decision before its turn: a warning that needs a written reason, not a wall. */
export interface OrderBreach {
  text: string
  source: string
}

/**
 * What a decision on these ratings would do before its turn: before the file was appraised; a unit before its members and the units below it;
 * a head before the collective. What the superior decides on the committee itself has no turn here.
 */
export function orderBreaches(
  chosen: readonly RatingRecord[],
  waiting: readonly Waiting[],
  cycle: { organisationId: number },
  { guidance }: Regime,
): OrderBreach[] {
  const ids = new Set(chosen.map(({ id }) => id))
  const left = waiting.filter(({ id }) => !ids.has(id))
  const first = chosen.filter(rating => rating.level === null && !isOwnRating(rating, cycle))
  const units = first.filter(({ kind }) => kind === 'ORGANISATION')
  const leaders = first.filter(({ kind }) => kind === 'LEADER')
  const unappraised = first.filter(({ state }) => state !== 'APPRAISED').length
  const beforeMembers = units.filter(unit => left.some(each => each.kind === 'MEMBER' && each.unitId === unit.unitId)).length
  const beforeUnits = units.filter(unit =>
    left.some(each => each.kind === 'ORGANISATION' && each.path !== unit.path && each.path.startsWith(unit.path)),
  ).length
  const beforeCollective = leaders.filter(leader => left.some(each => each.kind === 'COLLECTIVE' && each.unitId === leader.unitId)).length
  const source = guidance.decisionOrder
  return [
    ...breach(unappraised, count => `${count} đối tượng chưa được thẩm định.`, OPEN),
    ...breach(beforeMembers, count => `${count} tổ chức được quyết định trước khi xong đảng viên của mình.`, source),
    ...breach(beforeUnits, count => `${count} tổ chức được quyết định trước khi xong tổ chức trực thuộc.`, source),
    ...breach(beforeCollective, count => `${count} cá nhân lãnh đạo được quyết định trước tập thể.`, source),
  ]
}

const breach = (count: number, words: (count: string) => string, source: string): OrderBreach[] =>
  count > 0 ? [{ text: words(countText(count)), source }] : []
