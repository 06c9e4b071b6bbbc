import { type FoundMember, memberOf } from '../../domain/importMember'
import type { ReadRow } from '../../domain/importRow'
import { checkOffices } from '../../domain/officeImport'
import { finderOf, inChunks, type Scope } from './checking'
import { membersNamedIn } from './knownMembers'
import { termsIn } from './knownOffices'
import { knownPlaces } from './knownRatings'
import { knownStays } from './knownStays'

/** Offices are few: the whole file is at hand, so that each secretary follows the one before in whatever order they stand. */
export async function* checkOfficeRows(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const all: ReadRow[] = []
  const found = new Map<ReadRow, FoundMember>()
  const [places, terms] = await Promise.all([knownPlaces(organisation), termsIn(organisation)])
  const paths = new Map(places.map(({ id, path }) => [id, path]))
  const stays = new Map<number, { path: string; fromDate: string; toDate: string | null }[]>()
  for await (const chunk of chunks) {
    all.push(...chunk)
    const known = await membersNamedIn(actor, chunk)
    for (const row of chunk) found.set(row, memberOf(row, known))
    const ids = chunk.flatMap(row => {
      const { member, among = [] } = found.get(row)!
      return (member ? [member] : among).map(({ id }) => id)
    })
    for (const [id, periods] of await knownStays([...new Set(ids)])) {
      stays.set(
        id,
        periods.flatMap(({ unitId, fromDate, toDate }) => {
          const path = unitId === null ? undefined : paths.get(unitId)
          return path === undefined ? [] : [{ path, fromDate, toDate }]
        }),
      )
    }
  }
  yield* inChunks(
    checkOffices(all, {
      ...{ today, own: places.find(({ id }) => id === organisation.id)!, placeOf: finderOf(places) },
      memberOf: row => found.get(row)!,
      staysOf: id => stays.get(id) ?? [],
      termsOf: id => terms.get(id) ?? terms.set(id, []).get(id)!,
    }),
  )
}
