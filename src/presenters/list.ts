import { countText } from '../domain/share'

export type ListFields = Record<string, string>

/** Where a list stands and what it is narrowed to. */
export interface ListPlace {
  address: string
  fields: ListFields
}

/** The address of a list with other fields; those that say nothing are left out. */
export function addressOf({ address, fields }: ListPlace, changes: ListFields = {}): string {
  const said = Object.entries({ ...fields, ...changes }).filter(([, value]) => value !== '')
  return said.length ? `${address}?${new URLSearchParams(said)}` : address
}

interface Option {
  value: string
  name: string
}

interface FilterField {
  name: string
  label: string
  hint?: string
  /** What is wrong with what was typed. */
  error?: string | undefined
  /** Left out where the field is a text to search for. */
  options?: Option[]
  /** What it means to choose none of the options. */
  all?: string
}

export const optionsOf = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>): Option[] =>
  codes.map(code => ({ value: code, name: labels[code] }))

export const unitOptions = (units: readonly { id: number; code: string; name: string }[]): Option[] =>
  units.map(({ id, code, name }) => ({ value: String(id), name: `${code} · ${name}` }))

export const SEARCH_HINT = 'Gõ có dấu hoặc không dấu đều được.'

/** The form above a list: what may be narrowed, as it stands now. `kept` fields are sent along unseen. */
export function presentFilter({ address, fields }: ListPlace, wanted: FilterField[], kept: string[] = []) {
  const hidden = kept.map(name => ({ name, value: fields[name] ?? '' })).filter(({ value }) => value !== '')
  return {
    address,
    fields: wanted.map(({ name, label, hint = '', error = '', options, all = 'Tất cả' }) => ({
      ...{ name, label, hint, error, all, value: fields[name] ?? '' },
      options: options?.map(option => ({ ...option, selected: option.value === fields[name] })) ?? null,
    })),
    hidden,
    /** Where everything is shown again; null while nothing is narrowed. */
    clear: Object.entries(fields).some(([name, value]) => value !== '' && !kept.includes(name))
      ? addressOf({ address, fields: {} }, Object.fromEntries(hidden.map(each => [each.name, each.value])))
      : null,
  }
}

interface Span {
  page: number
  size: number
  matching: number
}

/** The way to the other pages of a list; null where one page holds all. */
export function presentPager(place: ListPlace, { page, size, matching }: Span, noun: string) {
  const pages = Math.ceil(matching / size)
  if (pages <= 1) return null
  const href = (target: number) => (target < 1 || target > pages ? null : addressOf(place, { page: target === 1 ? '' : String(target) }))
  const first = (page - 1) * size + 1
  const last = Math.min(page * size, matching)
  return {
    text: `Từ ${countText(first)} đến ${countText(last)} trong ${countText(matching)} ${noun}`,
    previous: href(page - 1),
    next: href(page + 1),
  }
}
