import { leadingOf } from '../../typesetting/spacing'
import type { Face } from '../../typesetting/face'
import { face } from '../../typesetting/faces'
import type { Piece } from './flow'
import { balancedLines, linesOf, type Line } from '../../typesetting/lines'
import type { Tag, TagType } from './painter'
import type { Setting } from './setting'
import { mm } from '../../typesetting/page'

export interface TextStyle {
  face: Face
  size: number
  leading: number
  /** Centred text is parted into lines of about the same length. */
  align: 'justify' | 'left' | 'center'
  firstLineIndent: number
  gap: number
  keepWithNext: boolean
}

/** Room for a stretched space, in ems: a line that would need more is left ragged. */
const LOOSEST_SPACE = 0.9

export function bodyStyle({ layout: { body } }: Setting): TextStyle {
  return {
    face: face('regular'),
    size: body.size,
    leading: body.leading,
    align: 'justify',
    firstLineIndent: mm(body.firstLineIndent),
    gap: body.paragraphGap,
    keepWithNext: false,
  }
}

export function centredStyle({ layout: { body } }: Setting, faceUsed: Face, size: number): TextStyle {
  const leading = Math.max(body.leading, leadingOf(size))
  return { face: faceUsed, size, leading, align: 'center', firstLineIndent: 0, gap: 0, keepWithNext: true }
}

export function styledLines(text: string, style: TextStyle, width: number): Line[] {
  const ems = width / style.size
  if (style.align === 'center') return balancedLines(style.face, text, ems)
  return linesOf(style.face, text, ems - style.firstLineIndent / style.size, ems)
}

/** Draws a line whose letters may begin at `top`. */
export function drawLine({ painter }: Setting, line: Line, style: TextStyle, left: number, width: number, top: number, isFirst: boolean) {
  const { size, align } = style
  const indent = isFirst ? style.firstLineIndent : 0
  const free = width - indent - line.width * size
  const x = left + indent + (align === 'center' ? free / 2 : 0)
  const spaces = line.words.length - 1
  const isStretched = align === 'justify' && line.goesOn === 'afterSpace' && spaces > 0 && free / spaces <= LOOSEST_SPACE * size
  painter.text(style.face, size, x, top + style.face.ascent * size, line, isStretched ? free / spaces : 0)
}

/** The part of a line's height that is below its letters. */
export const slackOf = ({ face: { ascent, descent }, size, leading }: TextStyle) => leading - (ascent + descent) * size

/** A text line by line, never parted so that its first or last line stands alone. `onDraw` learns where it begins. */
export function* textPieces(
  setting: Setting,
  text: string,
  style: TextStyle,
  open: () => Tag,
  onDraw?: (top: number) => void,
): Generator<Piece> {
  const { left, width } = setting.flow.frame
  const lines = styledLines(text, style, width)
  const last = lines.length - 1
  let tag: Tag
  for (const [i, line] of lines.entries()) {
    yield {
      gap: i === 0 ? style.gap : 0,
      height: style.leading,
      slack: slackOf(style),
      lines: 1,
      keepWithNext: i === last ? style.keepWithNext : i === 0 || i === last - 1,
      draw(top) {
        if (i === 0) {
          tag = open()
          onDraw?.(top)
        }
        tag.draw()
        drawLine(setting, line, style, left, width, top, i === 0)
        if (i === last) tag.close()
      },
    }
  }
}

/** Space that nothing is drawn in, kept with what follows. */
export const blank = (height: number): Piece => ({ gap: 0, height, slack: height, lines: 0, keepWithNext: true, draw() {} })

/** Opens an element below a parent. */
export const opening = (parent: Tag, type: TagType) => (): Tag => parent.open(type)
