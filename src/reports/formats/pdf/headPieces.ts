import type { OfficialDocument } from '../../document'
import { officialWords } from '../../officialWords'
import { spacing } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import { followedBy, type Piece } from './flow'
import { letterheadPiece } from './letterhead'
import type { PdfPainter, Tag } from './painter'
import type { Setting } from './setting'
import { blank, centredStyle, textPieces } from './textPieces'

/** Letterhead, kind, subject and the five hyphens. */
export function* headPieces(setting: Setting, { letterhead, kind, subject }: OfficialDocument, parent: Tag): Generator<Piece> {
  const { sizes } = setting.layout
  yield letterheadPiece(setting, letterhead, parent)
  yield blank(spacing.title.above)
  let title: Tag | null = null
  const open = () => (title ??= parent.open('H1')).open('Span')
  const lines = [
    ...textPieces(setting, kind, centredStyle(setting, face('bold'), sizes.kind), open),
    ...textPieces(setting, subject, centredStyle(setting, face('bold'), sizes.subject), open),
  ]
  yield* followedBy(lines, () => title?.close())
  const hyphens = centredStyle(setting, face('regular'), sizes.subject)
  if (lines.length) yield* textPieces(setting, officialWords.hyphens, hyphens, () => ornament(setting.painter))
  yield blank(spacing.title.belowHyphens)
}

/** Takes the place of an element for what is not read out. */
const ornament = (painter: PdfPainter): Tag => ({
  open: () => ornament(painter),
  draw: () => painter.artifact('layout'),
  close() {},
})
