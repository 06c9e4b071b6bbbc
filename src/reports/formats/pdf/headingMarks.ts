import type { Appendix, OfficialDocument } from '../../document'
import type { Bookmark, PdfPainter } from './painter'

/** A line of the table of contents. */
export interface ContentsEntry {
  text: string
  level: number
  /** Name of the place that it leads to. */
  name: string
  /** Null for an appendix, whose pages are numbered by themselves, and until the page is known. */
  page: number | null
}

const CONTENTS_LEVELS = 2

export const appendixTitle = ({ label, title }: Appendix) => [label, title].filter(Boolean).join('. ')

/** The headings that a table of contents lists, their pages not yet known. */
export function contentsEntries({ body, appendices }: OfficialDocument): ContentsEntry[] {
  const headings = body.filter(block => block.type === 'heading').filter(({ level, text }) => level <= CONTENTS_LEVELS && text.trim())
  const listed = [...headings.map(({ text, level }) => ({ text, level })), ...appendices.map(a => ({ text: appendixTitle(a), level: 1 }))]
  return listed.map((entry, i) => ({ ...entry, name: `muc-${i + 1}`, page: null }))
}

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
