import { type Attention, attentionOf, type WaitingUnits } from '../../domain/attention'
import { ascii } from '../../domain/documentNumber'
import { cappedNoun, type GroupCap, GROUP_NOUNS } from '../../domain/ratingYear'
import { countText, fractionText } from '../../domain/share'
import { type BoardReader, ratingKey, type ShownFigures } from './shownFigures'

interface ToDo {
  icon: 'warning' | 'clock'
  /** What it is about, in bold, then the rest of the sentence. */
  subject: string
  text: string
  link: { href: string; text: string }
}

/** Where a page explains a cap of a group and year. */
export const capAnchor = (year: number, { group, alike }: Pick<GroupCap, 'group' | 'alike'>) =>
  `muc-toi-da-${group}-${year}${alike ? `-${ascii(alike)}` : ''}`

/** What needs a hand, the gravest first; empty when all is done. */
export function presentAttention(figures: ShownFigures, waiting: readonly WaitingUnits[], reader: BoardReader): ToDo[] {
  return attentionOf(figures.summary).map(item => {
    if (item.kind === 'UNBALANCED') return unbalanced(item, figures)
    if (item.kind === 'UNDECIDED') return undecided(item, figures, waiting, reader)
    return atTheCap(item)
  })
}

function unbalanced({ year, tally }: Extract<Attention, { kind: 'UNBALANCED' }>, figures: ShownFigures): ToDo {
  const { group, present, exempt, notRated, rated, undecided } = tally
  const noun = GROUP_NOUNS[group]
  const onFile = exempt + notRated + rated + undecided
  return {
    icon: 'warning',
    subject: `Số liệu ${noun} năm ${year} không cân đối:`,
    text: `có mặt ${countText(present)}, nhưng phiếu xếp loại là ${countText(onFile)}.`,
    link: { href: figures.hrefOf(ratingKey(year, group, 'present'))!, text: 'Xem chênh lệch' },
  }
}

function undecided(
  { year, tally }: Extract<Attention, { kind: 'UNDECIDED' }>,
  figures: ShownFigures,
  waiting: readonly WaitingUnits[],
  { ratings }: BoardReader,
): ToDo {
  const { group, undecided: count } = tally
  const noun = GROUP_NOUNS[group]
  const isCell = figures.summary.organisation.kind === 'CELL'
  const units = isCell ? undefined : waiting.find(candidate => candidate.year === year && candidate.group === group)
  const records = { href: figures.hrefOf(ratingKey(year, group, 'undecided'))!, text: `Xem ${countText(count)} ${noun}` }
  return {
    icon: 'clock',
    subject: `${countText(count)} ${noun}`,
    text: `chưa có quyết định xếp loại năm ${year}${units ? whereText(units) : ''}.`,
    link: year === figures.summary.year && ratings ? ratings : records,
  }
}

/** Named while they are few. */
function whereText({ group, units, names }: WaitingUnits): string {
  if (units <= names.length) return `: ${names.join(', ')}`
  return group === 'members' || group === 'collectives' || group === 'leaders' ? `, ở ${countText(units)} tổ chức đảng` : ''
}

function atTheCap({ year, cap }: { year: number; cap: GroupCap }): ToDo {
  const { used, allowed, excess } = cap
  const link = { href: `#${capAnchor(year, cap)}`, text: 'Xem cách tính' }
  const subject = `Số ${cappedNoun(cap)} xuất sắc năm ${year}`
  if (excess === 0) return { icon: 'clock', subject, text: `đã dùng hết mức tối đa: ${fractionText(used, allowed)}.`, link }
  return {
    icon: 'warning',
    subject,
    text: `vượt mức tối đa ${countText(excess)}: có ${countText(used)}, được ${countText(allowed)}.`,
    link,
  }
}
