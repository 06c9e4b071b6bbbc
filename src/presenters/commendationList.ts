import { type CommendationFilter, partOf, type RecipientPart, type RecipientRecord, RECIPIENT_PARTS } from '../domain/commendationRecord'
import { searchKey, sortKey } from '../domain/personName'
import { countText } from '../domain/share'
import type { TitleSummary } from '../domain/summary'
import { recipientPartLabel } from '../labels/commendations'
import { type ListPlace, optionsOf, presentFilter, presentPager, SEARCH_HINT } from './list'
import { presentRecipient, type RecipientLinks } from './recipient'

interface CommendationListInput extends ListPlace {
  organisation: { id: number; name: string }
  year: number
  titles: TitleSummary[]
  recipients: RecipientRecord[]
  filter: CommendationFilter
  opens: RecipientLinks
  page: number
  size: number
}

/** Everybody commended for a year: by title, collectives first, then individuals in the order of names. */
export function presentCommendationList(input: CommendationListInput) {
  const { organisation, year, titles, recipients, filter, opens, page, size } = input
  const own = recipients.filter(recipient => isItself(recipient, organisation.id))
  const found = inOrder(recipients.filter(recipient => !isItself(recipient, organisation.id))).filter(recipient =>
    passes(recipient, filter),
  )
  const shown = numbered(found).slice((page - 1) * size, page * size)
  return {
    year,
    lead: organisation.name,
    counts: titles.map(title => ({ title: title.titleName, text: countsText(title) })),
    own: own.map(recipient => presentRecipient(recipient, opens)),
    filter: presentFilter(input, filterFields(titles)),
    matching: `${countText(found.length)} lượt khen thưởng`,
    titles: groupsOf(shown).map(group => ({ ...group, lists: group.lists.map(list => presentPart(list, opens)) })),
    pager: presentPager(input, { page, size, matching: found.length }, 'lượt khen thưởng'),
    anything: recipients.length > 0,
    found: shown.length > 0,
  }
}

/** The organisation's own award stands in its superior's count, not among those it commends. */
const isItself = ({ kind, subjectId }: RecipientRecord, organisationId: number) => kind === 'ORGANISATION' && subjectId === organisationId

function passes({ name, unitName, title, kind }: RecipientRecord, { search, title: wanted, part }: CommendationFilter): boolean {
  const words = searchKey(search)
  return (
    (!wanted || title === wanted) &&
    (!part || partOf(kind) === part) &&
    (searchKey(name).includes(words) || searchKey(unitName).includes(words))
  )
}

/** Collectives as they come, by code; people by name, whether they are members or not. */
function inOrder(recipients: readonly RecipientRecord[]): RecipientRecord[] {
  const titles = [...new Set(recipients.map(({ title }) => title))]
  const keyOf = new Map(recipients.map(recipient => [recipient, partOf(recipient.kind) === 'INDIVIDUALS' ? sortKey(recipient.name) : '']))
  const compare = (a: RecipientRecord, b: RecipientRecord) => {
    const byTitle = titles.indexOf(a.title) - titles.indexOf(b.title)
    const byPart = RECIPIENT_PARTS.indexOf(partOf(a.kind)) - RECIPIENT_PARTS.indexOf(partOf(b.kind))
    return byTitle || byPart || (keyOf.get(a)! < keyOf.get(b)! ? -1 : keyOf.get(a)! > keyOf.get(b)! ? 1 : 0)
  }
  return recipients.toSorted(compare)
}

interface Part {
  part: RecipientPart
  recipients: (RecipientRecord & { number?: number })[]
}

/** Each with its place in its part of the list, which may begin on an earlier page. */
function numbered(recipients: readonly RecipientRecord[]): Part['recipients'] {
  const counts = new Map<string, number>()
  return recipients.map(recipient => {
    const part = `${recipient.title} ${partOf(recipient.kind)}`
    const number = (counts.get(part) ?? 0) + 1
    counts.set(part, number)
    return { ...recipient, number }
  })
}

function groupsOf(recipients: Part['recipients']): { title: string; name: string; lists: Part[] }[] {
  const titles = new Map(recipients.map(({ title, titleName }) => [title, titleName]))
  return [...titles].map(([title, name]) => ({ title, name, lists: partsOf(recipients.filter(each => each.title === title)) }))
}

/** Collectives and individuals apart; only parts with anybody in them. */
export const partsOf = (recipients: Part['recipients']): Part[] =>
  RECIPIENT_PARTS.map(part => ({ part, recipients: recipients.filter(({ kind }) => partOf(kind) === part) })).filter(
    each => each.recipients.length > 0,
  )

/** One part of a list. What all in it have in common is said once, above them. */
export function presentPart({ part, recipients }: Part, opens: RecipientLinks) {
  const rows = recipients.map((recipient, index) => ({
    number: countText(recipient.number ?? index + 1),
    ...presentRecipient(recipient, opens),
  }))
  const [first] = rows
  const alike = rows.every(({ award, documentHref }) => award === first?.award && documentHref === first.documentHref)
  return {
    heading: recipientPartLabel[part],
    nameHeading: part === 'COLLECTIVES' ? 'Tên tập thể' : 'Họ và tên',
    common: alike ? (first ?? null) : null,
    withUnits: rows.some(({ unitName }) => unitName !== ''),
    rows,
  }
}

const filterFields = (titles: readonly TitleSummary[]) => [
  { name: 'q', label: 'Tìm theo tên hoặc đơn vị', hint: SEARCH_HINT },
  ...(titles.length > 1
    ? [
        {
          name: 'title',
          label: 'Danh hiệu, phong trào',
          options: titles.map(({ title, titleName }) => ({ value: title, name: titleName })),
        },
      ]
    : []),
  { name: 'part', label: 'Đối tượng', options: optionsOf(RECIPIENT_PARTS, recipientPartLabel) },
]

/** «3 chi bộ, 26 đảng viên», but «8 tập thể, 8 cá nhân» where kinds are mixed: each part under its narrowest common name. */
function countsText({ counts }: TitleSummary): string {
  const { collectives, cells, committees, individuals, members } = counts
  const collectiveNoun = cells === collectives ? 'chi bộ' : committees === collectives ? 'đảng bộ' : 'tập thể'
  const individualNoun = members === individuals ? 'đảng viên' : 'cá nhân'
  return [
    ...(collectives > 0 ? [`${countText(collectives)} ${collectiveNoun}`] : []),
    ...(individuals > 0 ? [`${countText(individuals)} ${individualNoun}`] : []),
  ].join(', ')
}
