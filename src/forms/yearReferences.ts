import Joi from 'joi'
import { REFERENCE_ROLES, type ReferenceRole } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { oneLine } from '../domain/yearContent'
import { box, choiceOf, notAfterToday, optional, required, requiredDate } from './fields'
import { type FieldErrors, type FormResult, readForm } from './form'
import { mark } from './yearContent'

export interface ReferenceFields {
  role: ReferenceRole
  number: string
  datedOn: PlainDate
  issuer: string
  subject: string | null
}

export interface ReferencesFields {
  mark: string
  references: ReferenceFields[]
}

/** Most rows of the form, and empty ones offered at its end. */
export const MOST_ROWS = 40
const EMPTY_ROWS = 3

const CELLS = ['role', 'number', 'datedOn', 'issuer', 'subject', 'position', 'drop'] as const
type Cell = (typeof CELLS)[number]

export const cellName = (cell: Cell, row: number) => `${cell}-${row}`

const rowsUpTo = (count: number) => Array.from({ length: Math.min(count, MOST_ROWS) }, (_, index) => index + 1)

/** The rows to be shown: those on record, those typed, and some to be filled in. */
export function shownRows(onRecord: number, typed: Readonly<Record<string, string>>): number[] {
  const filled = rowsUpTo(MOST_ROWS).findLast(row => CELLS.some(cell => typed[cellName(cell, row)])) ?? 0
  return rowsUpTo(Math.max(onRecord + EMPTY_ROWS, filled))
}

/** Nothing but what a row has by itself. */
const isBlank = (body: Record<string, unknown>, row: number) =>
  (['number', 'datedOn', 'issuer', 'subject'] as const).every(cell => !String(body[cellName(cell, row)] ?? '').trim())

const isDropped = (body: Record<string, unknown>, row: number) => body[cellName('drop', row)] === 'yes'

const line = (text: string) => oneLine(text)

/** It goes on after who issued the document: «về …». */
const subjectOf = (text: string) =>
  line(text)
    .replace(/[.;\s]+$/u, '')
    .replace(/^(?:về|v\/v)(?=\s)/iu, 'về')

const position = () =>
  Joi.number().integer().min(1).max(999).empty('').default(null).messages({ 'number.base': 'Thứ tự ghi bằng số, ví dụ 1.' })

/** Text of one line that must be there, and be seen. */
const requiredLine = (message: string, longest: number, tidied = (text: string) => text) =>
  required(message, longest).custom((text: string, helpers) => tidied(line(text)) || helpers.error('string.empty'))

const cellsOf = (row: number, today: PlainDate) => ({
  [cellName('role', row)]: choiceOf(REFERENCE_ROLES, 'Hãy chọn loại văn bản.'),
  [cellName('number', row)]: requiredLine('Hãy ghi số, ký hiệu, ví dụ 05-HD/QU.', 60, text => text.replace(/^số\s+/iu, '')),
  [cellName('datedOn', row)]: requiredDate('Hãy ghi ngày ban hành.', { notAfter: notAfterToday(today) }),
  [cellName('issuer', row)]: requiredLine('Hãy ghi nơi ban hành.', 200),
  [cellName('subject', row)]: optional(500).custom((text: string) => subjectOf(text) || null),
  [cellName('position', row)]: position(),
  [cellName('drop', row)]: box,
})

/** A row that is left empty or taken away is not looked at. */
const anyCells = (row: number) => Object.fromEntries(CELLS.map(cell => [cellName(cell, row), Joi.string().allow('').max(1000)]))

/** Documents of a year, a row each; they stand in the order of their numbers. */
export function readReferences(body: unknown, today: PlainDate): FormResult<ReferencesFields> {
  const typed = (body ?? {}) as Record<string, unknown>
  const rows = rowsUpTo(MOST_ROWS)
  const kept = rows.filter(row => !isBlank(typed, row) && !isDropped(typed, row))
  const form = Joi.object<Record<string, string>>({
    mark,
    ...Object.assign({}, ...rows.map(row => (kept.includes(row) ? cellsOf(row, today) : anyCells(row)))),
  })
  const { values, errors } = readForm(form, body)
  if (errors) return { errors }
  const read = kept.map(row => ({
    ...{ row, position: (values[cellName('position', row)] as number | null | undefined) ?? Infinity },
    ...referenceOf(values, row),
  }))
  const twice = errorsOfTwice(read)
  if (Object.keys(twice).length > 0) return { errors: twice }
  const ordered = read.toSorted((a, b) => (a.position === b.position ? a.row - b.row : a.position - b.position))
  return { values: { mark: values['mark']!, references: ordered.map(({ row: _row, position: _position, ...reference }) => reference) } }
}

const referenceOf = (values: Record<string, string>, row: number): ReferenceFields => ({
  role: values[cellName('role', row)] as ReferenceRole,
  number: values[cellName('number', row)]!,
  datedOn: values[cellName('datedOn', row)]!,
  issuer: values[cellName('issuer', row)]!,
  subject: values[cellName('subject', row)] ?? null,
})

/** The same document stands in a list once. */
function errorsOfTwice(read: readonly (ReferenceFields & { row: number })[]): FieldErrors {
  const again = read.filter((one, at) =>
    read.slice(0, at).some(({ role, number, datedOn }) => role === one.role && number === one.number && datedOn === one.datedOn),
  )
  return Object.fromEntries(again.map(({ row }) => [cellName('number', row), 'Văn bản này đã có ở một dòng trên.']))
}
