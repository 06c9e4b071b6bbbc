import { memberOf } from '../../domain/importMember'
import type { ReadRow } from '../../domain/importRow'
import { checkRating } from '../../domain/ratingImport'
import { whyNotEarlier } from '../../domain/earlierYear'
import { RuleError } from '../../errors'
import { RatingCycle } from '../../models/RatingCycle'
import { finderOf, type Scope } from './checking'
import { membersNamedIn } from './knownMembers'
import { knownPlaces, knownRatings } from './knownRatings'
import { knownStays } from './knownStays'

/** Ratings of a year that is not open here. */
export async function* checkRatings(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today, year }: Scope) {
  const cycle = await RatingCycle.ofCommittee(organisation.id, year!)
  if (cycle && !cycle.publishedOn) {
    throw new RuleError(`Năm ${year} đang mở: mức đề xuất ghi ở phiếu của chi bộ (dán được cả cột), kết quả ghi ở trang quyết định.`)
  }
  const closed = whyNotEarlier(year!, today, cycle?.origin ?? null)
  if (closed && !cycle) throw new RuleError(closed)
  const [places, ratingOf] = await Promise.all([knownPlaces(organisation), knownRatings(organisation, year!)])
  const committee = places.find(({ id }) => id === organisation.id)!
  const file = {
    committee,
    year: year!,
    closed,
    today,
    ownMemberId: actor.memberId,
    placeOf: finderOf(places),
    ratingOf,
    seen: new Map<string, number>(),
  }
  for await (const chunk of chunks) {
    const known = await membersNamedIn(actor, chunk)
    const found = new Map(chunk.map(row => [row, memberOf(row, known)]))
    const stays = await knownStays([...found.values()].flatMap(({ among = [] }) => among.map(({ id }) => id)))
    yield chunk.map(row => checkRating(row, { ...file, memberOf: () => found.get(row)!, staysOf: id => stays.get(id) ?? [] }))
  }
}
