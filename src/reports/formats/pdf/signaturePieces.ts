import type { SignatureBlock } from '../../document'
import { clauses } from '../../documentText'
import { officialWords } from '../../officialWords'
import { leadingOf, spacing } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import type { Piece } from './flow'
import { linesOf } from '../../typesetting/lines'
import type { Tag } from './painter'
import type { Setting } from './setting'
import { centredStyle, drawLine, styledLines, type TextStyle } from './textPieces'

/** Between the office and the name there is room for signature and seal. */
const { above, leftShare, columnGap, signingRoom } = spacing.closing
const UNDERLINE = { below: 2, width: 0.6 }

/** A line of one of the two columns, at a height counted from the top of the block. */
interface PlacedLine {
  y: number
  height: number
  draw(top: number): void
}

/** Signature at the right and recipients at the left, with at least two lines of the text before them on the same page. */
export function* signaturePieces(
  setting: Setting,
  signature: SignatureBlock | null,
  recipients: readonly string[],
  parent: Tag,
): Generator<Piece> {
  const signing = signature ? signatureLines(setting, signature, parent) : []
  const listed = recipients.length ? recipientLines(setting, recipients, parent) : []
  const height = Math.max(heightOf(signing), Math.min(heightOf(listed), setting.flow.pageHeight / 2))
  const beside = listed.filter(line => line.y + line.height <= height + 0.01)
  if (!height) return
  yield {
    gap: above,
    height,
    slack: 0,
    lines: 0,
    keepWithNext: false,
    linesBefore: 2,
    draw(top) {
      for (const line of [...signing, ...beside]) line.draw(top + line.y)
    },
  }
  // A list longer than that goes on below, line by line.
  for (const line of listed.slice(beside.length))
    yield { gap: 0, slack: 0, lines: 1, keepWithNext: false, height: line.height, draw: line.draw }
}

const heightOf = (lines: readonly PlacedLine[]) => lines.reduce((bottom, { y, height }) => Math.max(bottom, y + height), 0)

function signatureLines(setting: Setting, { authority, office, name }: SignatureBlock, parent: Tag): PlacedLine[] {
  const { frame } = setting.flow
  const [left, width] = [frame.left + frame.width * leftShare, frame.width * (1 - leftShare)]
  const size = setting.layout.sizes.signature
  const parts = [
    { text: authority, style: centredStyle(setting, face('bold'), size), gap: 0 },
    { text: office, style: centredStyle(setting, face('regular'), size), gap: 0 },
    { text: name, style: centredStyle(setting, face('bold'), size), gap: signingRoom },
  ]
  let y = 0
  const placed = parts.flatMap(({ text, style, gap }) => {
    y += gap
    const lines = columnLines(setting, text, style, left, width, y, parent)
    y += lines.length * style.leading
    return lines
  })
  // The room stays while nobody has signed.
  return name ? placed : [...placed, { y, height: 0, draw() {} }]
}

function recipientLines(setting: Setting, recipients: readonly string[], parent: Tag): PlacedLine[] {
  const { left, width: whole } = setting.flow.frame
  const { recipients: size, recipientsTitle } = setting.layout.sizes
  const width = whole * leftShare - columnGap
  const heading: TextStyle = { ...centredStyle(setting, face('regular'), recipientsTitle), align: 'left' }
  const style: TextStyle = { ...heading, size, leading: leadingOf(size) }
  const title = columnLines(setting, officialWords.recipients, heading, left, width, 0, parent)
  let y = title.length * heading.leading
  const lines = clauses(recipients).flatMap(text => {
    const placed = columnLines(setting, text, style, left, width, y, parent)
    y += placed.length * style.leading
    return placed
  })
  return [...title.map(line => underlined(setting, line, heading)), ...lines]
}

/** The lines of one text, in one element. */
function columnLines(setting: Setting, text: string, style: TextStyle, left: number, width: number, y: number, parent: Tag): PlacedLine[] {
  const lines = styledLines(text, style, width)
  let tag: Tag
  return lines.map((line, i) => ({
    y: y + i * style.leading,
    height: style.leading,
    draw(top) {
      if (i === 0) tag = parent.open('P')
      tag.draw()
      drawLine(setting, line, style, left, width, top, true)
      if (i === lines.length - 1) tag.close()
    },
  }))
}

function underlined(setting: Setting, line: PlacedLine, { face: used, size }: TextStyle): PlacedLine {
  const { left } = setting.flow.frame
  const width = (linesOf(used, officialWords.recipients, Infinity)[0]?.width ?? 0) * size
  return {
    ...line,
    draw(top) {
      line.draw(top)
      const y = top + used.ascent * size + UNDERLINE.below
      setting.painter.artifact('layout')
      setting.painter.stroke([{ x1: left, y1: y, x2: left + width, y2: y }], UNDERLINE.width)
    },
  }
}
