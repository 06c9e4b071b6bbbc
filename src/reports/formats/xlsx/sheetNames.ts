/** What Excel allows. */
const LONGEST = 31
const FORBIDDEN = /[[\]:*?/\\']/g
const RESERVED = 'history'

/** A name for each sheet from what it holds: none twice (capitals or not), none too long, none with a sign that Excel refuses. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set([RESERVED])
  return titles.map((title, i) => {
    const words = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim() || `Bảng ${i + 1}`
    const name = firstFree(words, taken)
    taken.add(name.toLocaleLowerCase('vi'))
    return name
  })
}

function firstFree(words: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : ` (${n})`
    const name = shortened(words, LONGEST - ending.length) + ending
    if (!taken.has(name.toLocaleLowerCase('vi'))) return name
  }
}

/** Cut after a whole word where one ends in the second half. */
function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const whole = cut.replace(/\s+\S*$/, '')
  return (whole.length > most / 2 ? whole : cut).replace(/\p{Surrogate}$/u, '').trim()
}
