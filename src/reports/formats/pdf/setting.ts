import type { DocumentLayout } from '../../../domain/documentLayout'
import type { Flow, Frame } from './flow'
import type { HeadingMarks } from './headingMarks'
import type { PdfPainter } from './painter'

/** What every part of a document is set with. */
export interface Setting {
  painter: PdfPainter
  layout: DocumentLayout
  flow: Flow
  marks: HeadingMarks
}

export const A4 = { width: 595.28, height: 841.89 }

/** Points in so many millimetres. */
export const mm = (millimetres: number) => (millimetres * 72) / 25.4

/** An A4 page with its margins, which stay where they are when the page is turned. */
export function frameOf({ margins }: DocumentLayout, landscape: boolean): Frame {
  const [pageWidth, pageHeight] = landscape ? [A4.height, A4.width] : [A4.width, A4.height]
  const left = mm(margins.left)
  return {
    pageWidth,
    pageHeight,
    left,
    top: mm(margins.top),
    width: pageWidth - left - mm(margins.right),
    bottom: pageHeight - mm(margins.bottom),
  }
}
