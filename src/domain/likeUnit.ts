import { UNIT_NAME_KEYS } from './unitNameKeys'

interface Named {
  code: string
  name: string
}

/** So much of the shorter name must stand in the other one too. */
const ENOUGH = 0.6
/** Of more different names nothing is guessed: that is no list of these units. */
const MOST_GUESSES = 500

const wordsOf = (name: string) => new Set(UNIT_NAME_KEYS.at(-1)!(name).split(' ').filter(Boolean))
const numbersIn = (words: Set<string>) => [...words].filter(word => /\d/.test(word)).join(' ')

/** Guesses which organisation a name means that none bears: the one that shares most of its words, and its numbers; null where several do or none. */
export function likeUnit<Unit extends Named>(units: readonly Unit[]): (name: string) => Unit | null {
  const known = units.map(unit => ({ unit, words: wordsOf(unit.name) }))
  const guesses = new Map<string, Unit | null>()
  return name => {
    const earlier = guesses.get(name)
    if (earlier !== undefined || guesses.size >= MOST_GUESSES) return earlier ?? null
    const guess = nearest(wordsOf(name), known)
    guesses.set(name, guess)
    return guess
  }
}

function nearest<Unit>(words: Set<string>, known: readonly { unit: Unit; words: Set<string> }[]): Unit | null {
  const near = known.flatMap(({ unit, words: others }) => {
    const [numbers, otherNumbers] = [numbersIn(words), numbersIn(others)]
    const likeness = [...words].filter(word => others.has(word)).length / Math.min(words.size, others.size)
    return likeness >= ENOUGH && (numbers === otherNumbers || !numbers || !otherNumbers) ? [{ unit, likeness }] : []
  })
  const [first, second] = near.toSorted((a, b) => b.likeness - a.likeness)
  return first && first.likeness !== second?.likeness ? first.unit : null
}
