import type { Bookmark } from './painter'

/** An entry of PDFKit's outline, or the outline itself. */
export interface PdfkitOutline {
  document: { page: { width: number } }
  addItem(title: string, options: { fit: false; left: number; top: number }): PdfkitOutline
}

/** A bookmark in PDFKit's outline, which is part of its plain API. */
export class OutlineBookmark implements Bookmark {
  constructor(private readonly outline: PdfkitOutline) {}

  add(title: string, top: number): Bookmark {
    // PDFKit counts `left` from the right edge.
    return new OutlineBookmark(this.outline.addItem(title, { fit: false, left: this.outline.document.page.width, top }))
  }
}
