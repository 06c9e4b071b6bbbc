import type { ReadRow } from '../../domain/importRow'
import { checkTarget } from '../../domain/targetImport'
import { finderOf, type Scope } from './checking'
import { knownPlaces } from './knownRatings'
import { knownTargets } from './knownTargets'

export async function* checkTargets(chunks: AsyncIterable<ReadRow[]>, { organisation, today }: Scope) {
  const [places, targetOf] = await Promise.all([knownPlaces(organisation), knownTargets(organisation)])
  const latest = Number(today.slice(0, 4)) + 1
  const file = { latest, placeOf: finderOf(places), targetOf, seen: new Map<string, number>() }
  for await (const chunk of chunks) yield chunk.map(row => checkTarget(row, file))
}
