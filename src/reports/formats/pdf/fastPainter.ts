import { CompactDocument } from './compactDocument'
import type { Face } from '../../typesetting/face'
import { FastTag } from './fastTag'
import { writeFont } from './fontObjects'
import type { Line } from '../../typesetting/lines'
import { OutlineBookmark } from './outlineBookmark'
import type { Box, Segment } from '../../charts/chartGeometry'
import type { ArtifactKind, Bookmark, FileProperties, PdfPainter, Tag } from './painter'

const n = (value: number) => Math.round(value * 100) / 100

const ARTIFACTS: Record<ArtifactKind, string> = {
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC\n',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n',
  layout: '/Artifact <</Type/Layout>> BDC\n',
}

interface UsedFont {
  name: string
  id: number
  face: Face
}

/** Draws with operators of its own, a page's in one string, and writes tags as soon as they close. */
export class FastPainter implements PdfPainter {
  readonly root: Tag
  readonly bookmarks: Bookmark
  readonly document: CompactDocument
  readonly #fonts = new Map<Face, UsedFont>()
  #operators = ''
  #elementIds: number[] = []
  #drawnInto: FastTag | null = null
  #isMarked = false
  #isText = false
  #font = ''

  constructor(properties: FileProperties) {
    this.document = new CompactDocument(properties)
    const id = this.document.startTree()
    this.root = new FastTag(this, 'Document', id, this.document.treeId, {})
    this.bookmarks = new OutlineBookmark(this.document.outline)
  }

  get waiting() {
    return this.document.sink.waiting
  }

  get height() {
    return this.document.pageHeight
  }

  take() {
    return this.document.sink.take()
  }

  beginPage(width: number, height: number) {
    this.#endPage()
    this.document.startPage(width, height)
    this.#operators = `1 0 0 -1 0 ${n(height)} cm\n`
  }

  artifact(kind: ArtifactKind) {
    this.#endMark()
    this.#operators += ARTIFACTS[kind]
    this.#isMarked = true
  }

  /** Marks what follows as content of the element, unless it is so already. */
  drawInto(tag: FastTag) {
    if (this.#drawnInto === tag) return
    this.#endMark()
    const mark = this.#elementIds.push(tag.id) - 1
    tag.addContent(this.document.pageId, mark)
    this.#operators += `/${tag.type} <</MCID ${mark}>> BDC\n`
    this.#isMarked = true
    this.#drawnInto = tag
  }

  text(face: Face, size: number, x: number, baseline: number, line: Line, stretch = 0, gray = 0) {
    if (!this.#isText) this.#operators += 'BT\n'
    this.#isText = true
    this.#setFont(face, size)
    const gap = stretch ? `${face.space.glyphs}> ${n((-stretch / size) * 1000)} <` : face.space.glyphs
    const glyphs = line.words.map(word => word.glyphs).join(gap)
    const end = line.goesOn === 'afterSpace' ? face.space.glyphs : ''
    const shown = `1 0 0 -1 ${n(x)} ${n(baseline)} Tm [<${glyphs}${end}>] TJ\n`
    this.#operators += gray ? `${gray} g ${shown}0 g\n` : shown
  }

  fill({ x, y, width, height }: Box, gray: number) {
    this.#endText()
    this.#operators += `${gray} g ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f 0 g\n`
  }

  stroke(segments: readonly Segment[], width: number, gray = 0) {
    this.#endText()
    const path = segments.map(({ x1, y1, x2, y2 }) => `${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l\n`).join('')
    this.#operators += `${gray} G ${width} w\n${path}S\n`
  }

  destination(name: string, top: number) {
    this.document.addNamedDestination(name, 'XYZ', 0, top, null)
  }

  link(tag: Tag, { x, y, width, height }: Box, name: string, description: string) {
    const bottom = this.height - y - height
    const rectangle = [x, bottom, x + width, bottom + height].map(n)
    // Names are String objects: PDFKit prints a plain string as a PDF name.
    const annotation = { Subtype: 'Link', Rect: rectangle, Dest: new String(name), Contents: new String(description) }
    if (tag instanceof FastTag) tag.addAnnotation(this.document.pageId, this.document.annotate(annotation, tag.id))
  }

  finish() {
    this.#endPage()
    this.root.close()
    for (const { face, id } of this.#fonts.values()) writeFont(this.document, id, face)
    this.document.end()
  }

  #setFont(face: Face, size: number) {
    let used = this.#fonts.get(face)
    if (!used) this.#fonts.set(face, (used = { name: `F${this.#fonts.size + 1}`, id: this.document.reserve(), face }))
    this.document.useFont(used.name, used.id)
    const font = `/${used.name} ${size} Tf\n`
    if (font !== this.#font) this.#operators += font
    this.#font = font
  }

  #endText() {
    if (this.#isText) this.#operators += 'ET\n'
    this.#isText = false
  }

  #endMark() {
    this.#endText()
    if (this.#isMarked) this.#operators += 'EMC\n'
    this.#isMarked = false
    this.#drawnInto = null
  }

  #endPage() {
    if (!this.#operators) return
    this.#endMark()
    this.document.endPage(this.#operators, this.#elementIds)
    this.#operators = ''
    this.#elementIds = []
    this.#font = ''
  }
}
