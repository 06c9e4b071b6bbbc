import type { Actor } from '../../domain/actor'
import { CHUNK, type CheckedRow, type ReadRow } from '../../domain/importRow'
import { searchKey } from '../../domain/personName'
import type { PlainDate } from '../../domain/plainDate'

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

/** A place by its code, or by its name where just one bears it; a name is asked for again and again in a list. */
export function finderOf<Place extends { code: string; name: string }>(places: readonly Place[]) {
  const byCode = new Map(places.map(place => [place.code.toUpperCase(), place]))
  const byName = NAME_KEYS.map(keyOf => ({ keyOf, places: uniqueBy(places, keyOf) }))
  const found = new Map<string, Place | null>()
  const find = (text: string) => {
    const named = byName.find(({ keyOf, places: known }) => known.has(keyOf(text)))
    return byCode.get(text.toUpperCase()) ?? named?.places.get(named.keyOf(text)) ?? null
  }
  return (text: string) => {
    const known = found.get(text)
    if (known !== undefined) return known
    const place = find(text)
    found.set(text, place)
    return place
  }
}

/** Null for what several bear. */
function uniqueBy<Place extends { name: string }>(places: readonly Place[], keyOf: (name: string) => string) {
  const known = new Map<string, Place | null>()
  for (const place of places) known.set(keyOf(place.name), known.has(keyOf(place.name)) ? null : place)
  return known
}

/** As people shorten the words of a name. */
const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(chi bo|c bo|cb) /, ''],
  [/\bdbbp\b/g, 'dang bo bo phan'],
  [/\bkp(?= ?\d)/g, 'khu pho '],
  [/\btdp(?= ?\d)/g, 'to dan pho '],
  [/\bp(?= \p{L})/gu, 'phong'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\b(truong )?(tieu hoc|th)\b/g, 'th'],
  [/\b(truong )?(mam non|mn)\b/g, 'mn'],
  [/\b(truong )?(trung hoc co so|thcs)\b/g, 'thcs'],
  [/\b(truong )?(trung hoc pho thong|thpt)\b/g, 'thpt'],
]

/** Ways in which a name is known, the surest first: «Chi bộ Phòng Tư pháp» is often written without its first words, or «CB P. Tư pháp». */
const NAME_KEYS: readonly ((name: string) => string)[] = [
  searchKey,
  name => searchKey(name).replace(/^chi bo /, ''),
  name =>
    SHORT_WORDS.reduce(
      (words, [short, long]) => words.replace(short, long),
      searchKey(name)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ).replace(/ +/g, ' '),
]
