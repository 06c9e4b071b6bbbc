import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { ByteSink } from './byteSink'
import { crossReferences, OBJECTS_A_STREAM, placeInStream } from './crossReferences'
import type { FileProperties } from './painter'
import type { PdfkitInside, PdfReference } from './pdfkitInside'

/** Printed into the file as it stands: PDFKit falls back on toString() for what its string tag shows to be no plain object. */
class Verbatim {
  constructor(private readonly text: string) {}

  get [Symbol.toStringTag]() {
    return 'Verbatim'
  }

  toString() {
    return this.text
  }
}

const referenceTo = (id: number) => new Verbatim(`${id} 0 R`)

const DEFLATE = { level: 3 }

const Inside = PDFDocument as unknown as typeof PdfkitInside

/**
 * A PDFKit document that joins small writes, keeps small objects in compressed streams and lets go of pages once written.
 * All that touches PDFKit's inside is in this class. Every object ends before the document does.
 */
export class CompactDocument extends Inside {
  // No values and no #names: PDFKit writes from its own constructor, before this class has either.
  declare private small: { streamId: number; ids: number[]; offsets: number[]; body: string } | undefined
  declare private unfinished: { id: number; body: string } | undefined
  declare private place: number | undefined

  constructor({ title, author }: FileProperties) {
    const info = { Title: title, ...(author && { Author: author }), Creator: 'Tổng Kết' }
    const standard = { subset: 'PDF/A-2a', pdfVersion: '1.7', tagged: true, lang: 'vi-VN', displayTitle: true }
    super({ ...standard, info, font: null, autoFirstPage: false, bufferPages: false, sink: new ByteSink() })
  }

  get sink() {
    return this.options.sink
  }

  get pageId() {
    return this.page.dictionary.id
  }

  get pageHeight() {
    return this.page.height
  }

  /** A number for an object that `keepSmall` will write. */
  reserve(): number {
    return this._offsets.push(null)
  }

  /** Writes an object that has no stream of its own, and tells its place. */
  keepSmall(id: number, body: string): number {
    this.small ??= { streamId: this.reserve(), ids: [], offsets: [], body: '' }
    const { streamId, ids, offsets } = this.small
    const place = placeInStream(streamId, ids.length)
    this._offsets[id - 1] = place
    ids.push(id)
    offsets.push(this.small.body.length)
    this.small.body += `${body}\n`
    if (ids.length === OBJECTS_A_STREAM) this.endObjectStream()
    return place
  }

  /** Writes an object that is a stream of deflated bytes, and gives its number. */
  addStream(dictionary: string, deflated: Uint8Array): number {
    const id = this._offsets.push(this._offset)
    this.emitStream(id, dictionary, deflated)
    return id
  }

  get treeId() {
    return this.getStructTreeRoot().id
  }

  /** Gives the number of the one element at the top of the structure tree. */
  startTree(): number {
    const id = this.reserve()
    this.getStructTreeRoot().data['K'] = referenceTo(id)
    return id
  }

  startPage(width: number, height: number) {
    this.addPage({ size: [width, height], margin: 0 })
    // The reference is enough for the list of pages; the page itself can be forgotten once written.
    const pages = (this._root.data['Pages'] as PdfReference).data['Kids'] as unknown[]
    pages[pages.length - 1] = referenceTo(this.page.dictionary.id)
  }

  /** Lets the page name a font that is written later. */
  useFont(name: string, id: number) {
    this.page.fonts[name] ??= referenceTo(id)
  }

  /** Gives the page its operators, and for each piece of marked content the number of the element that it belongs to. */
  endPage(operators: string, elementIds: readonly number[]) {
    const { content, structParentTreeKey } = this.page
    content.compress = false
    content.data = { Filter: 'FlateDecode', Length: 0 }
    content.buffer = [deflateSync(Buffer.from(operators, 'latin1'), DEFLATE)]
    const id = this.reserve()
    this.keepSmall(id, `[${elementIds.map(element => `${element} 0 R`).join(' ')}]`)
    this.getStructParentTree().add(structParentTreeKey, referenceTo(id))
  }

  /** An annotation of the page that belongs to an element; gives its number. */
  annotate(annotation: Record<string, unknown>, elementId: number): number {
    const key = this.createStructParentTreeNextKey()
    this.getStructParentTree().add(key, referenceTo(elementId))
    const reference = this.ref({ Type: 'Annot', Border: [0, 0, 0], F: 4, StructParent: key, ...annotation })
    this.page.annotations.push(reference)
    reference.end()
    return reference.id
  }

  protected override _write(data: string | Uint8Array) {
    const { unfinished } = this
    if (unfinished && data === 'stream') {
      this.unfinished = undefined
      this.emit(`${unfinished.id} 0 obj\n${unfinished.body}\nstream\n`)
    } else if (unfinished && data === 'endobj') {
      this.unfinished = undefined
      this.place = this.keepSmall(unfinished.id, unfinished.body)
    } else if (unfinished) {
      unfinished.body = String(data)
    } else if (typeof data === 'string' && /^\d+ 0 obj$/.test(data)) {
      this.unfinished = { id: parseInt(data, 10), body: '' }
    } else {
      this.emit(typeof data === 'string' ? `${data}\n` : data)
    }
  }

  protected override _refEnd(reference: PdfReference) {
    if (this.place !== undefined) reference.offset = this.place
    this.place = undefined
    super._refEnd(reference)
  }

  /** PDFKit puts the properties into XML as they are. */
  protected override _addInfo() {
    const { info } = this
    this.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? xml(value) : value]))
    super._addInfo()
    this.info = info
  }

  /** Writes the table of all objects as a stream, for an old-style table cannot point into object streams. */
  protected override _finalize() {
    this.endObjectStream()
    const start = this._offset
    const id = this._offsets.push(start)
    const table = deflateSync(crossReferences(this._offsets), DEFLATE)
    const fileId = Buffer.from(this._id).toString('hex')
    const dictionary = `/Type/XRef/Size ${id + 1}/W[1 4 2]/Root ${this._root}/Info ${this._info}/ID[<${fileId}><${fileId}>]`
    this.emitStream(id, dictionary, table)
    this.emit(`startxref\n${start}\n%%EOF\n`)
  }

  private endObjectStream() {
    if (!this.small) return
    const { streamId, ids, offsets, body } = this.small
    this.small = undefined
    const head = `${ids.map((id, i) => `${id} ${offsets[i]}`).join(' ')}\n`
    const bytes = deflateSync(Buffer.from(head + body, 'latin1'), DEFLATE)
    this._offsets[streamId - 1] = this._offset
    this.emitStream(streamId, `/Type/ObjStm/N ${ids.length}/First ${head.length}`, bytes)
  }

  private emitStream(id: number, dictionary: string, bytes: Uint8Array) {
    this.emit(`${id} 0 obj\n<<${dictionary}/Length ${bytes.length}/Filter/FlateDecode>>\nstream\n`)
    this.emit(bytes)
    this.emit('\nendstream\nendobj\n')
  }

  private emit(data: string | Uint8Array) {
    this._offset += data.length
    this.sink.write(data)
  }
}

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
