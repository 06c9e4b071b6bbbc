import PDFDocument from 'pdfkit'
import type { Face } from '../../typesetting/face'
import type { Line } from '../../typesetting/lines'
import { OutlineBookmark, type PdfkitOutline } from './outlineBookmark'
import type { Box, Segment } from '../../charts/chartGeometry'
import type { ArtifactKind, Bookmark, FileProperties, PdfPainter, Tag } from './painter'
import { PlainTag, type StructureContent, type StructureElement } from './plainTag'

/** What PDFKit offers to everybody, as far as it is used here; its published types know only a part. */
export interface PlainDocument {
  page: { width: number; height: number }
  outline: PdfkitOutline
  readableLength: number
  addPage(options: object): unknown
  registerFont(name: string, font: unknown): unknown
  font(name: string): PlainDocument
  fontSize(size: number): PlainDocument
  fillColor(color: number[]): PlainDocument
  strokeColor(color: number[]): PlainDocument
  text(text: string, x: number, y: number, options: object): PlainDocument
  lineWidth(width: number): PlainDocument
  moveTo(x: number, y: number): PlainDocument
  lineTo(x: number, y: number): PlainDocument
  rect(x: number, y: number, width: number, height: number): PlainDocument
  stroke(): PlainDocument
  fill(): PlainDocument
  struct(type: string, options?: object): StructureElement
  addStructure(element: StructureElement): unknown
  markStructureContent(type: string): StructureContent
  markContent(type: 'Artifact', options: object): unknown
  endMarkedContent(): unknown
  addNamedDestination(name: string, type: 'XYZ', left: number, top: number, zoom: null): void
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): unknown
  read(): Uint8Array | null
  end(): void
}

const ARTIFACTS: Record<ArtifactKind, string> = { header: 'Pagination', footer: 'Pagination', layout: 'Layout' }

/** Draws through PDFKit's plain API: some five times slower, but safe with a version that nobody has tried. */
export class PlainPainter implements PdfPainter {
  readonly document: PlainDocument
  readonly root: Tag
  readonly bookmarks: Bookmark
  readonly #faces = new Set<Face>()
  #drawnInto: PlainTag | null = null
  #isMarked = false

  constructor({ title, author }: FileProperties) {
    // PDFKit puts the properties into XML as they are.
    const safe = (text: string) => text.replace(/[<>&]/g, ' ')
    const info = { Title: safe(title), ...(author && { Author: safe(author) }), Creator: 'Tổng Kết' }
    const standard = { subset: 'PDF/A-2a', pdfVersion: '1.7', tagged: true, lang: 'vi-VN', displayTitle: true }
    const Plain = PDFDocument as unknown as new (options: object) => PlainDocument
    this.document = new Plain({ ...standard, info, font: null, autoFirstPage: false })
    const element = this.document.struct('Document')
    this.document.addStructure(element)
    this.root = new PlainTag(this, 'Document', element)
    this.bookmarks = new OutlineBookmark(this.document.outline)
  }

  get waiting() {
    return this.document.readableLength
  }

  take() {
    return this.document.read() ?? new Uint8Array()
  }

  beginPage(width: number, height: number) {
    this.#endMark()
    this.document.addPage({ size: [width, height], margin: 0 })
  }

  artifact(kind: ArtifactKind) {
    this.#endMark()
    this.document.markContent('Artifact', { type: ARTIFACTS[kind] })
    this.#isMarked = true
  }

  drawInto(tag: PlainTag) {
    if (this.#drawnInto === tag) return
    this.#endMark()
    tag.element.add(this.document.markStructureContent(tag.type))
    this.#isMarked = true
    this.#drawnInto = tag
  }

  text(face: Face, size: number, x: number, baseline: number, line: Line, stretch = 0, gray = 0) {
    if (!this.#faces.has(face)) this.document.registerFont(face.name, face.font)
    this.#faces.add(face)
    const text = line.words.map(word => word.text).join(' ') + (line.goesOn === 'afterSpace' ? ' ' : '')
    const options = { lineBreak: false, baseline: 'alphabetic', wordSpacing: stretch }
    this.document.fillColor(shade(gray)).font(face.name).fontSize(size).text(text, x, baseline, options)
  }

  fill({ x, y, width, height }: Box, gray: number) {
    this.document.fillColor(shade(gray)).rect(x, y, width, height).fill()
  }

  stroke(segments: readonly Segment[], width: number, gray = 0) {
    this.document.lineWidth(width).strokeColor(shade(gray))
    for (const { x1, y1, x2, y2 } of segments) this.document.moveTo(x1, y1).lineTo(x2, y2)
    this.document.stroke()
  }

  destination(name: string, top: number) {
    this.document.addNamedDestination(name, 'XYZ', 0, top, null)
  }

  link(tag: Tag, { x, y, width, height }: Box, name: string, description: string) {
    // Contents is printed as a PDF name unless it is a String object.
    const options = { Contents: new String(description), structParent: (tag as PlainTag).element }
    this.document.goTo(x, y, width, height, name, options)
  }

  finish() {
    this.#endMark()
    this.root.close()
    this.document.end()
  }

  #endMark() {
    if (this.#isMarked) this.document.endMarkedContent()
    this.#isMarked = false
    this.#drawnInto = null
  }
}

const shade = (gray: number) => [gray, gray, gray].map(value => Math.round(value * 255))
