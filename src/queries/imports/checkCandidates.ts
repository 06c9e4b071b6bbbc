import { checkCandidate } from '../../domain/candidateImport'
import type { ReadRow } from '../../domain/importRow'
import { finderOf, type Scope } from './checking'
import { knownAdmissions, knownCandidates } from './knownCandidates'
import { knownPlaces } from './knownRatings'

/** Candidates are some hundreds at most: all of them are at hand. */
export async function* checkCandidates(chunks: AsyncIterable<ReadRow[]>, { organisation, today }: Scope) {
  const [places, byName, admitted] = await Promise.all([
    knownPlaces(organisation),
    knownCandidates(organisation),
    knownAdmissions(organisation),
  ])
  const file = { today, cellOf: finderOf(places), byName, admitted, seen: new Map<string, number>() }
  for await (const chunk of chunks) yield chunk.map(row => checkCandidate(row, file))
}
