import type { OfficialDocument } from '../document'
import type { ReportFormat } from '../report'
import { createPainter } from './pdf/createPainter'
import { drawFile, drawFileOfMany } from './pdf/drawFile'

/** The official layout, tagged, with embedded letters; marked PDF/A-2a, not validated. */
export const pdf: ReportFormat = {
  extension: 'pdf',
  contentType: 'application/pdf',
  render: document => drawFile(createPainter({ title: document.title, author: document.letterhead.issuer }), document),
}

/** Many documents in one file, taken one at a time. */
export const renderMany = (documents: Iterable<OfficialDocument> | AsyncIterable<OfficialDocument>, title: string) =>
  drawFileOfMany(createPainter({ title, author: '' }), documents)
