import { officialWords } from '../../officialWords'
import { face } from '../../typesetting/faces'
import { followedBy, type Piece } from './flow'
import type { ContentsEntry } from './headingMarks'
import { linesOf } from '../../typesetting/lines'
import type { Tag } from './painter'
import type { Setting } from './setting'
import { bodyStyle, centredStyle, drawLine, opening, slackOf, textPieces, type TextStyle } from './textPieces'
import { spacing } from '../../typesetting/spacing'

const LEADER_GAP = 4
const { aboveTitle, entry: entryGap, levelIndent, numberWidth } = spacing.contents

/** The table of contents, each line a link to its heading. */
export function* contentsPieces(setting: Setting, entries: readonly ContentsEntry[], parent: Tag): Generator<Piece> {
  const title = { ...centredStyle(setting, face('bold'), setting.layout.sizes.subject), gap: aboveTitle }
  yield* textPieces(setting, officialWords.contents, title, opening(parent, 'P'))
  let contents: Tag | null = null
  const open = () => (contents ??= parent.open('TOC'))
  yield* followedBy(
    entries.map(entry => entryPiece(setting, entry, open)),
    () => contents?.close(),
  )
}

function entryPiece(setting: Setting, entry: ContentsEntry, openContents: () => Tag): Piece {
  const { frame } = setting.flow
  const indent = levelIndent * (entry.level - 1)
  const [left, width] = [frame.left + indent, frame.width - indent - numberWidth]
  const style: TextStyle = { ...bodyStyle(setting), face: face(entry.level === 1 ? 'bold' : 'regular'), align: 'left', firstLineIndent: 0 }
  const lines = linesOf(style.face, entry.text, width / style.size)
  const height = lines.length * style.leading
  return {
    gap: entryGap,
    height,
    slack: slackOf(style),
    lines: lines.length,
    keepWithNext: false,
    draw(top) {
      const item = openContents().open('TOCI')
      const link = item.open('Link')
      link.draw()
      for (const [i, line] of lines.entries()) drawLine(setting, line, style, left, width, top + i * style.leading, i === 0)
      const end = left + lines.at(-1)!.width * style.size
      if (entry.page !== null) drawPage(setting, style, entry.page, end, top + height - style.leading)
      setting.painter.link(link, { x: left, y: top, width: frame.left + frame.width - left, height }, entry.name, entry.text)
      link.close()
      item.close()
    },
  }
}

/** The page number at the right edge, dots leading to it. */
function drawPage(setting: Setting, style: TextStyle, page: number, textEnd: number, top: number) {
  const { painter, flow } = setting
  const right = flow.frame.left + flow.frame.width
  const baseline = top + style.face.ascent * style.size
  const [number] = linesOf(style.face, String(page), Infinity)
  const start = right - number!.width * style.size
  painter.text(style.face, style.size, start, baseline, number!)
  const regular = face('regular')
  const dots = Math.floor((start - textEnd - 2 * LEADER_GAP) / (regular.word('.').width * style.size))
  if (dots < 3) return
  const [leader] = linesOf(regular, '.'.repeat(dots), Infinity)
  painter.artifact('layout')
  painter.text(regular, style.size, start - LEADER_GAP - leader!.width * style.size, baseline, leader!)
}
