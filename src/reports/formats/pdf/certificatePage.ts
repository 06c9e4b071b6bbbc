import type { Segment } from '../../charts/chartGeometry'
import type { Certificate } from '../../certificate'
import { officialWords } from '../../officialWords'
import type { Face } from '../../typesetting/face'
import { face } from '../../typesetting/faces'
import { balancedLines } from '../../typesetting/lines'
import type { PdfPainter, Tag } from './painter'
import { mm } from '../../typesetting/page'

/** A4 on its side, in points. */
const WIDTH = mm(297)
const HEIGHT = mm(210)

/** Between the edge of the paper and the frame: room for any printer. */
const EDGE = mm(10)
/** The inner line of the frame. */
const INNER = EDGE + mm(4)
const CORNER = mm(14)

/** Nothing is written nearer to the edge. */
const SIDE = mm(32)
const TEXT_WIDTH = WIDTH - 2 * SIDE

/** Where the lower parts stand, whatever is above them: the signature at the right, the decision at the left. */
const FOOT_TOP = mm(134)
const SIGNING_ROOM = mm(24)
const RIGHT = { left: WIDTH / 2 + mm(8), width: WIDTH / 2 - mm(8) - SIDE }
const LEFT = { left: SIDE, width: WIDTH / 2 - SIDE - mm(8) }

interface Column {
  left: number
  width: number
}

const FULL: Column = { left: SIDE, width: TEXT_WIDTH }

interface Part {
  text: string
  face: Face
  size: number
  /** Of the line, in points. */
  leading: number
  above?: number
  tag?: 'H1' | 'P'
}

const regular = (text: string, size: number, above = 0): Part => ({ text, face: face('regular'), size, leading: size * 1.3, above })
const bold = (text: string, size: number, above = 0): Part => ({ text, face: face('bold'), size, leading: size * 1.3, above })
const italic = (text: string, size: number, above = 0): Part => ({ text, face: face('italic'), size, leading: size * 1.3, above })

/** Draws one certificate on a page of its own. */
export function drawCertificate(painter: PdfPainter, certificate: Certificate, parent: Tag) {
  painter.beginPage(WIDTH, HEIGHT)
  drawFrame(painter)
  const { issuer, kind, recipient, unit, deed, decision, placeAndDate, authority, office, signatory } = certificate
  const head = [bold(officialWords.partyName, 15), bold(issuer, 15, 4), italic('tặng', 15, 8)]
  const title: Part = { ...bold(kind, 46, 0), tag: 'H1' }
  const top = drawParts(painter, [...head, title], FULL, mm(22), parent)
  const middle = [fitted(recipient, 28), ...(unit ? [regular(unit, 16, 2)] : []), regular(deed, 19, 10)]
  const height = heightOf(middle, FULL)
  // What is said of the recipient stands halfway between the title and the foot.
  drawParts(painter, middle, FULL, top + Math.max(0, (FOOT_TOP - top - height) / 2), parent)
  drawParts(painter, [regular(decision, 13), regular('Vào sổ khen thưởng số ……………', 13, 2)], LEFT, FOOT_TOP + 24, parent)
  const signed = drawParts(painter, [italic(placeAndDate, 14), bold(authority, 14, 2), regular(office, 14)], RIGHT, FOOT_TOP, parent)
  drawParts(painter, [bold(signatory, 14)], RIGHT, signed + SIGNING_ROOM, parent)
}

/** The recipient's name as large as it stands in two lines; a very long one goes smaller. */
function fitted(text: string, size: number): Part {
  for (let tried = size; tried > 16; tried -= 2) {
    if (balancedLines(face('bold'), text, TEXT_WIDTH / tried).length <= 2) return bold(text, tried)
  }
  return bold(text, 16)
}

const linesOf = ({ text, face: used, size }: Part, { width }: Column) => balancedLines(used, text, width / size)

const heightOf = (parts: readonly Part[], column: Column) =>
  parts.reduce((sum, part) => sum + (part.above ?? 0) + linesOf(part, column).length * part.leading, 0)

/** Draws parts below one another, centred; gives where the last one ends. */
function drawParts(painter: PdfPainter, parts: readonly Part[], column: Column, top: number, parent: Tag): number {
  let y = top
  for (const part of parts) {
    if (!part.text) continue
    y += part.above ?? 0
    const tag = parent.open(part.tag ?? 'P')
    tag.draw()
    for (const line of linesOf(part, column)) {
      const x = column.left + (column.width - line.width * part.size) / 2
      painter.text(part.face, part.size, x, y + part.face.ascent * part.size, line)
      y += part.leading
    }
    tag.close()
  }
  return y
}

/** A heavy line, a fine one within, and at each corner the four strokes and the diagonal of a tally. */
function drawFrame(painter: PdfPainter) {
  painter.artifact('layout')
  painter.stroke(rectangle(EDGE), 2.6, 0.15)
  painter.stroke(rectangle(EDGE + mm(1.6)), 0.6, 0.15)
  painter.stroke(frameBetweenCorners(), 0.6, 0.4)
  for (const [x, y] of [
    [INNER, INNER],
    [WIDTH - INNER - CORNER, INNER],
    [INNER, HEIGHT - INNER - CORNER],
    [WIDTH - INNER - CORNER, HEIGHT - INNER - CORNER],
  ] as const) {
    painter.stroke(tally(x, y), 1, 0.4)
  }
}

function rectangle(inset: number): Segment[] {
  const [x1, y1, x2, y2] = [inset, inset, WIDTH - inset, HEIGHT - inset]
  return [
    { x1, y1, x2, y2: y1 },
    { x1: x2, y1, x2, y2 },
    { x1: x2, y1: y2, x2: x1, y2 },
    { x1, y1: y2, x2: x1, y2: y1 },
  ]
}

/** The fine inner line, left out where the corners stand. */
function frameBetweenCorners(): Segment[] {
  const [near, far] = [INNER + CORNER, INNER]
  return [far, HEIGHT - far]
    .map(y => ({ x1: near, y1: y, x2: WIDTH - near, y2: y }))
    .concat([far, WIDTH - far].map(x => ({ x1: x, y1: near, x2: x, y2: HEIGHT - near })))
}

const tally = (x: number, y: number): Segment[] => [
  { x1: x, y1: y, x2: x + CORNER, y2: y },
  { x1: x + CORNER, y1: y, x2: x + CORNER, y2: y + CORNER },
  { x1: x + CORNER, y1: y + CORNER, x2: x, y2: y + CORNER },
  { x1: x, y1: y + CORNER, x2: x, y2: y },
  { x1: x, y1: y + CORNER, x2: x + CORNER, y2: y },
]
