import { BorderStyle, type Paragraph, type Table } from 'docx'
import type { Letterhead, OfficialDocument } from '../../document'
import { withRoom } from '../../documentText'
import { officialWords } from '../../officialWords'
import { spacing } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import { invisibleTable } from './grid'
import { balanced, typed, type Typing } from './typing'
import { eighths, twips } from './units'

const { leftShare, columnGap, ruleBelowName, ruleWidth, aboveNumber } = spacing.letterhead
/** What a word processor may need more than the letters' own width. */
const TOLERANCE = 4

/** Letterhead, kind, subject and the five hyphens. */
export function head(typing: Typing, { letterhead, kind, subject }: OfficialDocument): (Paragraph | Table)[] {
  const { frame, layout } = typing
  const { above, belowHyphens } = spacing.title
  const wrapped = balanced(face('bold'), subject, layout.sizes.subject, frame.width)
  return [
    letterheadTable(typing, letterhead),
    typed('Title', kind, { spacing: { before: twips(above) } }),
    ...(subject.trim() ? [typed('Subtitle', wrapped)] : []),
    ...(kind.trim() || subject.trim() ? [typed('Hyphens', officialWords.hyphens, { spacing: { after: twips(belowHyphens) } })] : []),
  ]
}

/** The issuing body at the left, the Party's name, place and date at the right: a table without rules. */
function letterheadTable({ frame, layout: { sizes } }: Typing, letterhead: Letterhead): Table {
  const left = frame.width * leftShare
  const right = frame.width - left
  const number = withRoom(letterhead.number)
  const date = withRoom(letterhead.placeAndDate)
  const dateWidth = face('italic').width(date) * sizes.placeAndDate + TOLERANCE
  // A date wider than the right column begins farther left, as far as the number lets it.
  const numberEnd = face('regular').width(number) * sizes.number + columnGap
  const numberWidth = Math.min(left, Math.max(numberEnd, frame.width - dateWidth))
  const issuer = [
    ...(letterhead.superior ? [typed('Superior', balanced(face('regular'), letterhead.superior, sizes.superior, left - columnGap))] : []),
    typed('Issuer', balanced(face('bold'), letterhead.issuer, sizes.issuer, left - columnGap)),
    typed('Asterisk', officialWords.asterisk),
  ]
  const numbering = [
    typed('DocumentNumber', number, { spacing: { before: twips(aboveNumber) } }),
    ...(letterhead.draft ? [typed('DraftMark', letterhead.draft)] : []),
  ]
  const name = [partyName(right, sizes.partyName)]
  const dated = [typed('PlaceAndDate', date, { spacing: { before: twips(aboveNumber) } })]
  if (left - numberWidth < TOLERANCE)
    return invisibleTable(
      [left, right],
      [
        [{ children: issuer }, { children: name }],
        [{ children: numbering }, { children: dated }],
      ],
    )
  return invisibleTable(
    [numberWidth, left - numberWidth, right],
    [
      [{ span: 2, children: issuer }, { children: name }],
      [{ children: numbering }, { span: 2, children: dated }],
    ],
  )
}

/** The Party's name over a rule exactly as long as the words: the paragraph is drawn in from both sides. */
function partyName(width: number, size: number): Paragraph {
  const side = twips((width - face('bold').width(officialWords.partyName) * size - TOLERANCE) / 2)
  const rule = { style: BorderStyle.SINGLE, size: eighths(ruleWidth), space: ruleBelowName - 3, color: '000000' }
  return typed('PartyName', officialWords.partyName, { indent: { left: side, right: side }, border: { bottom: rule } })
}
