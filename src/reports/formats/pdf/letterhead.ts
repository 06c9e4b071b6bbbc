import type { Letterhead } from '../../document'
import { withRoom } from '../../documentText'
import { officialWords } from '../../officialWords'
import { spacing } from '../../typesetting/spacing'
import type { Face } from '../../typesetting/face'
import { face } from '../../typesetting/faces'
import type { Piece } from './flow'
import { balancedLines } from '../../typesetting/lines'
import type { Tag } from './painter'
import type { Setting } from './setting'
import { centredStyle, drawLine } from './textPieces'

/** The issuing body has the left part of the width; the rest is for the Party's name, the place and the date. */
const { leftShare, columnGap, ruleBelowName, ruleWidth, aboveNumber } = spacing.letterhead

interface Column {
  left: number
  width: number
}

interface Part {
  text: string
  face: Face
  size: number
  /** What the form repeats in every document is no text to be read out. */
  isOrnament?: boolean
}

/** The head of a document: issuing body at the left, the Party's name, place and date at the right. */
export function letterheadPiece(setting: Setting, letterhead: Letterhead, parent: Tag): Piece {
  const { frame } = setting.flow
  const { sizes } = setting.layout
  const leftWidth = frame.width * leftShare
  const left = { left: frame.left, width: leftWidth - columnGap }
  const right = { left: frame.left + leftWidth, width: frame.width - leftWidth }
  const names: Part[] = [
    { text: letterhead.superior, face: face('regular'), size: sizes.superior },
    { text: letterhead.issuer, face: face('bold'), size: sizes.issuer },
    { text: officialWords.asterisk, face: face('regular'), size: sizes.issuer, isOrnament: true },
  ]
  const numberTop = heightOfParts(setting, names, left) + aboveNumber
  const numbers: Part[] = [
    { text: withRoom(letterhead.number), face: face('regular'), size: sizes.number },
    { text: letterhead.draft ?? '', face: face('italic'), size: sizes.draft },
  ]
  const date: Part = { text: withRoom(letterhead.placeAndDate), face: face('italic'), size: sizes.placeAndDate }
  const dateColumn = columnOfDate(date, right, frame.left + leftWidth / 2 + widthOf(numbers[0]!) / 2)
  const below = Math.max(heightOfParts(setting, numbers, left), heightOfParts(setting, [date], dateColumn))
  return {
    gap: 0,
    height: numberTop + below,
    slack: 0,
    lines: 0,
    keepWithNext: true,
    draw(top) {
      setting.marks.start(top)
      // Letters of a smaller size start lower, so that both columns stand on one line.
      const drop = (sizes.partyName - sizes.superior) * face('regular').ascent
      drawParts(setting, names, left, top + drop, parent)
      drawParts(setting, numbers, left, top + numberTop, parent)
      drawPartyName(setting, right, top, parent)
      drawParts(setting, [date], dateColumn, top + numberTop, parent)
    },
  }
}

const widthOf = ({ text, face: used, size }: Part) => used.width(text) * size

/** Centred below the Party's name where it has room there, else as far to the left as the number lets it. */
function columnOfDate(date: Part, right: Column, numberEnd: number): Column {
  if (widthOf(date) <= right.width) return right
  const end = right.left + right.width
  const left = Math.max(numberEnd + columnGap, end - widthOf(date) - 1)
  return { left, width: end - left }
}

const linesOfPart = ({ text, face: used, size }: Part, { width }: Column) => balancedLines(used, text, width / size)

function heightOfParts(setting: Setting, parts: readonly Part[], column: Column): number {
  return parts.reduce((sum, part) => sum + linesOfPart(part, column).length * setting.layout.body.leading, 0)
}

function drawParts(setting: Setting, parts: readonly Part[], column: Column, top: number, parent: Tag) {
  let y = top
  for (const part of parts) {
    const style = centredStyle(setting, part.face, part.size)
    const lines = linesOfPart(part, column)
    const tag = lines.length && !part.isOrnament ? parent.open('P') : null
    if (tag) tag.draw()
    else if (lines.length) setting.painter.artifact('layout')
    for (const line of lines) {
      drawLine(setting, line, style, column.left, column.width, y, true)
      y += setting.layout.body.leading
    }
    tag?.close()
  }
}

/** The Party's name over a rule exactly as long as the words. */
function drawPartyName(setting: Setting, column: Column, top: number, parent: Tag) {
  const part = { text: officialWords.partyName, face: face('bold'), size: setting.layout.sizes.partyName }
  drawParts(setting, [part], column, top, parent)
  const width = widthOf(part)
  const x = column.left + (column.width - width) / 2
  const y = top + part.face.ascent * part.size + ruleBelowName
  setting.painter.artifact('layout')
  setting.painter.stroke([{ x1: x, y1: y, x2: x + width, y2: y }], ruleWidth)
}
