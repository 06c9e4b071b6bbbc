import type { Segment } from '../../charts/chartGeometry'
import type { PdfPainter } from './painter'

/** Rules of a page's tables, joined where one goes on from the other and drawn together when the page ends. */
export class PageRules {
  #byWidth = new Map<number, Segment[]>()
  #open = new Map<number, Segment>()

  horizontal(x1: number, x2: number, y: number, width: number) {
    this.#segments(width).push({ x1, y1: y, x2, y2: y })
  }

  vertical(x: number, y1: number, y2: number, width: number) {
    const above = this.#open.get(x)
    if (above && Math.abs(above.y2 - y1) < 0.01) {
      above.y2 = y2
      return
    }
    const segment = { x1: x, y1, x2: x, y2 }
    this.#open.set(x, segment)
    this.#segments(width).push(segment)
  }

  /** Draws what has gathered and begins anew. */
  draw(painter: PdfPainter) {
    if (this.#byWidth.size) painter.artifact('layout')
    for (const [width, segments] of this.#byWidth) painter.stroke(segments, width)
    this.#byWidth = new Map()
    this.#open = new Map()
  }

  #segments(width: number): Segment[] {
    const segments = this.#byWidth.get(width) ?? []
    this.#byWidth.set(width, segments)
    return segments
  }
}
