import { checkAward } from '../../domain/awardImport'
import { memberOf } from '../../domain/importMember'
import type { ReadRow } from '../../domain/importRow'
import { finderOf, type Scope } from './checking'
import { knownDecisions, knownTitles } from './knownAwards'
import { membersNamedIn } from './knownMembers'
import { knownPlaces } from './knownRatings'

export async function* checkAwards(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const [places, titles, decisions] = await Promise.all([knownPlaces(organisation), knownTitles(), knownDecisions(organisation)])
  const { bodyName } = places.find(({ id }) => id === organisation.id)!
  const file = { today, bodyName, placeOf: finderOf(places), titles, decisions }
  for await (const chunk of chunks) {
    const known = await membersNamedIn(actor, chunk)
    yield chunk.map(row => checkAward(row, { ...file, memberOf: each => memberOf(each, known) }))
  }
}
