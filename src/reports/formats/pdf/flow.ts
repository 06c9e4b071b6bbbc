import type { Frame } from '../../typesetting/page'
import { PageRules } from './pageRules'
import type { PdfPainter } from './painter'

/** What stands on one page whole: a line, a row of a table, a block of signatures. */
export interface Piece {
  /** Space before it, left out at the top of a page. */
  gap: number
  height: number
  /** The part of the height below the letters: it may hang over the bottom margin. */
  slack: number
  /** How many lines of text it counts for. */
  lines: number
  keepWithNext: boolean
  /** How many lines of what stands before it must share its page. */
  linesBefore?: number
  /** Drawn again where the piece is the first of a page. */
  repeat?: { height: number; draw(top: number): void }
  draw(top: number): void
}

/** How many groups wait to be placed, in case the next one must have lines before it. */
const HELD_GROUPS = 2
/** How much a gap may grow, in points, so that the last line of a full page stands on the bottom margin. */
const MOST_STRETCHED = 4

/** A piece that has its place on the page, but for what the gaps above it may grow. */
interface Placed {
  piece: Piece
  gap: number
  top: number
}

/** Fills pages with pieces from top to bottom, parting them only where they let it; a page is drawn when it is full. */
export class Flow {
  readonly rules = new PageRules()
  frame: Frame
  /** The number of the page within its section; 0 before the first. */
  page = 0
  #cursor: number | null = null
  #group: Piece[] = []
  #held: Piece[][] = []
  #placed: Placed[] = []

  constructor(
    private readonly painter: PdfPainter,
    frame: Frame,
    private readonly drawPageNumber: (page: number, frame: Frame) => void,
  ) {
    this.frame = frame
  }

  get pageHeight() {
    return this.frame.bottom - this.frame.top
  }

  push(piece: Piece) {
    this.#group.push(piece)
    if (!piece.keepWithNext) this.#endGroup()
  }

  /** Draws what is left, goes on at the top of a new page. */
  startPage() {
    this.#placeAll()
    this.#drawPage(0)
    this.#cursor = null
  }

  /** Draws what is left; the next page is of another frame and numbered from 1. */
  startSection(frame: Frame) {
    this.startPage()
    this.frame = frame
    this.page = 0
  }

  finish() {
    this.#placeAll()
    this.#drawPage(0)
  }

  #endGroup() {
    let group = this.#group
    this.#group = []
    const { linesBefore = 0 } = group[0] ?? {}
    for (let lines = 0; lines < linesBefore && this.#held.length;) {
      const before = this.#held.pop()!
      lines += linesOf(before)
      group = [...before, ...group]
    }
    this.#held.push(group)
    while (this.#held.length > HELD_GROUPS) this.#place(this.#held.shift()!)
  }

  #placeAll() {
    if (this.#group.length) this.#endGroup()
    for (const group of this.#held) this.#place(group)
    this.#held = []
  }

  #place(group: readonly Piece[]) {
    if (this.#cursor !== null && !this.#fits(group) && heightOf(group) <= this.pageHeight) this.#beginPage(group[0]!)
    for (const piece of group) {
      if (this.#cursor === null || !this.#fits([piece])) this.#beginPage(piece)
      const gap = this.#isAtTop ? 0 : piece.gap
      const top = this.#cursor! + gap
      this.#placed.push({ piece, gap, top })
      this.#cursor = top + piece.height
    }
  }

  get #isAtTop() {
    return this.#cursor === this.frame.top
  }

  #fits(group: readonly Piece[]) {
    const gap = this.#isAtTop ? 0 : group[0]!.gap
    return this.#cursor! + gap + heightOf(group) <= this.frame.bottom + 0.01
  }

  #beginPage({ repeat }: Piece) {
    if (this.#isAtTop) return
    this.#drawPage(this.#stretch())
    const { pageWidth, pageHeight, top } = this.frame
    this.painter.beginPage(pageWidth, pageHeight)
    this.page++
    this.drawPageNumber(this.page, this.frame)
    this.#cursor = top
    repeat?.draw(top)
    this.#cursor += repeat?.height ?? 0
  }

  /** What each gap of a full page gets of the room left at its end; nothing where that would be seen. */
  #stretch(): number {
    const last = this.#placed.at(-1)
    if (!last) return 0
    const free = this.frame.bottom - (last.top + last.piece.height - last.piece.slack)
    const gaps = this.#placed.filter(({ gap }) => gap > 0).length
    return free > 0 && free <= gaps * MOST_STRETCHED ? free / gaps : 0
  }

  #drawPage(stretch: number) {
    let shift = 0
    for (const { piece, gap, top } of this.#placed) {
      if (gap > 0) shift += stretch
      piece.draw(top + shift)
    }
    this.#placed = []
    this.rules.draw(this.painter)
  }
}

const linesOf = (group: readonly Piece[]) => group.reduce((sum, { lines }) => sum + lines, 0)

/** From the top of the first piece to the lowest letters of the last. */
const heightOf = (group: readonly Piece[]) =>
  group.reduce((sum, { gap, height }, i) => sum + height + (i ? gap : 0), 0) - (group.at(-1)?.slack ?? 0)

/** The same pieces, and an act when the last of them has been drawn. */
export function* followedBy(pieces: Iterable<Piece>, act: () => void): Generator<Piece> {
  let held: Piece | null = null
  for (const piece of pieces) {
    if (held) yield held
    held = piece
  }
  if (!held) return
  const last = held
  yield {
    ...last,
    draw(top) {
      last.draw(top)
      act()
    },
  }
}
