import { searchKey } from './personName'

/** As people shorten the words of a name, and what they all stand for. */
const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(chi uy )?(chi bo|c bo|cb|chi uy) /, ''],
  [/\bdbbp\b/g, 'dang bo bo phan'],
  [/^dang uy /, 'dang bo '],
  [/\bkp(?= ?\d)/g, 'khu pho '],
  [/\btdp(?= ?\d)/g, 'to dan pho '],
  [/\bp(?= \p{L})/gu, 'phong'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\b(truong )?(tieu hoc|th)\b/g, 'th'],
  [/\b(truong )?(mam non|mn)\b/g, 'mn'],
  [/\b(truong )?(trung hoc co so|thcs)\b/g, 'thcs'],
  [/\b(truong )?(trung hoc pho thong|thpt)\b/g, 'thpt'],
  [/ +/g, ' '],
]

const plainWords = (name: string) =>
  searchKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Ways in which the name of an organisation is known in a file, the surest first: «Chi bộ Phòng Tư pháp» is often written without its first
 * words, or as «CB P. Tư pháp»; the body that leads stands for the organisation.
 */
export const UNIT_NAME_KEYS: readonly ((name: string) => string)[] = [
  searchKey,
  name => searchKey(name).replace(/^chi bo /, ''),
  name => SHORT_WORDS.reduce((words, [short, long]) => words.replace(short, long), plainWords(name)),
]

/** Finds one of several by its name; null where none bears it, or more than one. A list asks for the same names again and again. */
export function byUnitName<Unit extends { name: string }>(units: readonly Unit[]): (name: string) => Unit | null {
  const known = UNIT_NAME_KEYS.map(keyOf => ({ keyOf, units: uniqueBy(units, keyOf) }))
  const found = new Map<string, Unit | null>()
  return name => {
    const earlier = found.get(name)
    if (earlier !== undefined) return earlier
    const named = known.find(({ keyOf, units: bearers }) => bearers.has(keyOf(name)))
    const unit = named?.units.get(named.keyOf(name)) ?? null
    found.set(name, unit)
    return unit
  }
}

/** Null for what several bear. */
function uniqueBy<Unit extends { name: string }>(units: readonly Unit[], keyOf: (name: string) => string) {
  const known = new Map<string, Unit | null>()
  for (const unit of units) known.set(keyOf(unit.name), known.has(keyOf(unit.name)) ? null : unit)
  return known
}
