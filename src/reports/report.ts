import type { OfficialDocument } from './document'

/** One way out: a file of its own in formats/. */
export interface ReportFormat {
  extension: 'pdf' | 'html' | 'docx' | 'xlsx'
  contentType: string
  /** The bytes, as they are made. */
  render(document: OfficialDocument): AsyncIterable<Uint8Array>
}
