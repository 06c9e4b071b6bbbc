import type { DocumentLayout } from '../../domain/documentLayout'

/** The page and the part of it that text may fill, in points. */
export interface Frame {
  pageWidth: number
  pageHeight: number
  left: number
  top: number
  width: number
  bottom: number
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
