import { COMMENDATION_ORDERS, type CommendationOrder, isItself, listed } from '../domain/commendationList'
import { type CommendationFilter, partOf, type RecipientPart, type RecipientRecord, RECIPIENT_PARTS } from '../domain/commendationRecord'
import { namesakeNotes } from '../domain/namesakes'
import { dateText } from '../domain/plainDate'
import { countText } from '../domain/share'
import type { TitleSummary } from '../domain/summary'
import { commendationFormLabel, commendationOrderLabel, recipientPartLabel } from '../labels/commendations'
import { addressOf, type ListPlace, optionsOf, presentFilter, presentPager, SEARCH_HINT, unitOptions } from './list'
import { presentRecipient, type RecipientLinks } from './recipient'

interface CommendationListInput extends ListPlace {
  organisation: { id: number; name: string }
  year: number
  titles: TitleSummary[]
  recipients: RecipientRecord[]
  filter: CommendationFilter
  order: CommendationOrder
  /** Whether the reader may take the list out, and have the official one. */
  mayExport: boolean
  hasDocuments: boolean
  opens: RecipientLinks
  page: number
  size: number
}

/** Everybody commended for a year: by title, collectives first, then individuals in the order of names. */
export function presentCommendationList(input: CommendationListInput) {
  const { organisation, year, titles, recipients, filter, order, opens, page, size } = input
  const own = recipients.filter(recipient => isItself(recipient, organisation.id))
  const others = recipients.filter(recipient => !isItself(recipient, organisation.id))
  const found = listed(others, filter, order)
  const shown = numbered(found).slice((page - 1) * size, page * size)
  return {
    year,
    lead: organisation.name,
    counts: titles.map(title => ({ title: title.titleName, text: countsText(title) })),
    own: own.map(recipient => presentRecipient(recipient, opens)),
    filter: presentFilter(input, filterFields(titles, others), ['sort']),
    orders: COMMENDATION_ORDERS.map(each => ({
      name: commendationOrderLabel[each],
      href: addressOf(input, { sort: each === 'name' ? '' : each, page: '' }),
      current: each === order,
    })),
    files: filesOf(input),
    matching: `${countText(found.length)} lượt khen thưởng`,
    titles: groupsOf(shown).map(group => ({ ...group, lists: group.lists.map(list => presentPart(list, opens)) })),
    pager: presentPager(input, { page, size, matching: found.length }, 'lượt khen thưởng'),
    anything: recipients.length > 0,
    found: shown.length > 0,
  }
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
  const noteOn = namesakeNotes(recipients)
  const rows = recipients.map((recipient, index) => ({
    number: countText(recipient.number ?? index + 1),
    note: noteOn(recipient),
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

/** The list as it is narrowed, for a spreadsheet; the whole of the year as an official document. */
const filesOf = ({ address, fields, organisation, year, mayExport, hasDocuments }: CommendationListInput) => [
  ...(mayExport ? [{ name: 'Danh sách đang xem (CSV)', href: addressOf({ address: `${address}.csv`, fields }) }] : []),
  ...(hasDocuments
    ? OFFICIAL_FILES.map(({ extension, name }) => ({
        ...{ name, href: `/organisations/${organisation.id}/years/${year}/reports/commendation-list.${extension}` },
      }))
    : []),
]

const OFFICIAL_FILES = [
  { extension: 'pdf', name: 'Danh sách cả năm (PDF)' },
  { extension: 'docx', name: 'Cả năm (Word)' },
  { extension: 'xlsx', name: 'Cả năm (Excel)' },
]

export const COMMENDATION_COLUMNS = [
  ...['TT', 'Danh hiệu, phong trào', 'Đối tượng', 'Tên', 'Đơn vị', 'Hình thức', 'Nội dung', 'Quyết định', 'Ngày quyết định'],
]

/** A row of the list in a file. */
export const recipientRow = (
  { titleName, kind, name, unitName, form, label, documentNumber, decidedOn }: RecipientRecord,
  index: number,
) => [
  ...[index + 1, titleName, recipientPartLabel[partOf(kind)], name, kind === 'ORGANISATION' ? '' : unitName],
  ...[commendationFormLabel[form], label, documentNumber, dateText(decidedOn)],
]

const unitsIn = (recipients: readonly RecipientRecord[]) =>
  [
    ...new Map(recipients.map(({ unitId, unitCode, unitName }) => [unitId, { id: unitId, code: unitCode, name: unitName }])).values(),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1))

const filterFields = (titles: readonly TitleSummary[], recipients: readonly RecipientRecord[]) => [
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
  { name: 'unit', label: 'Đơn vị', options: unitOptions(unitsIn(recipients)) },
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
