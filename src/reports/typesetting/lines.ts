import type { Face, Word } from './face'

/** Words that stand on one line, a space between each two. */
export interface Line {
  readonly words: readonly Word[]
  /** In ems, without stretching. */
  readonly width: number
  /** How the text goes on: not at all (or after a line end of its own), after a space, or within a broken word. */
  readonly goesOn: 'no' | 'afterSpace' | 'withinWord'
}

/** Lines of a text filled greedily: the first `first` ems wide, the others `rest`. A word wider than a line is broken. */
export function linesOf(face: Face, text: string, first: number, rest = first): Line[] {
  const lines: Line[] = []
  for (const words of face.words(text)) fill(face, words, () => (lines.length ? rest : first), lines)
  return lines
}

function fill(face: Face, words: readonly Word[], available: () => number, lines: Line[]) {
  let line: Word[] = []
  let width = 0
  const end = (goesOn: Line['goesOn']) => {
    lines.push({ words: line, width, goesOn })
    line = []
    width = 0
  }
  for (const word of words) {
    const gap = line.length ? face.space.width : 0
    if (width + gap + word.width <= available()) {
      line.push(word)
      width += gap + word.width
      continue
    }
    if (line.length) end('afterSpace')
    const pieces = word.width > available() ? brokenWord(face, word, available()) : [word]
    for (const [i, piece] of pieces.entries()) {
      line = [piece]
      width = piece.width
      if (i < pieces.length - 1) end('withinWord')
    }
  }
  if (line.length) end('no')
}

/** Pieces of a word no wider than `width`, cut after a mark such as / or - where one stands in the second half of the piece. */
function brokenWord(face: Face, word: Word, width: number): Word[] {
  const letters = [...word.text]
  const pieces: Word[] = []
  let start = 0
  while (start < letters.length) {
    const fitting = fittingLetters(face, letters, start, width)
    const end = start + fitting === letters.length ? letters.length : start + afterMark(letters.slice(start, start + fitting))
    pieces.push(face.word(letters.slice(start, end).join('')))
    start = end
  }
  return pieces
}

/** How many letters from `start` on stand in the width: at least one. */
function fittingLetters(face: Face, letters: readonly string[], start: number, width: number): number {
  let used = 0
  let end = start
  while (end < letters.length && used <= width) used += face.word(letters[end++]!).width
  return Math.max(1, used <= width ? end - start : end - start - 1)
}

function afterMark(letters: readonly string[]): number {
  const mark = letters.findLastIndex(letter => /[-/.,;:@_?&=–—]/.test(letter))
  return mark + 1 > letters.length / 2 ? mark + 1 : letters.length
}

/** Lines of a centred text: no more than needed, about equally long, broken after a mark and not before a number where that can be. */
export function balancedLines(face: Face, text: string, width: number): Line[] {
  return face.words(text).flatMap(words => {
    const filled: Line[] = []
    fill(face, words, () => width, filled)
    const isBroken = filled.some(({ goesOn }) => goesOn === 'withinWord')
    return filled.length < 2 || filled.length > MOST_BALANCED || isBroken ? filled : balanced(face, words, filled.length, width)
  })
}

/** A longer text is no title, and balancing it would be slow. */
const MOST_BALANCED = 6

interface Balance {
  cost: number
  lines: Line[]
}

/** The cheapest way to set the words from each place on in so many lines, by the ways of setting them in one line less. */
function balanced(face: Face, words: readonly Word[], count: number, width: number): Line[] {
  const total = widthOf(face, words)
  let best = words.map((_, start) => lastLine(face, words.slice(start), width, total / count))
  for (let lines = 2; lines <= count; lines++) {
    const shorter = best
    best = words.map((_, start) => cheapestSplit(face, words, start, shorter, width, total / count))
  }
  return best[0]!.lines
}

const IMPOSSIBLE: Balance = { cost: Infinity, lines: [] }

function lastLine(face: Face, words: readonly Word[], width: number, ideal: number): Balance {
  const length = widthOf(face, words)
  return length > width ? IMPOSSIBLE : { cost: unevenness(length, ideal), lines: [{ words, width: length, goesOn: 'no' }] }
}

function cheapestSplit(face: Face, words: readonly Word[], start: number, rest: readonly Balance[], width: number, ideal: number): Balance {
  let cheapest = IMPOSSIBLE
  let length = 0
  for (let end = start + 1; end < words.length; end++) {
    length += words[end - 1]!.width + (end > start + 1 ? face.space.width : 0)
    if (length > width) break
    const cost = unevenness(length, ideal) + costOfBreak(words[end - 1]!.text, words[end]!.text) + rest[end]!.cost
    if (cost >= cheapest.cost) continue
    const line: Line = { words: words.slice(start, end), width: length, goesOn: 'afterSpace' }
    cheapest = { cost, lines: [line, ...rest[end]!.lines] }
  }
  return cheapest
}

const unevenness = (length: number, ideal: number) => ((length - ideal) / ideal) ** 2

function costOfBreak(before: string, after: string): number {
  if (/[,;:.–]$/.test(before)) return 0
  return /^\d/.test(after) ? 0.3 : 0.05
}

const widthOf = (face: Face, words: readonly Word[]) =>
  words.reduce((sum, { width }) => sum + width, 0) + Math.max(0, words.length - 1) * face.space.width
