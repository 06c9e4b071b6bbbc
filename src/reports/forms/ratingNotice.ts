import { dateText } from '../../domain/plainDate'
import type { RatingRecord } from '../../domain/ratingRecord'
import { NotFoundError } from '../../errors'
import { levelAbbreviation, levelLabel, notRatedReasonLabel, notRatedReasonPhrase } from '../../labels/ratings'
import { membersInCycle } from '../../queries/decidedRatings'
import { type UnitResult, unitResult } from '../../queries/unitResult'
import { yearSummary } from '../../queries/yearSummary'
import { ruleBases } from '../bases'
import type { Block, OfficialDocument, Table } from '../document'
import { headParts, issuerName, loadHead, officeWords } from '../head'
import { paragraph } from '../prose'
import { ratingFigures } from '../ratedSubjects'
import { groupSentence } from '../ratingSentences'
import type { ReportData, ReportForm, ReportScope } from '../form'

interface RatingNoticeData extends ReportData {
  unit: UnitResult
  members: RatingRecord[]
}

async function load(scope: ReportScope): Promise<RatingNoticeData> {
  const { organisationId, year, now } = scope
  const unit = await unitResult(organisationId, year)
  if (!unit) throw new NotFoundError(`Năm ${year} tổ chức này chưa được đưa vào đợt đánh giá nên không có thông báo kết quả.`)
  const members = await membersInCycle({ id: unit.cycleId, organisationId: unit.committeeId }, organisationId)
  if (!unit.level && !members.some(({ level }) => level)) {
    throw new NotFoundError(`Năm ${year} ${unit.name} chưa có kết quả xếp loại được quyết định nên chưa lập được thông báo.`)
  }
  const [summary, head] = await Promise.all([
    yearSummary({ organisationId, year, now }),
    loadHead(unit.authorityId ?? unit.committeeId, scope),
  ])
  return { head, summary, unit, members }
}

function build(data: RatingNoticeData): Omit<OfficialDocument, 'figures'> {
  const { head, summary, unit } = data
  const { year } = summary
  const what = unit.kind === 'CELL' ? 'chi bộ và đảng viên' : 'tổ chức đảng'
  const subject = `kết quả đánh giá, xếp loại chất lượng ${what} năm ${year}`
  return {
    ...headParts(head, 'TB'),
    title: `Thông báo ${subject} – ${unit.name}`,
    kind: 'THÔNG BÁO',
    subject,
    bases: [...ruleBases(summary, year), ...decisionsOf(data).map(decision => `Căn cứ ${decision}`)],
    body: bodyOf(data),
    recipients: [issuerName(unit), `Lưu ${officeWords(head.letterhead)}`],
    appendices: [],
  }
}

/** Every decision that the notice passes on, once. */
function decisionsOf({ unit, members }: RatingNoticeData): string[] {
  const what = unit.kind === 'CELL' ? 'chi bộ' : 'tổ chức đảng'
  const own = decisionText(unit)
  const ofMembers = [...new Set(members.map(decisionText))].flatMap(text => (text && text !== own ? [`${text} về xếp loại đảng viên`] : []))
  return own ? [`${own} của ${unit.authorityName} về xếp loại ${what}`, ...ofMembers] : ofMembers
}

const decisionText = ({ documentNumber, decidedOn }: { documentNumber: string | null; decidedOn: string | null }) =>
  documentNumber && decidedOn ? `Quyết định số ${documentNumber} ngày ${dateText(decidedOn)}` : null

function bodyOf({ head, summary, unit, members }: RatingNoticeData): Block[] {
  const { year, ratingYears } = summary
  const issuer = issuerName(head.letterhead)
  const tally = ratingYears.find(each => each.year === year)?.groups.find(({ group }) => group === 'members')
  const ofMembers: Block[] = tally
    ? [
        { type: 'heading', level: 1, text: '2. Xếp loại chất lượng đảng viên' },
        paragraph(groupSentence(summary, tally, year)),
        listOf(members),
      ]
    : []
  const toWhom =
    unit.kind === 'CELL' ? 'chi ủy thông báo kết quả này đến từng đảng viên trong chi bộ' : 'cấp ủy thông báo kết quả này trong tổ chức'
  return [
    paragraph(`${issuer} thông báo kết quả đánh giá, xếp loại chất lượng năm ${year} của ${unit.name} như sau:`),
    { type: 'heading', level: 1, text: `1. Xếp loại chất lượng ${unit.kind === 'CELL' ? 'chi bộ' : 'tổ chức đảng'}` },
    paragraph(`${unit.name}: ${resultOf(unit)}.`),
    ...ofMembers,
    paragraph(`Đề nghị ${toWhom}. Ý kiến về kết quả xếp loại (nếu có) gửi về ${issuer} bằng văn bản để được xem xét.`),
  ]
}

function resultOf({ level, notRatedReason }: UnitResult): string {
  if (level) return `${levelLabel[level].toLocaleLowerCase('vi')} (${levelAbbreviation[level]})`
  return notRatedReason ? `không xếp loại, ${notRatedReasonPhrase[notRatedReason]}` : 'chưa có quyết định xếp loại'
}

const listOf = (members: readonly RatingRecord[]): Table => ({
  type: 'table',
  caption: 'Danh sách kết quả xếp loại đảng viên',
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: 'Họ và tên', align: 'left', weight: 5 },
    { heading: 'Xếp loại', align: 'center', weight: 2.4 },
    { heading: 'Ghi chú', align: 'left', weight: 4 },
  ],
  rows: members.map(({ name, level, notRatedReason }, index) => [
    String(index + 1),
    name,
    level ? levelAbbreviation[level] : '–',
    level ? '' : notRatedReason ? notRatedReasonLabel[notRatedReason] : 'Chưa có quyết định',
  ]),
  totals: null,
})

/** Thông báo kết quả xếp loại gửi một đơn vị, do nơi quyết định ban hành. */
export const ratingNotice: ReportForm<RatingNoticeData> = {
  id: 'rating-notice',
  name: 'Thông báo kết quả xếp loại',
  purpose: 'Gửi từng đơn vị: mức xếp loại của đơn vị và của từng đảng viên, theo quyết định nào.',
  kind: 'TB',
  audience: 'NOTICE',
  about: ['COMMITTEE', 'SECTION', 'CELL'],
  perUnit: true,
  ofRatings: true,
  load,
  build,
  figures: ({ summary }) => ratingFigures(summary),
}
