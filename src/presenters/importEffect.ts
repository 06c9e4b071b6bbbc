import type { CapChange } from '../domain/capChange'
import type { TallyChange } from '../domain/importRow'
import type { RatingImpact } from '../domain/ratingImpact'
import { RATING_LEVELS } from '../domain/ratingLevel'
import { type GroupTally, GROUP_NOUNS } from '../domain/ratingYear'
import { countText, share } from '../domain/share'
import { tallyLabel } from '../labels/imports'
import { levelShortLabel } from '../labels/ratings'
import { presentCapChange } from './cap'

interface Counts {
  committees: number
  cells: number
  members: number
  full: number
}

type EffectInput =
  | { kind: 'COUNTS'; before: Counts; after: Counts }
  | { kind: 'TALLIES'; changes: readonly TallyChange[] }
  | { kind: 'RATINGS'; year: number; onFile: boolean; impact: RatingImpact }

interface EffectRow {
  name: string
  before: string
  after: string
  changed: boolean
}

/** What a file does to the figures, and what to know of it. */
export interface ShownEffect {
  heading: string
  rows: EffectRow[]
  caps: ReturnType<typeof presentCapChange>[]
  notes: string[]
}

export function presentEffect(effect: EffectInput, workbook: string, openYears: readonly number[]): ShownEffect {
  if (effect.kind === 'RATINGS') return ratingsEffect(effect)
  if (effect.kind === 'TALLIES') return talliesEffect(effect, workbook)
  return {
    ...{ heading: 'Nếu nhập, số liệu hôm nay sẽ đổi thế nào', caps: [] },
    ...{ rows: countRows(effect), notes: notesOf(workbook, openYears) },
  }
}

const row = (name: string, before: string, after: string): EffectRow => ({ name, before, after, changed: before !== after })

const talliesEffect = ({ changes }: Extract<EffectInput, { kind: 'TALLIES' }>, workbook: string): ShownEffect => ({
  ...{ heading: 'Nếu nhập, số liệu sẽ đổi thế nào', caps: [] },
  rows: changes.map(({ measure, of, before, after }) =>
    row([tallyLabel[measure], of].filter(Boolean).join(' '), countOrNone(before), countOrNone(after)),
  ),
  notes: workbook === 'accounts' ? OF_ACCOUNTS : ['Đợt đánh giá và mức tối đa xuất sắc không đổi.'],
})

const OF_ACCOUNTS = [
  'Tên đăng nhập ghi ở từng dòng dưới đây là tên sẽ dùng; tên nào được đề xuất thì dòng ấy có nói.',
  'Vai trò có hiệu lực khi người thứ hai xác nhận. Chưa ai đăng nhập được cho đến khi đồng chí tạo đường dẫn mời ở trang của lần nhập.',
]

const countOrNone = (count: number | null) => (count === null ? 'chưa có' : countText(count))

const countRows = ({ before, after }: Extract<EffectInput, { kind: 'COUNTS' }>) =>
  (
    [
      ['committees', 'Đảng bộ trực thuộc'],
      ['cells', 'Chi bộ'],
      ['members', 'Đảng viên'],
      ['full', 'Trong đó: chính thức'],
    ] as const
  ).map(([key, name]) => row(name, countText(before[key]), countText(after[key])))

const notesOf = (workbook: string, openYears: readonly number[]) =>
  workbook === 'members' && openYears.length > 0
    ? [
        `Đợt đánh giá đang mở (năm ${openYears.join(', ')}) giữ danh sách lúc mở đợt: phiếu và mức tối đa xuất sắc không đổi. Số có mặt vào ngày chốt tính theo ngày về chi bộ.`,
      ]
    : ['Đợt đánh giá và mức tối đa xuất sắc không đổi.']

function ratingsEffect({ year, onFile, impact }: Extract<EffectInput, { kind: 'RATINGS' }>): ShownEffect {
  const { groups, caps, stated } = impact
  return {
    heading: `Nếu nhập, số liệu năm ${year} sẽ đổi thế nào`,
    rows: groups.flatMap(({ group, before, after }) => groupRows(GROUP_NOUNS[group], before, after)),
    caps: caps.map(presentCapChange),
    notes: [...yearNotes(year, onFile), ...capNotes(caps, stated)],
  }
}

/** Each level as a share of those rated, then who was not. */
function groupRows(noun: string, before: GroupTally, after: GroupTally): EffectRow[] {
  const name = noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1)
  const left = ({ exempt, notRated }: GroupTally) => exempt + notRated
  return [
    ...RATING_LEVELS.map(level =>
      row(
        `${name}: ${levelShortLabel[level]}`,
        share(before.levels[level], before.rated).text,
        share(after.levels[level], after.rated).text,
      ),
    ),
    ...(left(before) + left(after) > 0 ? [row(`${name}: miễn, chưa xếp loại`, countText(left(before)), countText(left(after)))] : []),
  ]
}

const yearNotes = (year: number, onFile: boolean) =>
  onFile
    ? [`Năm ${year} đã có trong hệ thống: tệp chỉ bổ sung đối tượng còn thiếu.`]
    : [
        `Năm ${year} chưa có trong hệ thống: nhập thì ghi năm ấy là đã công bố, ngày chốt 31/12/${year}, theo quy định của năm; chỉ gồm các đơn vị có trong tệp.`,
      ]

function capNotes(caps: readonly CapChange[], stated: boolean): string[] {
  if (caps.length === 0) return []
  const basis = stated
    ? 'Mức tối đa xuất sắc tính theo điều cấp ủy đã nêu khi mở năm.'
    : 'Cấp ủy chưa nêu mức tối đa xuất sắc của năm này trong hệ thống: phần đối chiếu theo cách hiểu sát câu chữ của hướng dẫn.'
  const exceeded = caps.some(cap => cap.exceeded)
  return [
    basis,
    exceeded
      ? 'Sau khi nhập có nơi vượt mức tối đa. Kết quả đã có quyết định nên vẫn ghi được; đồng chí kiểm tra lại tệp trước khi nhập.'
      : 'Sau khi nhập không vượt mức tối đa.',
  ]
}
