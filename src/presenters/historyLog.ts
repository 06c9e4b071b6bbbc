import { ACCOUNT_ACTS } from '../domain/acts'
import type { ChainEnd } from '../domain/chainFault'
import type { LogEntry } from '../domain/historyLog'
import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { ACTS, actPhrase } from '../labels/acts'
import { presentEntry } from './history'
import { type ListFields, presentFilter, presentPager, SEARCH_HINT, unitOptions } from './list'

interface LogInput {
  address: string
  fields: ListFields
  errors: Record<string, string>
  organisationName: string
  units: { id: number; code: string; name: string }[]
  entries: readonly LogEntry[]
  matching: number
  accountsOnly: boolean
  /** The newest entry of the chain, for whoever keeps it to compare. */
  head: ChainEnd
  page: number
  size: number
  opens(entry: LogEntry): string | null
}

/** The log as somebody who was there would tell it. */
export function presentHistoryLog(input: LogInput) {
  const { organisationName, entries, matching, accountsOnly, head, errors, opens } = input
  return {
    lead: accountsOnly
      ? `Việc đã làm với tài khoản ở ${organisationName} và các tổ chức trực thuộc, mới nhất trước`
      : `Ai đã làm gì ở ${organisationName} và các tổ chức trực thuộc, mới nhất trước`,
    count: `${countText(matching)} việc`,
    filter: presentFilter(input, filterFields(input)),
    errors: Object.entries(errors).map(([name, text]) => ({ name, text })),
    rows: entries.map(entry => ({
      ...presentEntry(entry, { withSubjects: true }),
      at: momentText(entry.at),
      place: entry.placeCount > 1 ? `${countText(entry.placeCount)} tổ chức` : (entry.placeName ?? ''),
      href: entry.count === 1 ? opens(entry) : null,
    })),
    pager: presentPager(input, input, 'việc'),
    head: head.sequence > 0 ? { sequence: countText(head.sequence), hash: head.hash.match(/.{8}/g)!.join(' ') } : null,
  }
}

const byPhrase = new Intl.Collator('vi').compare
const actOptions = (acts: readonly string[]) =>
  acts.map(act => ({ value: act, name: actPhrase(act) })).sort((a, b) => byPhrase(a.name, b.name))

const filterFields = ({ units, accountsOnly, errors }: LogInput) => [
  { name: 'who', label: 'Người thực hiện', hint: SEARCH_HINT },
  { name: 'record', label: 'Hồ sơ của ai', hint: 'Tên người hoặc tổ chức.' },
  { name: 'act', label: 'Việc', options: actOptions(accountsOnly ? ACCOUNT_ACTS : ACTS) },
  ...(units.length > 1 ? [{ name: 'unit', label: 'Nơi', options: unitOptions(units) }] : []),
  { name: 'from', label: 'Từ ngày', hint: 'Ví dụ 01/12/2023.', error: errors['from'] },
  { name: 'to', label: 'Đến hết ngày', hint: 'Ví dụ 31/12/2023.', error: errors['to'] },
]
