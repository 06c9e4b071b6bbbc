import { checkFacts } from '../../domain/factImport'
import { memberOf } from '../../domain/importMember'
import type { ReadRow } from '../../domain/importRow'
import { RuleError } from '../../errors'
import { RatingCycle } from '../../models/RatingCycle'
import { finderOf, type Scope } from './checking'
import { knownFacts } from './knownFacts'
import { membersNamedIn } from './knownMembers'
import { knownPlaces } from './knownRatings'

/** Facts behind the levels of a year that is open here. */
export async function* checkFactRows(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, year }: Scope) {
  const cycle = await RatingCycle.ofCommittee(organisation.id, year!)
  if (!cycle) throw new RuleError(`Năm ${year} chưa mở đợt đánh giá ở tổ chức này nên chưa có phiếu để ghi dữ kiện.`)
  if (cycle.publishedOn) throw new RuleError(`Năm ${year} đã công bố; dữ kiện ghi thêm không còn đổi được kết quả.`)
  const [places, ratingOf] = await Promise.all([knownPlaces(organisation), knownFacts(organisation.id, year!)])
  const file = { ownMemberId: actor.memberId, placeOf: finderOf(places), ratingOf, seen: new Map<number, number>() }
  for await (const chunk of chunks) {
    const known = await membersNamedIn(actor, chunk)
    yield chunk.map(row => checkFacts(row, { ...file, memberOf: each => memberOf(each, known) }))
  }
}
