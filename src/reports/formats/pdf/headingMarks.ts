import { CONTENTS_LEVELS, type ContentsLine } from '../../contents'
import type { Bookmark, PdfPainter } from './painter'

/** A line of the table of contents, and where it leads. */
export interface ContentsEntry extends ContentsLine {
  /** Name of the place that it leads to. */
  name: string
  /** Null for an appendix, whose pages are numbered by themselves, and until the page is known. */
  page: number | null
}

/** The lines before their pages are known. */
export const contentsEntries = (lines: readonly ContentsLine[]): ContentsEntry[] =>
  lines.map((line, i) => ({ ...line, name: `muc-${i + 1}`, page: null }))

/** Sets a bookmark at each heading when it is drawn, and notes its page for the table of contents. */
export class HeadingMarks {
  #trail: Bookmark[]
  #next = 0

  constructor(
    private readonly painter: PdfPainter,
    private readonly documentName: string | null,
    private readonly entries: readonly ContentsEntry[],
  ) {
    this.#trail = [painter.bookmarks]
  }

  /** The document begins: where it has a name among others, its headings go below that. */
  start(top: number) {
    if (this.documentName !== null) this.#trail = [this.painter.bookmarks.add(this.documentName, top)]
  }

  heading(level: number, text: string, top: number, page: number) {
    this.#bookmark(level, text, top)
    if (level <= CONTENTS_LEVELS) this.#note(top, page)
  }

  appendix(text: string, top: number) {
    this.#bookmark(1, text, top)
    this.#note(top, null)
  }

  /** A heading inside an appendix is below the appendix. */
  appendixHeading(level: number, text: string, top: number) {
    this.#bookmark(level + 1, text, top)
  }

  #bookmark(level: number, text: string, top: number) {
    const depth = Math.min(level, this.#trail.length)
    this.#trail.length = depth
    this.#trail.push(this.#trail[depth - 1]!.add(text, top))
  }

  #note(top: number, page: number | null) {
    const entry = this.entries[this.#next++]
    if (!entry) return
    entry.page = page
    this.painter.destination(entry.name, top)
  }
}
