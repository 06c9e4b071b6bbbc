import type { Bookmark, PdfPainter, Tag } from './painter'

/** Draws nothing: for a first pass that only learns on which page each heading comes to stand. */
export class NoPainter implements PdfPainter {
  readonly root: Tag = {
    open: () => this.root,
    draw() {},
    close() {},
  }
  readonly bookmarks: Bookmark = { add: () => this.bookmarks }
  readonly waiting = 0
  beginPage() {}
  artifact() {}
  text() {}
  fill() {}
  stroke() {}
  destination() {}
  link() {}
  take() {
    return new Uint8Array()
  }
  finish() {}
}
