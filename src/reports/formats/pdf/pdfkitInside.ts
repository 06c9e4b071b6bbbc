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
  fonts: Record<string, unknown>
  annotations: PdfReference[]
  structParentTreeKey: number
}

/** The parts of a PDFKit document used here. What is protected is its inside, of which only a subclass knows. */
export declare class PdfkitInside {
  constructor(options: object)
  outline: PdfkitOutline
  addNamedDestination(name: string, type: 'XYZ', left: number, top: number, zoom: null): void
  end(): void
  protected page: PdfkitPage
  protected info: Record<string, unknown>
  protected options: { sink: ByteSink }
  protected addPage(options: object): unknown
  protected createStructParentTreeNextKey(): number
  protected getStructTreeRoot(): PdfReference
  protected getStructParentTree(): { add(key: number, value: unknown): void }
  protected ref(data: Record<string, unknown>): PdfReference
  protected _root: PdfReference
  protected _info: PdfReference
  protected _id: Uint8Array
  protected _offset: number
  /** Where each object stands in the file, by its number less one; a place in an object stream is negative here. */
  protected _offsets: (number | null)[]
  protected _write(data: string | Uint8Array): void
  protected _refEnd(reference: PdfReference): void
  protected _addInfo(): void
  protected _finalize(): void
}
