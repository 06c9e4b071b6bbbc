import type { Actor } from '../../domain/actor'
import { CHUNK, type CheckedRow, type ReadRow } from '../../domain/importRow'
import type { PlainDate } from '../../domain/plainDate'
import { byUnitName } from '../../domain/unitNameKeys'

export interface Scope {
  actor: Actor
  organisation: { id: number; path: string }
  today: PlainDate
  /** Of which the file tells, where it tells of one. */
  year: number | null
}

/** Lists that come from files; each has its workbook of the same name. */
export type ImportedList =
  'units' | 'members' | 'stays' | 'offices' | 'candidates' | 'targets' | 'ratings' | 'facts' | 'awards' | 'accounts'

/** Checks the rows of a file against what is on file, as they come: those of a chunk are looked up together. */
export type Checker = (chunks: AsyncIterable<ReadRow[]>, scope: Scope) => AsyncGenerator<CheckedRow[]>

/** All rows of a file whose rows are few and told by one another. */
export async function wholeFile(chunks: AsyncIterable<ReadRow[]>): Promise<ReadRow[]> {
  const all: ReadRow[] = []
  for await (const chunk of chunks) all.push(...chunk)
  return all
}

export function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK)
}

/** A place by its code, or by its name where just one bears it. */
export function finderOf<Place extends { code: string; name: string }>(places: readonly Place[]) {
  const byCode = new Map(places.map(place => [place.code.toUpperCase(), place]))
  const byName = byUnitName(places)
  return (text: string) => byCode.get(text.toUpperCase()) ?? byName(text)
}
