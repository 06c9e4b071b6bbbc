import type { ByteSink } from './byteSink'
import type { PdfkitOutline } from './outlineBookmark'

/** The only version of PDFKit whose inside is known to be as described here. */
export const KNOWN_PDFKIT = '0.20.2'

/** An object of the file, numbered and written by PDFKit. */
export interface PdfReference {
  id: number
  offset: number
  data: Record<string, unknown>
  compress: boolean
  buffer: Uint8Array[]
  end(bytes?: Uint8Array): void
}

interface PdfkitPage {
  width: number
  height: number
  dictionary: PdfReference
  content: PdfReference
  fonts: Record<string, PdfReference>
  annotations: PdfReference[]
  structParentTreeKey: number
}

/** The parts of a PDFKit document used here; those with an underscore are private to it. */
export interface PdfkitInside {
  page: PdfkitPage
  info: Record<string, unknown>
  options: { sink: ByteSink }
  outline: PdfkitOutline
  addPage(options: object): unknown
  addNamedDestination(name: string, type: 'XYZ', left: number, top: number, zoom: null): void
  createStructParentTreeNextKey(): number
  getStructTreeRoot(): PdfReference
  getStructParentTree(): { add(key: number, value: unknown): void }
  ref(data: Record<string, unknown>): PdfReference
  end(): void
  _root: PdfReference
  _info: PdfReference
  _id: Uint8Array
  _offset: number
  /** Where each object stands in the file, by its number less one; a place in an object stream is negative here. */
  _offsets: (number | null)[]
  _write(data: string | Uint8Array): void
  _refEnd(reference: PdfReference): void
  _addInfo(): void
  _finalize(): void
}
