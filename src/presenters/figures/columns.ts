import { NOT_RATED_REASONS } from '../../domain/codes'
import type { FigureKey } from '../../domain/figureKey'
import type { FigureRecord, RecordSort } from '../../domain/figureRecord'
import { dateText } from '../../domain/plainDate'
import { isRatingLevel } from '../../domain/ratingLevel'
import { candidateSourceLabel } from '../../labels/candidates'
import { commendationFormLabel } from '../../labels/commendations'
import { memberStatusLabel } from '../../labels/members'
import { levelLabel, notRatedReasonLabel, ratingStateLabel } from '../../labels/ratings'
import { presentLevelOrNone, type ShownLevel } from '../level'

/** What stands in a cell; its text is also what a file of the list says. */
export interface Cell {
  text: string
  href?: string | null
  level?: ShownLevel | null
}

export interface Column {
  heading: string
  kind: 'place' | 'code' | 'name' | 'level' | 'text'
  sort?: RecordSort
  cell(record: FigureRecord, place: number): Cell
}

export interface ListReader {
  /** Whether the page of a record's subject opens for the reader. */
  mayOpen(record: FigureRecord): boolean
  /** Code of the organisation whose list it is: codes of its units are shown without it. Empty where they are to stand in full. */
  ownCode: string
}

const place: Column = { heading: 'TT', kind: 'place', cell: (_record, number) => ({ text: String(number) }) }
const code = ({ ownCode }: ListReader): Column => ({
  heading: 'Mã',
  kind: 'code',
  sort: 'code',
  cell: ({ code: full }) => ({ text: ownCode && full?.startsWith(`${ownCode}-`) ? full.slice(ownCode.length + 1) : (full ?? '') }),
})
const unit: Column = { heading: 'Tổ chức đảng', kind: 'text', sort: 'code', cell: record => ({ text: record.unitName ?? '' }) }

const PAGES: Partial<Record<FigureRecord['subject'], string>> = {
  ORGANISATION: '/organisations',
  MEMBER: '/members',
  CANDIDATE: '/candidates',
}

const name = (heading: string, { mayOpen }: ListReader, sort: RecordSort | null): Column => ({
  heading,
  kind: 'name',
  ...(sort ? { sort } : {}),
  cell: record => ({ text: record.name, href: mayOpen(record) ? `${PAGES[record.subject]}/${record.subjectId}` : null }),
})

const ratingPage = ({ ratingId }: FigureRecord) => (ratingId === null ? null : `/ratings/${ratingId}`)

const level: Column = {
  heading: 'Mức',
  kind: 'level',
  sort: 'level',
  cell: record => ({ text: record.level ? levelLabel[record.level] : resultText(record), level: presentLevelOrNone(record.level) }),
}

/** What became of a subject without a level. */
export function resultText({ reason, note, ratingId }: FigureRecord): string {
  if (reason) return reasonText({ reason, note })
  return ratingId === null ? 'Không có phiếu xếp loại' : 'Chưa có quyết định'
}

export const reasonText = ({ reason, note }: Pick<FigureRecord, 'reason' | 'note'>): string => {
  if (!reason) return ''
  if (!note) return notRatedReasonLabel[reason]
  return reason === 'OTHER' ? note : `${notRatedReasonLabel[reason]}; ${note}`
}

const decision: Column = {
  heading: 'Quyết định',
  kind: 'text',
  sort: 'date',
  cell: record => ({ text: documentText(record), href: ratingPage(record) }),
}

const documentText = ({ documentNumber, date, ratingId }: FigureRecord) => {
  if (documentNumber && date) return `Số ${documentNumber}, ${dateText(date)}`
  return ratingId === null ? '' : 'Xem phiếu xếp loại'
}

const reason: Column = { heading: 'Lý do', kind: 'text', cell: record => ({ text: reasonText(record), href: ratingPage(record) }) }

const state: Column = {
  heading: 'Tình trạng',
  kind: 'text',
  cell: record => ({ text: record.state ? ratingStateLabel[record.state] : '', href: ratingPage(record) }),
}

const dated = (heading: string, field: 'date' | 'admittedOn' | 'officialOn'): Column => ({
  heading,
  kind: 'text',
  ...(field === 'date' ? { sort: 'date' as const } : {}),
  cell: record => ({ text: record[field] ? dateText(record[field]) : '' }),
})

const source: Column = {
  heading: 'Nguồn giới thiệu',
  kind: 'text',
  cell: record => ({ text: record.source ? candidateSourceLabel[record.source] : '' }),
}

const award: Column = {
  heading: 'Hình thức',
  kind: 'text',
  cell: ({ form, label }) => ({ text: form ? `${commendationFormLabel[form]}: ${label}` : '' }),
}

const commendation: Column = {
  heading: 'Quyết định',
  kind: 'text',
  sort: 'date',
  cell: record => ({
    text: `Số ${record.documentNumber}, ${dateText(record.date!)}`,
    href: `/commendation-decisions/${record.commendationDecisionId}`,
  }),
}

const status: Column = {
  heading: 'Tình trạng',
  kind: 'text',
  cell: ({ officialOn, reason: exempt }) => ({
    text: [memberStatusLabel[officialOn ? 'FULL' : 'PROBATIONARY'], ...(exempt ? ['được miễn sinh hoạt'] : [])].join(', '),
  }),
}

/** The columns of a figure's list, for the page and for the file alike. */
export function columnsOf(key: FigureKey, reader: ListReader): Column[] {
  if (key.topic === 'ratings') return ratingColumns(key, reader)
  if (key.topic === 'development') return [place, name('Họ và tên', reader, 'name'), unit, source, dated('Ngày đạt bước này', 'date')]
  if (key.topic === 'commendations') {
    const sort = key.recipients === 'members' ? 'name' : null
    return [place, name('Được khen thưởng', reader, sort), unit, award, commendation]
  }
  if (key.measure === 'committees' || key.measure === 'cells') return [code(reader), name('Tổ chức đảng', reader, null)]
  return [
    place,
    name('Họ và tên', reader, 'name'),
    unit,
    status,
    dated('Ngày vào Đảng', 'admittedOn'),
    dated('Ngày chính thức', 'officialOn'),
  ]
}

type RatingsKey = Extract<FigureKey, { topic: 'ratings' }>

function subjectColumns({ group }: RatingsKey, reader: ListReader): Column[] {
  if (group === 'members' || group === 'leaders') return [place, name('Họ và tên', reader, 'name'), unit]
  if (group === 'collectives') return [place, name('Tập thể', reader, null), unit]
  return [code(reader), name('Tổ chức đảng', reader, null)]
}

/** A list of one level is not sorted by it; those present have results of every kind. */
function resultColumn(measure: RatingsKey['measure']): Column {
  if (measure === 'present') return { ...level, heading: 'Kết quả' }
  return isRatingLevel(measure) ? withoutSort(level) : level
}

function ratingColumns(key: RatingsKey, reader: ListReader): Column[] {
  const subject = subjectColumns(key, reader)
  const { measure } = key
  if (measure === 'undecided') return [...subject, state]
  const isReason = measure === 'exempt' || measure === 'notRated' || NOT_RATED_REASONS.some(candidate => candidate === measure)
  if (isReason) return [...subject, reason]
  return [...subject, resultColumn(measure), decision]
}

/** The columns of those left out: who they are, and why. */
export function leftOutColumns(key: FigureKey, reader: ListReader, why: (record: FigureRecord) => Cell): Column[] {
  const reasonOf: Column = { heading: 'Lý do', kind: 'text', cell: why }
  if (key.topic === 'ratings') return [...subjectColumns(key, reader), { ...level, heading: 'Kết quả' }, reasonOf].map(withoutSort)
  return [place, name(key.topic === 'development' ? 'Họ và tên' : 'Được khen thưởng', reader, null), unit, reasonOf].map(withoutSort)
}

const withoutSort = ({ sort: _sort, ...column }: Column): Column => column
