import { shortDocumentNumber } from '../domain/documentNumber'
import type { FigureKey } from '../domain/figureKey'
import type { FigureRecord, RecordOrder, RecordPart, RecordSort } from '../domain/figureRecord'
import { searchKey } from '../domain/personName'
import { commendationRecords } from './figureRecords/commendations'
import { developmentRecords } from './figureRecords/development'
import { presentRecords } from './figureRecords/present'
import { ratingRecords } from './figureRecords/ratings'
import { situationRecords } from './figureRecords/situation'
import type { RecordRow, RecordScope, RecordSource } from './figureRecords/source'
import { select } from './select'

export interface RecordWish {
  key: FigureKey
  part: RecordPart
  /** Part of a name, a unit or a code, with or without diacritics; empty finds all. */
  search?: string
  order?: RecordOrder
  span: { limit: number; offset: number }
}

/** The same predicates that count a figure list its records; null where nobody is left out. */
function sourceOf(key: FigureKey, scope: RecordScope, part: RecordPart): RecordSource | null {
  if (key.topic === 'ratings') return key.measure === 'present' ? presentRecords(key, scope, part) : ratingRecords(key, scope, part)
  if (key.topic === 'development') return developmentRecords(key, scope, part)
  if (key.topic === 'commendations') return commendationRecords(key, scope, part)
  return part === 'counted' ? situationRecords(key, scope) : null
}

const LEVEL_RANK = `CASE level WHEN 'EXCELLENT' THEN 1 WHEN 'GOOD' THEN 2 WHEN 'SATISFACTORY' THEN 3 WHEN 'UNSATISFACTORY' THEN 4 ELSE 5 END`

/** Databases differ in where they put what is missing, so nothing is. */
const SORTED: Record<RecordSort, string> = {
  code: `COALESCE("code", '')`,
  name: `COALESCE("sortKey", '')`,
  level: LEVEL_RANK,
  date: `COALESCE("date", '')`,
}

const orderBy = ({ by, descending }: RecordOrder) =>
  [`${SORTED[by]}${descending ? ' DESC' : ''}`, SORTED.code, SORTED.name, 'id']
    .filter((sql, index, all) => all.indexOf(sql) === index)
    .join(', ')

const containing = (text: string) => `%${searchKey(text).replace(/[!%_]/g, '!$&')}%`

/** Records behind a figure, a span of them, and how many there are in all. */
export async function figureRecords(scope: RecordScope, wish: RecordWish): Promise<{ records: FigureRecord[]; matching: number }> {
  const { key, part, search = '', order = { by: 'code', descending: false }, span } = wish
  const source = sourceOf(key, scope, part)
  if (!source) return { records: [], matching: 0 }
  const found = search ? `AND (${source.search.join(' OR ')})` : ''
  const rows = await select<RecordRow>(
    `SELECT list.*, CAST(COUNT(*) OVER () AS INTEGER) AS matching
     FROM (SELECT ${source.select} FROM ${source.from} WHERE ${source.where} ${found}) list
     ORDER BY ${orderBy(order)} LIMIT :limit OFFSET :offset`,
    { ...source.values, ...span, today: scope.today, ...(search ? { search: containing(search) } : {}) },
  )
  return { records: rows.map(recordFrom), matching: rows[0]?.matching ?? 0 }
}

function recordFrom({ matching: _matching, number, sign, ...record }: RecordRow): FigureRecord {
  if (number === null || sign === null) return record
  return { ...record, documentNumber: shortDocumentNumber(number, 'QĐ', sign) }
}
