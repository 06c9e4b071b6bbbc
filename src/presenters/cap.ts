import type { CapChange } from '../domain/capChange'
import { type GroupCap, GROUP_NOUNS } from '../domain/ratingYear'
import { countText } from '../domain/share'

interface Fact {
  term: string
  text: string
}

/** A cap as a bar with its arithmetic beside it. Widths are SVG attributes. */
export interface ShownCap {
  title: string
  summary: string
  bar: { used: string; limit: string; excess: { x: string; width: string } | null }
  facts: Fact[]
}

/** Where the limit stands on the bar while there is room beyond it. */
const ROOM = 0.86

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`

function barOf({ used, allowed, excess }: Pick<GroupCap, 'used' | 'allowed' | 'excess'>): ShownCap['bar'] {
  if (excess > 0) {
    const limit = allowed / used
    return { used: percent(limit), limit: percent(limit), excess: { x: percent(limit), width: percent(1 - limit) } }
  }
  return { used: allowed ? percent((used / allowed) * ROOM) : '0%', limit: percent(allowed ? ROOM : 0), excess: null }
}

const titleOf = ({ group, alike }: GroupCap) => `Mức tối đa xuất sắc: ${GROUP_NOUNS[group]}${alike ? `, ${alike}` : ''}`

const basis = ({ setting }: GroupCap): Fact => ({ term: 'Căn cứ', text: setting.grantedBy ?? 'chưa ghi văn bản quy định' })

const UNDECIDED = 'Tạm tính vì còn đối tượng chưa có quyết định; số cuối do cấp ủy xác định'

const over = (excess: number) => (excess > 0 ? `, vượt ${countText(excess)}` : '')

/** The cap as it stands, decided and proposed levels taken together. `further` are facts of the page at hand; `why` it is provisional. */
export function presentCap(cap: GroupCap, further: Fact[] = [], why = UNDECIDED): ShownCap {
  const verb = cap.provisional ? 'đã đề xuất' : 'đã quyết định'
  return {
    title: titleOf(cap),
    summary: `${verb} ${countText(cap.used)}, được tối đa ${countText(cap.allowed)}${over(cap.excess)}`,
    bar: barOf(cap),
    facts: [
      { term: 'Cách tính', text: cap.arithmetic },
      ...further,
      basis(cap),
      ...(cap.provisional ? [{ term: 'Lưu ý', text: why }] : []),
    ],
  }
}

/** What decisions would do to a cap. */
export function presentCapChange({ before, after, exceeded }: CapChange) {
  const sentence = ({ used, allowed, excess }: GroupCap) =>
    `đã quyết định ${countText(used)}, được tối đa ${countText(allowed)}${over(excess)}`
  const cap: ShownCap = {
    title: titleOf(after),
    summary: `sau khi ghi: ${sentence(after)}`,
    bar: barOf(after),
    facts: [
      { term: 'Trước khi ghi', text: `${sentence(before)}; ${before.arithmetic}` },
      { term: 'Sau khi ghi', text: after.arithmetic },
      basis(after),
    ],
  }
  return { ...cap, exceeded }
}
