import { shortDocumentNumber } from '../../domain/documentNumber'
import type { RatingRecord } from '../../domain/ratingRecord'
import { NotFoundError } from '../../errors'
import { levelAbbreviation } from '../../labels/ratings'
import { decidedInCycle } from '../../queries/decidedRatings'
import { yearSummary } from '../../queries/yearSummary'
import { ruleBases } from '../bases'
import type { Appendix, Block, Column, OfficialDocument } from '../document'
import { bodyWords, headParts, issuerName, loadHead, officeWords } from '../head'
import { paragraph } from '../prose'
import { groupsSpokenOf, ratingFigures, ratingsOfYear } from '../ratedSubjects'
import { groupSentence } from '../ratingSentences'
import type { DocumentHead, ReportData, ReportForm, ReportScope } from '../form'

interface RatingDecisionData extends ReportData {
  /** Units, collectives, leaders, then members, each with the level in force. */
  decided: RatingRecord[]
}

async function load(scope: ReportScope): Promise<RatingDecisionData> {
  const { organisationId, year, now } = scope
  const summary = await yearSummary({ organisationId, year, now })
  const { cycle } = ratingsOfYear(summary)
  if (!cycle) throw new NotFoundError(`Năm ${year} ${summary.organisation.name} không mở đợt đánh giá nên không ra quyết định công nhận.`)
  const [decided, head] = await Promise.all([decidedInCycle(cycle), loadHead(organisationId, scope)])
  if (decided.length === 0) {
    throw new NotFoundError(`Năm ${year} chưa có kết quả xếp loại nào được quyết định nên chưa lập được quyết định công nhận.`)
  }
  return { head, summary, decided }
}

function build({ head, summary, decided }: RatingDecisionData): Omit<OfficialDocument, 'figures'> {
  const { year } = summary
  const subject = `công nhận kết quả đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên năm ${year}`
  const { superiorBodyName } = head.letterhead
  return {
    ...headParts(head, 'QĐ'),
    title: `Quyết định ${subject} – ${summary.organisation.name}`,
    kind: 'QUYẾT ĐỊNH',
    subject,
    bases: [...ruleBases(summary, year), `Căn cứ kết quả đánh giá và đề nghị xếp loại năm ${year} của các tổ chức đảng trực thuộc`],
    body: bodyOf({ head, summary, decided }),
    recipients: [...(superiorBodyName ? [superiorBodyName] : []), 'Như Điều 2', `Lưu ${officeWords(head.letterhead)}`],
    appendices: listsOf(decided, year, ownName(head)),
  }
}

function bodyOf({ head, summary, decided }: RatingDecisionData): Block[] {
  const { year } = summary
  const rated = groupsSpokenOf(ratingsOfYear(summary)).filter(({ group, rated: n }) => n > 0 && decided.some(each => each.group === group))
  return [
    { type: 'heading', level: 1, text: `${issuerName(head.letterhead)} quyết định:`.toLocaleUpperCase('vi') },
    paragraph(
      `Điều 1. Công nhận kết quả đánh giá, xếp loại chất lượng năm ${year} của các tổ chức đảng và đảng viên có tên trong danh sách kèm theo, cụ thể như sau:`,
    ),
    ...rated.map(tally => paragraph(groupSentence(summary, tally, year))),
    paragraph(
      `Điều 2. ${officeWords(head.letterhead)}, các tổ chức đảng trực thuộc và các đồng chí có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
    ),
    paragraph(`Điều 3. Quyết định này có hiệu lực kể từ ngày ${bodyWords(head.letterhead)} ký ban hành.`),
  ]
}

const NUMBER: Column = { heading: 'TT', align: 'center', weight: 1 }
const LEVEL: Column = { heading: 'Xếp loại', align: 'center', weight: 2.4 }
const PEOPLE: Column[] = [
  NUMBER,
  { heading: 'Họ và tên', align: 'left', weight: 5 },
  { heading: 'Chi bộ', align: 'left', weight: 5 },
  LEVEL,
]

/** «Quyết định số 12-QĐ/ĐU»; while it has no number, «Quyết định của Đảng ủy». */
const ownName = ({ edition, letterhead }: DocumentHead) =>
  `Quyết định ${edition ? `số ${shortDocumentNumber(edition.number, 'QĐ', letterhead.sign)}` : `của ${bodyWords(letterhead)}`}`

/** The lists that go with it: organisations and collectives, leaders, members; those without anybody are left out. */
function listsOf(decided: readonly RatingRecord[], year: number, decision: string): Appendix[] {
  const lists = [
    { title: 'tổ chức đảng', kind: 'ORGANISATION', columns: [NUMBER, { heading: 'Tổ chức đảng', align: 'left', weight: 8 }, LEVEL] },
    { title: 'tập thể lãnh đạo, quản lý', kind: 'COLLECTIVE', columns: [NUMBER, { heading: 'Tập thể', align: 'left', weight: 8 }, LEVEL] },
    { title: 'cá nhân lãnh đạo, quản lý', kind: 'LEADER', columns: PEOPLE },
    { title: 'đảng viên', kind: 'MEMBER', columns: PEOPLE },
  ] satisfies { title: string; kind: RatingRecord['kind']; columns: Column[] }[]
  return lists
    .map(list => ({ ...list, listed: decided.filter(({ kind }) => kind === list.kind) }))
    .filter(({ listed }) => listed.length > 0)
    .map(({ title, columns, listed }, index) => ({
      label: `Danh sách ${index + 1}`,
      title: `Kết quả xếp loại ${title} năm ${year}, kèm theo ${decision}`,
      landscape: false,
      body: [
        { type: 'table', caption: `Kết quả xếp loại ${title} (${listed.length})`, columns, rows: listed.map(rowOf(columns)), totals: null },
      ],
    }))
}

const rowOf =
  (columns: readonly Column[]) =>
  ({ name, unitName, level }: RatingRecord, index: number) => [
    String(index + 1),
    name,
    ...(columns === PEOPLE ? [unitName] : []),
    levelAbbreviation[level!],
  ]

/** Quyết định công nhận kết quả xếp loại của một năm, kèm danh sách. */
export const ratingDecision: ReportForm<RatingDecisionData> = {
  id: 'rating-decision',
  name: 'Quyết định công nhận kết quả xếp loại',
  purpose: 'Công nhận mức xếp loại đã quyết định trong năm; kèm danh sách tổ chức đảng và đảng viên.',
  kind: 'QĐ',
  audience: 'YEAR',
  about: ['COMMITTEE', 'SECTION'],
  perUnit: false,
  ofRatings: true,
  load,
  build,
  figures: ({ summary }) => ratingFigures(summary),
}
