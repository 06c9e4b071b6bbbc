import { type DocumentLayout, documentLayouts, type LayoutGuidance } from '../../../domain/documentLayout'
import type { Segment } from '../../charts/chartGeometry'
import type { Ballot } from '../../ballot'
import { createPainter } from './createPainter'
import { face } from '../../typesetting/faces'
import { Flow, type Piece } from './flow'
import { HeadingMarks } from './headingMarks'
import { NoPainter } from './noPainter'
import type { PdfPainter, Tag } from './painter'
import type { Setting } from './setting'
import { tablePieces } from './tablePieces'
import { blank, centredStyle, opening, textPieces } from './textPieces'
import { A4, type Frame, mm } from '../../typesetting/page'

/** Between a ballot and the edge of the paper or the line along which it is cut. */
const MARGIN = mm(8)
/** Letters of the table, in points: smaller ones where that spares half a sheet. */
const SIZES = [12, 11, 10]

/** How many ballots of a height stand below one another on half a sheet; none where one is taller than that. */
const stackOf = (height: number) => Math.floor(A4.width / (height + 2 * MARGIN))

const halfSheet = (column: number): Frame => {
  const [pageWidth, pageHeight] = [A4.height, A4.width]
  const width = pageWidth / 2
  return { pageWidth, pageHeight, left: column * width + MARGIN, top: MARGIN, width: width - 2 * MARGIN, bottom: pageHeight - MARGIN }
}

/** A ballot that is too long for half a sheet fills upright pages by itself. */
const WHOLE_SHEET: Frame = {
  ...{ pageWidth: A4.width, pageHeight: A4.height },
  ...{ left: 2 * MARGIN, top: MARGIN, width: A4.width - 3 * MARGIN, bottom: A4.height - MARGIN },
}

const settingOf = (painter: PdfPainter, layout: DocumentLayout, frame: Frame): Setting => ({
  ...{ painter, layout },
  flow: new Flow(painter, frame, () => {}),
  marks: new HeadingMarks(painter, null, []),
})

function* ballotPieces(setting: Setting, { unit, kind, subject, hint, table }: Ballot, parent: Tag): Generator<Piece> {
  const { sizes } = setting.layout
  const centred = (used: Parameters<typeof face>[0], size: number) => centredStyle(setting, face(used), size)
  yield* textPieces(setting, unit, centred('bold', sizes.table), opening(parent, 'P'))
  yield blank(mm(2))
  yield* textPieces(setting, kind, centred('bold', sizes.kind), opening(parent, 'H1'))
  yield* textPieces(setting, subject, centred('bold', sizes.table), opening(parent, 'P'))
  yield* textPieces(setting, hint, centred('italic', sizes.table), opening(parent, 'P'))
  yield* tablePieces(setting, table, parent)
}

const heightOf = (pieces: Iterable<Piece>) => [...pieces].reduce((sum, { gap, height }) => sum + gap + height, 0)

interface Fitted {
  layout: DocumentLayout
  height: number
  /** How many stand below one another on half a sheet. */
  stack: number
}

/** The largest letters with which a ballot stands on half a sheet. */
function fitted(ballot: Ballot, guidance: LayoutGuidance): Fitted {
  const nowhere = new NoPainter()
  const tried = SIZES.map(table => {
    const given = documentLayouts[guidance]
    const layout = { ...given, sizes: { ...given.sizes, table } }
    const height = heightOf(ballotPieces(settingOf(nowhere, layout, halfSheet(0)), ballot, nowhere.root))
    return { layout, height, stack: stackOf(height) }
  })
  return tried.find(({ stack }) => stack > 0) ?? tried[0]!
}

/** How many ballots stand on a sheet of A4. */
export const ballotsPerSheet = (ballot: Ballot, guidance: LayoutGuidance) => Math.max(1, 2 * fitted(ballot, guidance).stack)

/** One sheet of A4 with as many of the same ballot as it holds, to be printed as often as needed and cut. */
export function* drawBallots(ballot: Ballot, guidance: LayoutGuidance): Generator<Uint8Array> {
  const painter = createPainter({ title: `${ballot.kind}, ${ballot.subject}`, author: ballot.unit })
  const how = fitted(ballot, guidance)
  if (how.stack === 0) drawLong(painter, how.layout, ballot)
  else drawSheet(painter, how, ballot)
  painter.finish()
  yield painter.take()
}

function drawLong(painter: PdfPainter, layout: DocumentLayout, ballot: Ballot) {
  const setting = settingOf(painter, layout, WHOLE_SHEET)
  for (const piece of ballotPieces(setting, ballot, painter.root)) setting.flow.push(piece)
  setting.flow.finish()
}

function drawSheet(painter: PdfPainter, { layout, stack }: Fitted, ballot: Ballot) {
  const room = A4.width / stack
  painter.beginPage(A4.height, A4.width)
  for (const column of [0, 1]) {
    const setting = settingOf(painter, layout, halfSheet(column))
    for (let row = 0; row < stack; row++) {
      const part = painter.root.open('Sect')
      drawAt(row * room + MARGIN, ballotPieces(setting, ballot, part))
      part.close()
    }
    setting.flow.rules.draw(painter)
  }
  painter.artifact('layout')
  painter.stroke(cuts(stack), 0.4, 0.6)
}

function drawAt(top: number, pieces: Iterable<Piece>) {
  let y = top
  for (const { gap, height, draw } of pieces) {
    draw(y + gap)
    y += gap + height
  }
}

/** Lines along which the sheet is cut. */
function cuts(stack: number): Segment[] {
  const [width, height] = [A4.height, A4.width]
  const across = Array.from({ length: stack - 1 }, (_, i) => ((i + 1) * height) / stack)
  return [{ x1: width / 2, y1: 0, x2: width / 2, y2: height }, ...across.map(y => ({ x1: 0, y1: y, x2: width, y2: y }))]
}
