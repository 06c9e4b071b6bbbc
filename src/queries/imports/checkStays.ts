import { memberOf } from '../../domain/importMember'
import type { ReadRow } from '../../domain/importRow'
import { checkStay, type KnownStay } from '../../domain/stayImport'
import { finderOf, type Scope } from './checking'
import { membersNamedIn } from './knownMembers'
import { knownPlaces } from './knownRatings'
import { knownStays } from './knownStays'

export async function* checkStays(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const placeOf = finderOf(await knownPlaces(organisation))
  const stays = new Map<number, KnownStay[]>()
  for await (const chunk of chunks) {
    const known = await membersNamedIn(actor, chunk)
    const found = chunk.flatMap(row => memberOf(row, known).member?.id ?? []).filter(id => !stays.has(id))
    for (const [id, periods] of await knownStays([...new Set(found)])) stays.set(id, periods)
    yield chunk.map(row => checkStay(row, { today, placeOf, memberOf: each => memberOf(each, known), staysOf: id => stays.get(id)! }))
  }
}
