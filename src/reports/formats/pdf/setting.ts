import type { DocumentLayout } from '../../../domain/documentLayout'
import type { Flow } from './flow'
import type { HeadingMarks } from './headingMarks'
import type { PdfPainter } from './painter'

/** What every part of a document is set with. */
export interface Setting {
  painter: PdfPainter
  layout: DocumentLayout
  flow: Flow
  marks: HeadingMarks
}
