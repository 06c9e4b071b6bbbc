import type { FigureRecord } from '../../domain/figureRecord'
import type { FigureKey } from '../../domain/figureKey'
import type { PlainDate } from '../../domain/plainDate'
import type { PathRange } from '../../domain/treePath'
import type { Values } from '../select'

/** Whose figure, and where its records lie. */
export interface RecordScope {
  organisationId: number
  places: readonly PathRange[]
  /** Decides where members stand now. */
  today: PlainDate
}

/** The records of a figure as a SELECT without order. */
export interface RecordSource {
  select: string
  from: string
  where: string
  values: Values
  /** Conditions, each of which finds a record by :search, a LIKE pattern without diacritics. */
  search: string[]
}

export type KeyOf<Topic extends FigureKey['topic']> = Extract<FigureKey, { topic: Topic }>

/** What the database answers with: the record, its key of order, and the parts of a number that are joined elsewhere. */
export interface RecordRow extends FigureRecord {
  number: number | null
  sign: string | null
  matching: number
}

const COLUMNS = [
  ...['id', 'subject', 'subjectId', 'name', 'sortKey', 'code', 'unitName', 'path', 'tier', 'kind', 'ratingId', 'level', 'state'],
  ...['reason', 'note', 'documentNumber', 'number', 'sign', 'date', 'commendationDecisionId', 'form', 'label', 'source'],
  ...['admittedOn', 'officialOn'],
]

type Column = Exclude<keyof RecordRow, 'matching'> | 'sortKey'

/** Every column of a record, in one order; those that a topic does not have are null. */
export const recordColumns = (given: Partial<Record<Column, string>>) =>
  COLUMNS.map(column => `${given[column as Column] ?? 'NULL'} AS "${column}"`).join(', ')

export const matches = (text: string) => `${text} LIKE :search ESCAPE '!'`

/** Found by any name that the organisation of this id ever bore. */
export const unitMatches = (id: string) =>
  `EXISTS (SELECT 1 FROM organisation_names searched WHERE searched.organisation_id = ${id} AND ${matches('searched.search_key')})`

/** Where the member of this id stands, or stood last; needs :today. */
export const placeOfMember = (id: string) =>
  `(SELECT at.path FROM memberships stay JOIN organisations at ON at.id = stay.organisation_id
    WHERE stay.member_id = ${id} ORDER BY CASE WHEN stay.from_date <= :today THEN 0 ELSE 1 END, stay.from_date DESC LIMIT 1)`
