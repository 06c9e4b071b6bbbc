import { NotFoundError } from '../errors'
import type { PlainDate } from './plainDate'

/** What lays an official document out, in the order of coming into force: 36-HD/VPTW, 399-QĐ/TW, 05-HD/VPTW. */
export const LAYOUT_GUIDANCES = ['HD36', 'QD399', 'HD05'] as const
export type LayoutGuidance = (typeof LAYOUT_GUIDANCES)[number]

/** Margins, indent and places in millimetres; sizes, leading and gaps in points. */
export interface DocumentLayout {
  /** The rule that gives the values, as a reader would cite it. */
  citation: string
  /** The first day on which a document follows it. */
  since: PlainDate
  margins: { top: number; bottom: number; left: number; right: number }
  /** Centred over the text, from the second page on. */
  pageNumber: { size: number; fromTopEdge: number; firstPage: number }
  body: { size: number; leading: number; firstLineIndent: number; paragraphGap: number }
  sizes: {
    partyName: number
    superior: number
    issuer: number
    number: number
    placeAndDate: number
    draft: number
    kind: number
    subject: number
    signature: number
    recipientsTitle: number
    recipients: number
    appendixTitle: number
    caption: number
    table: number
  }
}

/** documents.md gives one set of values for all guidances on file: they differ in details that it does not name. */
const sharedValues = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumber: { size: 14, fromTopEdge: 10, firstPage: 2 },
  body: { size: 14, leading: 18, firstLineIndent: 10, paragraphGap: 6 },
  sizes: {
    partyName: 15,
    superior: 14,
    issuer: 14,
    number: 14,
    placeAndDate: 14,
    draft: 14,
    kind: 16,
    subject: 14,
    signature: 14,
    recipientsTitle: 14,
    recipients: 12,
    appendixTitle: 14,
    caption: 13,
    table: 12,
  },
} as const

export const documentLayouts: Record<LayoutGuidance, DocumentLayout> = {
  HD36: { ...sharedValues, citation: 'Quy định 66-QĐ/TW (2017), Hướng dẫn 36-HD/VPTW ngày 03/4/2018', since: '2018-04-03' },
  QD399: { ...sharedValues, citation: 'Quy định 399-QĐ/TW', since: '2026-01-09' },
  HD05: { ...sharedValues, citation: 'Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW', since: '2026-05-27' },
}

/** The guidance in force on the day that the document bears. Throws NotFoundError before the first one on file. */
export function layoutGuidanceFor(date: PlainDate): LayoutGuidance {
  const found = LAYOUT_GUIDANCES.findLast(guidance => documentLayouts[guidance].since <= date)
  if (!found) {
    throw new NotFoundError(
      'Hệ thống chưa có thể thức văn bản áp dụng trước ngày 03/4/2018 (Hướng dẫn 36-HD/VPTW). Hãy kiểm tra lại ngày của văn bản.',
    )
  }
  return found
}
