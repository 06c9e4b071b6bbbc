import type { CommendationForm, CommendationGround, RecipientKind, RecipientOrigin } from '../../domain/codes'
import { inOfficialOrder } from '../../domain/commendationCandidate'
import { commendationSource } from '../../domain/commendationGround'
import { moneyFor } from '../../domain/commendationMoney'
import type { DisciplineForm } from '../../domain/codes'
import type { NamedDecision } from '../../domain/commendationRecord'
import { dateText, type PlainDate } from '../../domain/plainDate'
import { countText } from '../../domain/share'
import { commendationFormLabel, recipientOriginLabel } from '../../labels/commendations'
import { sourceText } from '../../labels/sources'
import { OTHERS } from '../commendationProposals'
import { presentForm } from '../form'
import { objectionText } from './start'

export interface RecipientOfDraft {
  id: number
  recipientKind: RecipientKind
  organisationId: number | null
  memberId: number | null
  name: string
  sortKey: string
  unitCode: string
  unitName: string
  origin: RecipientOrigin
  removedReason: string | null
  discipline: { form: DisciplineForm; imposedOn: PlainDate } | null
}

/** Somebody found by name who could be added. */
export interface FoundSubject {
  memberId: number | null
  organisationId: number | null
  name: string
  unitName: string
}

interface DraftInput {
  draft: {
    id: number
    version: number
    year: number
    subject: string
    label: string
    form: CommendationForm
    baseSalary: number | null
    decisionId: number | null
    amendsId: number | null
    droppedReason: string | null
  }
  title: { name: string; ground: CommendationGround }
  /** The decision whose list it is to replace. */
  amends: NamedDecision | null
  organisationName: string
  today: PlainDate
  recipients: readonly RecipientOfDraft[]
  search: string
  found: readonly FoundSubject[]
  units: readonly { id: number; code: string; name: string }[]
  values: Record<string, string>
  errors: Record<string, string>
  problem: string | null
}

const isPerson = ({ recipientKind }: { recipientKind: RecipientKind }) => recipientKind === 'MEMBER' || recipientKind === 'OTHER_PERSON'

/** A decision being prepared: whom it would commend, in the order of the paper, and who was taken out and why. */
export function presentCommendationDraft(input: DraftInput) {
  const { draft, organisationName, recipients, search, found, values, errors, problem } = input
  const address = `/commendation-drafts/${draft.id}`
  const inIt = recipients.filter(({ removedReason }) => removedReason === null).toSorted(inOfficialOrder)
  const removed = recipients.filter(({ removedReason }) => removedReason !== null).toSorted(inOfficialOrder)
  const parts = [
    { heading: 'Tập thể', recipients: inIt.filter(each => !isPerson(each)) },
    { heading: 'Cá nhân', recipients: inIt.filter(isPerson) },
  ]
  return {
    address,
    heading: `Dự thảo quyết định ${draft.subject}`,
    lead: `${organisationName}, năm ${draft.year}`,
    version: draft.version,
    state: stateText(draft),
    open: stateText(draft) === null,
    decisionHref: draft.decisionId ? `/commendation-decisions/${draft.decisionId}` : null,
    issueHref: inIt.length > 0 ? `${address}/decision` : null,
    count: countsText(parts[0]!.recipients.length, parts[1]!.recipients.length),
    ...termsOf(input, inIt),
    parts: parts
      .filter(part => part.recipients.length > 0)
      .map(part => ({ ...part, rows: part.recipients.map((each, index) => presentRow(each, index, draft)) })),
    removed: removed.map(each => ({ ...presentRow(each, 0, draft), reason: each.removedReason })),
    search,
    found: found.map(each => ({ ...each, key: each.memberId ? `member-${each.memberId}` : `organisation-${each.organisationId}` })),
    addition: additionForm(input),
    errors,
    typedReason: values['reason'] ?? '',
    problems: [
      ...(problem ? [{ href: '#h-list', text: problem }] : []),
      ...Object.entries(errors).map(([field, text]) => ({ href: `#${field}`, text })),
    ],
  }
}

/** What it is to say, and of an amending one which decision it amends. */
function termsOf(input: DraftInput, inIt: readonly RecipientOfDraft[]) {
  const { draft, title, amends, today } = input
  return {
    amends: amends && {
      text: `Quyết định ${amends.documentNumber}, ngày ${dateText(amends.decidedOn)}`,
      href: `/commendation-decisions/${amends.id}`,
    },
    facts: [
      { term: 'Danh hiệu, phong trào', text: title.name },
      { term: 'Hình thức và nội dung', text: `${commendationFormLabel[draft.form]} ${draft.label}` },
      { term: 'Căn cứ về thẩm quyền', text: sourceText(commendationSource(today)) },
      { term: 'Tiền thưởng', text: moneyText(input, inIt) },
    ],
  }
}

/** Somebody who is neither a member nor an organisation, by name and unit. */
function additionForm({ units, values, errors }: DraftInput) {
  const start = { recipientName: '', otherKind: 'OTHER_PERSON', unitId: '' }
  const typed = Object.fromEntries(Object.entries(values).filter(([field]) => field in start))
  const fields = [
    { name: 'recipientName', label: 'Tên tập thể hoặc họ tên cá nhân' },
    { name: 'otherKind', label: 'Là', options: OTHERS },
    {
      name: 'unitId',
      label: 'Thuộc đơn vị',
      options: units.map(({ id, code, name }) => ({ value: String(id), name: `${code} · ${name}` })),
    },
  ]
  const own = Object.fromEntries(Object.entries(errors).filter(([field]) => field in start))
  return presentForm({ sections: [{ title: 'Tập thể, cá nhân khác', fields }], values: { ...start, ...typed }, errors: own, problem: null })
}

function presentRow(
  { id, name, unitName, recipientKind, origin, discipline }: RecipientOfDraft,
  index: number,
  { amendsId }: DraftInput['draft'],
) {
  return {
    id,
    number: countText(index + 1),
    name,
    unitName: recipientKind === 'ORGANISATION' ? '' : unitName,
    origin: amendsId && origin === 'FOUND' ? 'Quyết định cũ' : recipientOriginLabel[origin],
    objection: discipline ? objectionText({ discipline, commendedBy: null }, 'DISCIPLINED') : null,
  }
}

function stateText({ decisionId, droppedReason }: DraftInput['draft']): string | null {
  if (decisionId) return 'Dự thảo này đã ban hành thành quyết định, không sửa được nữa.'
  return droppedReason ? `Dự thảo này đã hủy. Lý do: ${droppedReason}` : null
}

/** «3 tập thể, 26 cá nhân» */
export function countsText(collectives: number, people: number): string {
  const parts = [...(collectives > 0 ? [`${countText(collectives)} tập thể`] : []), ...(people > 0 ? [`${countText(people)} cá nhân`] : [])]
  return parts.join(', ') || 'chưa có ai'
}

function moneyText({ draft, title }: DraftInput, recipients: readonly RecipientOfDraft[]): string {
  if (draft.baseSalary === null) return 'không ghi: chưa nêu mức lương cơ sở'
  const amounts = recipients.map(({ recipientKind }) =>
    moneyFor({ ground: title.ground, form: draft.form, recipientKind }, draft.baseSalary!),
  )
  const paid = amounts.filter(money => money !== null)
  const [first] = paid
  if (!first) return 'chưa có mức trong hệ thống cho hình thức này'
  const total = paid.reduce((sum, { amount }) => sum + amount, 0)
  const rest = paid.length < recipients.length ? '; đối tượng khác chưa có mức trong hệ thống' : ''
  return `${countText(first.amount)} đồng mỗi đảng viên (${first.factor} lần mức lương cơ sở, ${first.source}), cộng ${countText(total)} đồng${rest}`
}
