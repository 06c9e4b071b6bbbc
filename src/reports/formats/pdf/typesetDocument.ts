import { type DocumentLayout, documentLayouts } from '../../../domain/documentLayout'
import { appendixTitle, contentsOf } from '../../contents'
import type { Appendix, Block, OfficialDocument } from '../../document'
import { clauses } from '../../documentText'
import { spacing } from '../../typesetting/spacing'
import { blockPieces, listPieces, type Place } from './blocks'
import { contentsPieces } from './contentsPieces'
import { face } from '../../typesetting/faces'
import { Flow, type Piece } from './flow'
import { headPieces } from './headPieces'
import { type ContentsEntry, contentsEntries, HeadingMarks } from './headingMarks'
import { linesOf } from '../../typesetting/lines'
import { NoPainter } from './noPainter'
import type { PdfPainter, Tag } from './painter'
import type { Setting } from './setting'
import { signaturePieces } from './signaturePieces'
import { blank, centredStyle, opening, textPieces } from './textPieces'
import { type Frame, frameOf, mm } from '../../typesetting/page'

/**
 * Sets a document page after page, in small steps between which finished bytes can be taken from the painter.
 * In a file of many, `bookmark` names it among the bookmarks.
 */
export function* typesetDocument(document: OfficialDocument, painter: PdfPainter, root: Tag, bookmark: string | null): Generator<void> {
  const contents = contentsEntries(contentsOf(document))
  if (contents.length) {
    const nowhere = new NoPainter()
    yield* typeset(document, nowhere, nowhere.root, new HeadingMarks(nowhere, null, contents), contents)
  }
  yield* typeset(document, painter, root, new HeadingMarks(painter, bookmark, contents), contents)
}

function* typeset(
  document: OfficialDocument,
  painter: PdfPainter,
  root: Tag,
  marks: HeadingMarks,
  contents: readonly ContentsEntry[],
): Generator<void> {
  const layout = documentLayouts[document.guidance]
  let isSealed = false
  const flow = new Flow(painter, frameOf(layout, false), (page, frame) => {
    if (page === 1 && document.seal && !isSealed) drawSeal(painter, layout, document.seal, frame)
    isSealed = true
    drawPageNumber(painter, layout, page, frame)
  })
  const setting = { painter, layout, flow, marks }
  yield* pushed(flow, headPieces(setting, document, root))
  if (contents.length) {
    yield* pushed(flow, contentsPieces(setting, contents, root))
    flow.startPage()
  }
  yield* pushed(flow, listPieces(setting, clauses(document.bases), root))
  yield* pushedBlocks(setting, document.body, root, 'body')
  yield* pushed(flow, signaturePieces(setting, document.signature, document.recipients, root))
  for (const appendix of document.appendices) yield* typesetAppendix(setting, appendix, root)
  flow.finish()
}

function* typesetAppendix(setting: Setting, appendix: Appendix, root: Tag): Generator<void> {
  const { flow, layout, marks } = setting
  flow.startSection(frameOf(layout, appendix.landscape))
  const section = root.open('Sect')
  const style = centredStyle(setting, face('bold'), layout.sizes.appendixTitle)
  const marked = (top: number) => marks.appendix(appendixTitle(appendix), top)
  yield* pushed(
    flow,
    textPieces(setting, [appendix.label, appendix.title].filter(Boolean).join('\n'), style, opening(section, 'H2'), marked),
  )
  flow.push(blank(spacing.appendix.belowTitle))
  yield* pushedBlocks(setting, appendix.body, section, 'appendix')
  flow.startPage()
  section.close()
}

function* pushedBlocks(setting: Setting, blocks: readonly Block[], parent: Tag, place: Place): Generator<void> {
  for (const block of blocks) yield* pushed(setting.flow, blockPieces(setting, block, parent, place))
}

function* pushed(flow: Flow, pieces: Iterable<Piece>): Generator<void> {
  for (const piece of pieces) {
    flow.push(piece)
    yield
  }
}

function drawPageNumber(painter: PdfPainter, { pageNumber }: DocumentLayout, page: number, { left, width }: Frame) {
  if (page < pageNumber.firstPage) return
  const used = face('regular')
  const [line] = linesOf(used, String(page), Infinity)
  const x = left + (width - line!.width * pageNumber.size) / 2
  painter.artifact('header')
  painter.text(used, pageNumber.size, x, mm(pageNumber.fromTopEdge) + used.ascent * pageNumber.size, line!)
}

/** Small in the bottom margin, as far from the edge as the page number is from its own. */
function drawSeal(painter: PdfPainter, { pageNumber }: DocumentLayout, seal: string, { left, width, pageHeight }: Frame) {
  const used = face('regular')
  const [line] = linesOf(used, seal, Infinity)
  const x = left + (width - line!.width * spacing.seal.size) / 2
  painter.artifact('footer')
  painter.text(used, spacing.seal.size, x, pageHeight - mm(pageNumber.fromTopEdge), line!)
}
