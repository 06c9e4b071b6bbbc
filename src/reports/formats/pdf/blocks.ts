import type { Block, Heading } from '../../document'
import { plainText } from '../../documentText'
import { spacing } from '../../typesetting/spacing'
import { chartPieces } from './chartPieces'
import { face } from '../../typesetting/faces'
import { followedBy, type Piece } from './flow'
import type { Tag, TagType } from './painter'
import type { Setting } from './setting'
import { tablePieces } from './tablePieces'
import { bodyStyle, opening, textPieces, type TextStyle } from './textPieces'

/** Whether a block is in the document itself or below the title of an appendix. */
export type Place = 'body' | 'appendix'

/** The pieces of a block, made one after the other so that a long table is never in memory whole. */
export function* blockPieces(setting: Setting, block: Block, parent: Tag, place: Place): Generator<Piece> {
  switch (block.type) {
    case 'heading':
      return yield* headingPieces(setting, block, parent, place)
    case 'paragraph':
      return yield* textPieces(setting, plainText(block.content), bodyStyle(setting), opening(parent, 'P'))
    case 'list':
      return yield* listPieces(
        setting,
        block.items.map(item => `- ${plainText(item)}`),
        parent,
      )
    case 'table':
      return yield* tablePieces(setting, block, parent)
    case 'chart':
      return yield* chartPieces(setting, block, parent)
  }
}

function* headingPieces(setting: Setting, { level, text }: Heading, parent: Tag, place: Place): Generator<Piece> {
  if (!text.trim()) return
  const style: TextStyle = {
    ...bodyStyle(setting),
    face: face(level === 3 ? 'boldItalic' : 'bold'),
    gap: spacing.headings[level],
    keepWithNext: true,
  }
  const tagType: TagType = place === 'body' ? `H${(level + 1) as 2 | 3 | 4}` : `H${(level + 2) as 3 | 4 | 5}`
  yield* textPieces(setting, text, style, opening(parent, tagType), top => {
    if (place === 'body') setting.marks.heading(level, text, top, setting.flow.page)
    else setting.marks.appendixHeading(level, text, top)
  })
}

/** Items that bring their own hyphens. */
export function* listPieces(setting: Setting, items: readonly string[], parent: Tag): Generator<Piece> {
  let list: Tag | null = null
  const open = () => (list ??= parent.open('L')).open('LI')
  yield* followedBy(itemPieces(setting, items, open), () => list?.close())
}

function* itemPieces(setting: Setting, items: readonly string[], openItem: () => Tag): Generator<Piece> {
  for (const text of items) {
    let item: Tag | null = null
    const open = () => (item = openItem()).open('LBody')
    yield* followedBy(textPieces(setting, text, bodyStyle(setting), open), () => item?.close())
  }
}
