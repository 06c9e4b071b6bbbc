import { dateText } from '../domain/plainDate'
import { countText } from '../domain/share'
import type { CycleFacts } from '../domain/yearRecords'
import { presentForm } from './form'

interface PublicationInput {
  address: string
  decisions: string
  report: string
  bodyName: string
  cycle: CycleFacts
  tallies: { unitId: number; unitName: string; decided: number; undecided: number; published: number }[]
  /** Whether the reader publishes, or only looks. */
  canPublish: boolean
  /** Whether the reader's own row waits for somebody else. */
  ownWaits: boolean
  problem: string | null
  withdrawal: { values: Record<string, string>; errors: Record<string, string> }
}

const REASON = { name: 'reason', label: 'Lý do', hint: 'Lưu trong lịch sử.', lines: 3 }

const presentWithdrawal = (typed: PublicationInput['withdrawal'], published: number) => ({
  form: presentForm({ sections: [{ fields: [REASON] }], ...typed }),
  button: `Hủy công bố ${countText(published)} đối tượng (có lý do)`,
})

/** Once all is published the report is what comes next. */
const reportOf = ({ report }: PublicationInput, waiting: number, published: number) => (published > 0 && waiting === 0 ? report : null)

const leadOf = ({ publishedOn }: CycleFacts, published: number) =>
  publishedOn
    ? `Đã công bố ngày ${dateText(publishedOn)} cho ${countText(published)} đối tượng.`
    : 'Chưa công bố: mỗi người chỉ thấy phần việc của mình.'

/** What publishing would do, in numbers, and how it is undone. */
export function presentPublication(input: PublicationInput) {
  const { address, decisions, cycle, tallies, canPublish, ownWaits, problem, withdrawal } = input
  const sum = (part: 'decided' | 'undecided' | 'published') => tallies.reduce((total, tally) => total + tally[part], 0)
  const waiting = sum('decided') - (ownWaits ? 1 : 0)
  const published = sum('published')
  const ready = canPublish && waiting > 0 && sum('undecided') === 0
  return {
    title: `Công bố kết quả năm ${cycle.year}`,
    lead: leadOf(cycle, published),
    address,
    problem,
    question: waiting > 0 ? `Công bố cho ${countText(waiting)} đối tượng?` : null,
    effects: [
      'Đảng viên thấy kết quả của chính mình ở mục «Của tôi» và trong hồ sơ.',
      'Bí thư chi bộ thấy số tổng của cấp ủy; số liệu, báo cáo và thông báo dùng kết quả này.',
      'Công bố rồi, phiếu của chi bộ chỉ còn để xem. Chỉ bí thư hoặc phó bí thư hủy công bố được, và phải ghi lý do.',
    ],
    undecided: tallies
      .filter(({ undecided }) => undecided > 0)
      .map(({ unitId, unitName, undecided }) => ({
        href: `${decisions}?unit=${unitId}`,
        text: `${unitName}: còn ${countText(undecided)} đối tượng chưa có quyết định`,
      })),
    button: ready ? `Công bố cho ${countText(waiting)} đối tượng` : null,
    own: ownWaits ? 'Dòng của chính đồng chí được để riêng: người khác có thẩm quyền công bố dòng đó.' : null,
    readOnly: canPublish ? null : `Người công bố được: bí thư hoặc phó bí thư ${input.bodyName}.`,
    report: reportOf(input, waiting, published),
    withdrawal: canPublish && published > 0 ? presentWithdrawal(withdrawal, published) : null,
  }
}
