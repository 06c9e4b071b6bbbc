import type { OfficialDocument } from './document'

/** Which organisation and year a document is about, and the moment it is made. */
export interface ReportScope {
  organisationId: number
  year: number
  now: Date
}

/** One official form: a file of its own in forms/. */
export interface ReportForm<Data> {
  /** As in addresses and on the command line: "year-end-report". */
  id: string
  /** «Báo cáo tổng kết năm» */
  name: string
  /** What it is for, in a sentence for those who choose among forms. */
  purpose: string
  /** Name of the file without extension, ASCII: "du-thao-BC_DU_2022". */
  fileName(data: Data): string
  /** Reads what the form needs. Throws NotFoundError for an unknown organisation or year. */
  load(scope: ReportScope): Promise<Data>
  /** Lays it out. Pure. */
  build(data: Data): OfficialDocument
}

/** One way out: a file of its own in formats/. */
export interface ReportFormat {
  extension: 'pdf' | 'html' | 'docx' | 'xlsx'
  contentType: string
  /** The bytes, as they are made. */
  render(document: OfficialDocument): AsyncIterable<Uint8Array>
}
