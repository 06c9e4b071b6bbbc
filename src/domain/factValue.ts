import type { FactKind } from './codes'
import { RATING_LEVELS } from './ratingLevel'

type FactShape = 'PERCENT' | 'MONTHS' | 'YES_NO' | 'LEVEL'

export const FACT_SHAPES: Record<FactKind, FactShape> = {
  TASKS_DONE: 'PERCENT',
  TASKS_LATE: 'PERCENT',
  TASKS_BEYOND: 'PERCENT',
  WEAKNESSES_MENDED: 'YES_NO',
  CIVIL_SERVANT_LEVEL: 'LEVEL',
  DISCIPLINED: 'YES_NO',
  DEGRADED: 'YES_NO',
  SICK_MONTHS: 'MONTHS',
}

const WORDS: Record<'YES_NO' | 'LEVEL', Record<string, string>> = {
  YES_NO: { co: '1', khong: '0' },
  LEVEL: { xs: 'EXCELLENT', t: 'GOOD', ht: 'SATISFACTORY', k: 'UNSATISFACTORY' },
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim()

/** What somebody typed for a fact, as it is stored; null where it cannot be read: «80», «80%», «có», «không», «XS». */
export function readFactValue(kind: FactKind, typed: string): string | null {
  const shape = FACT_SHAPES[kind]
  if (shape === 'YES_NO' || shape === 'LEVEL') return WORDS[shape][plain(typed)] ?? null
  const digits = /^(\d{1,3})\s*%?$/.exec(typed.trim())?.[1]
  const most = shape === 'PERCENT' ? 100 : 12
  return digits !== undefined && Number(digits) <= most ? String(Number(digits)) : null
}

/** «80%», «có», «XS» */
export function factText(kind: FactKind, value: string): string {
  const shape = FACT_SHAPES[kind]
  if (shape === 'PERCENT') return `${value}%`
  if (shape === 'MONTHS') return `${value} tháng`
  if (shape === 'YES_NO') return value === '1' ? 'có' : 'không'
  return ['XS', 'T', 'HT', 'K'][RATING_LEVELS.findIndex(level => level === value)] ?? value
}

/** What to type, as the page says it. */
export const FACT_HINTS: Record<FactShape, string> = {
  PERCENT: 'số nguyên từ 0 đến 100',
  MONTHS: 'số tháng, cộng cả năm',
  YES_NO: 'có hoặc không',
  LEVEL: 'XS, T, HT hoặc K',
}
