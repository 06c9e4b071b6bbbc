import { type CandidateFacts, hasStreak, inOfficialOrder, type Objection, objectionsTo } from '../../domain/commendationCandidate'
import {
  COMMENDATION_FORMS,
  type CommendationForm,
  type CommendationGround,
  type OrganisationTier,
  type RecipientKind,
} from '../../domain/codes'
import { commendationSource, isFoundInRatings, recipientsBy, rulesFor, STREAK_YEARS } from '../../domain/commendationGround'
import { dateText, type PlainDate } from '../../domain/plainDate'
import { commendationFormLabel, commendationGroundLabel, objectionLabel } from '../../labels/commendations'
import { disciplineLabel } from '../../labels/members'
import { sourceText } from '../../labels/sources'
import { presentForm } from '../form'

export interface TitleChoice {
  code: string
  name: string
  ground: CommendationGround
  label: string
}

/** What a unit asked for. */
interface Proposal {
  id: number
  recipientKind: RecipientKind
  organisationId: number | null
  memberId: number | null
  name: string
  unitName: string
  merits: string
}

interface StartInput {
  address: string
  organisation: { name: string; tier: OrganisationTier }
  year: number
  today: PlainDate
  titles: readonly TitleChoice[]
  title: TitleChoice | null
  candidates: readonly CandidateFacts[]
  /** Of this title, in force. */
  proposals: readonly Proposal[]
  values: Record<string, string>
  errors: Record<string, string>
  /** What was ticked when the form came back; null at first. */
  picked: { memberIds: readonly number[]; organisationIds: readonly number[]; proposalIds: readonly number[] } | null
}

/** The beginning of a decision: which title, and who the records speak for. */
export function presentDraftStart(input: StartInput) {
  const { address, organisation, year, titles, title, errors } = input
  return {
    heading: title ? `Khen thưởng «${title.name}» năm ${year}` : `Lập quyết định khen thưởng năm ${year}`,
    lead: organisation.name,
    address,
    titles: titles.map(each => ({
      name: each.name,
      ground: commendationGroundLabel[each.ground],
      href: `${address}/new?title=${each.code}`,
      current: each.code === title?.code,
    })),
    title: title && presentTitle(input, title),
    problems: title ? [] : Object.values(errors).map(text => ({ href: '#titles', text })),
  }
}

function presentTitle(input: StartInput, title: TitleChoice) {
  const { organisation, today } = input
  const found = isFoundInRatings(title.ground)
  const rows = candidateRows(input, title)
  return {
    code: title.code,
    ground: commendationGroundLabel[title.ground],
    source: sourceText(commendationSource(today)),
    elsewhere:
      found && recipientsBy(title.ground, organisation.tier).length === 0
        ? 'Theo hướng dẫn, hình thức này do cấp khác quyết định. Nếu cấp ủy vẫn lập dự thảo, hãy nêu căn cứ trong trích yếu.'
        : null,
    empty: found
      ? 'Chưa có đối tượng nào đủ điều kiện theo kết quả xếp loại. Đồng chí vẫn lập được dự thảo rồi bổ sung bằng tay.'
      : 'Chưa có chi bộ nào đề nghị. Đồng chí lập dự thảo rồi bổ sung tập thể, cá nhân bằng tay.',
    parts: [
      { heading: 'Tập thể', rows: rows.filter(({ isPerson }) => !isPerson) },
      { heading: 'Cá nhân', rows: rows.filter(({ isPerson }) => isPerson) },
    ].filter(part => part.rows.length > 0),
    form: formOf(input, title),
  }
}

const proposedForm = (ground: CommendationGround): CommendationForm => rulesFor(ground)[0]?.forms[0] ?? 'MERIT_LETTER'

/** What the guidance and the title propose, until something else is typed. */
function formOf({ year, values, errors }: StartInput, { code, name, label, ground }: TitleChoice) {
  const proposed = label.replaceAll('{năm}', String(year)) || `«${name}» năm ${year}`
  const start = { title: code, form: proposedForm(ground), label: proposed, subject: `về việc khen thưởng ${proposed}`, baseSalary: '' }
  const typed = Object.fromEntries(Object.entries(values).filter(([field]) => field in start))
  const withMoney = ground === 'EXCELLENT_IN_YEAR' || ground === 'FIVE_YEARS'
  const money = {
    name: 'baseSalary',
    label: 'Mức lương cơ sở (đồng)',
    hint: 'Để trống nếu quyết định không ghi tiền thưởng. Ví dụ: 1.490.000',
  }
  return presentForm({
    sections: [
      {
        title: 'Nội dung quyết định',
        fields: [
          {
            name: 'form',
            label: 'Hình thức',
            options: COMMENDATION_FORMS.map(form => ({ value: form, name: commendationFormLabel[form] })),
          },
          { name: 'label', label: 'Nội dung khen thưởng', hint: 'In trên giấy khen, sau chữ «Đã»', lines: 2 },
          { name: 'subject', label: 'Trích yếu', hint: 'Bắt đầu bằng «về việc…»', lines: 2 },
          ...(withMoney ? [money] : []),
        ],
      },
    ],
    values: { ...start, ...typed },
    errors,
    problem: null,
  })
}

/** Those found in the ratings in the order of the paper, then what units asked for beside them. */
function candidateRows({ candidates, proposals, picked }: StartInput, { ground }: TitleChoice) {
  const shown = candidates.filter(each => ground !== 'FIVE_YEARS' || hasStreak(each)).toSorted(inOfficialOrder)
  const isShown = (proposal: Proposal) =>
    shown.some(({ memberId, organisationId }) => (memberId ? memberId === proposal.memberId : organisationId === proposal.organisationId))
  const others = proposals.filter(proposal => !isShown(proposal))
  return [
    ...shown.map(each => presentCandidate(each, picked)),
    ...others.map(each => presentProposal(each, isFoundInRatings(ground), picked)),
  ]
}

function presentCandidate(candidate: CandidateFacts, picked: StartInput['picked']) {
  const { memberId, organisationId, name, unitName, excellentYears, merits } = candidate
  const objections = objectionsTo(candidate)
  const chosen = memberId ? picked?.memberIds.includes(memberId) : picked?.organisationIds.includes(organisationId!)
  return {
    field: memberId ? `pick-member-${memberId}` : `pick-organisation-${organisationId}`,
    href: memberId ? `/members/${memberId}` : `/organisations/${organisationId}`,
    name,
    isPerson: memberId !== null,
    unitName: memberId ? unitName : '',
    streak: hasStreak(candidate) ? `Xuất sắc ${STREAK_YEARS} năm liền` : `Xuất sắc ${excellentYears}/${STREAK_YEARS} năm gần nhất`,
    merits,
    objections: objections.map(objection => objectionText(candidate, objection)),
    ticked: chosen ?? objections.length === 0,
  }
}

function presentProposal(proposal: Proposal, byRating: boolean, picked: StartInput['picked']) {
  const { id, recipientKind, memberId, organisationId, name, unitName, merits } = proposal
  return {
    field: `pick-proposal-${id}`,
    href: memberId ? `/members/${memberId}` : organisationId ? `/organisations/${organisationId}` : null,
    name,
    isPerson: recipientKind === 'MEMBER' || recipientKind === 'OTHER_PERSON',
    unitName: organisationId ? '' : unitName,
    streak: '',
    merits,
    objections: byRating ? ['Chưa có quyết định xếp loại xuất sắc của năm này'] : [],
    ticked: picked ? picked.proposalIds.includes(id) : !byRating,
  }
}

export function objectionText(
  { discipline, commendedBy }: Pick<CandidateFacts, 'discipline' | 'commendedBy'>,
  objection: Objection,
): string {
  const label = objectionLabel[objection]
  if (objection === 'DISCIPLINED' && discipline)
    return `${label}: ${disciplineLabel[discipline.form]}, ngày ${dateText(discipline.imposedOn)}`
  if (objection === 'ALREADY_COMMENDED' && commendedBy) return `${label} theo quyết định ${commendedBy}`
  return label
}
