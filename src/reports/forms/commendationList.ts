import { dateText } from '../../domain/plainDate'
import { placesOf } from '../../queries/placesOf'
import { type Recipient, recipientsOf } from '../../queries/recipientsOf'
import { yearSummary } from '../../queries/yearSummary'
import { commendationLists } from '../commendationLists'
import { commendationBlocks } from '../commendationSentences'
import type { OfficialDocument } from '../document'
import { headParts, loadHead, officeWords } from '../head'
import type { ReportData, ReportForm, ReportScope } from '../form'

interface CommendationListData extends ReportData {
  recipients: Recipient[]
}

async function load(scope: ReportScope): Promise<CommendationListData> {
  const { organisationId, year, now } = scope
  const places = await placesOf(organisationId)
  const [summary, recipients, head] = await Promise.all([
    yearSummary({ organisationId, year, now }),
    recipientsOf(organisationId, places, year),
    loadHead(organisationId, scope),
  ])
  return { head, summary, recipients }
}

function build({ head, summary, recipients }: CommendationListData): Omit<OfficialDocument, 'figures'> {
  const { year } = summary
  const subject = `danh sách tập thể, cá nhân được khen thưởng năm ${year}`
  const toWhom = head.letterhead.kind === 'CELL' ? 'Đảng viên chi bộ' : 'Các tổ chức đảng trực thuộc'
  return {
    ...headParts(head, 'TB'),
    title: `Thông báo ${subject} – ${summary.organisation.name}`,
    kind: 'THÔNG BÁO',
    subject,
    bases: decisionsOf(recipients),
    body: [...commendationBlocks({ summary }), ...commendationLists({ summary, recipients }, 1)],
    recipients: [toWhom, `Lưu ${officeWords(head.letterhead)}`],
    appendices: [],
  }
}

/** Every decision that the list rests on, once. */
const decisionsOf = (recipients: readonly Recipient[]): string[] => [
  ...new Set(
    recipients.map(({ documentNumber, decidedOn }) => `Căn cứ Quyết định số ${documentNumber} ngày ${dateText(decidedOn)} về khen thưởng`),
  ),
]

/** Danh sách khen thưởng của một năm, tập thể trước, cá nhân sau. */
export const commendationList: ReportForm<CommendationListData> = {
  id: 'commendation-list',
  name: 'Danh sách khen thưởng',
  purpose: 'Tập thể, cá nhân được khen thưởng trong năm theo từng danh hiệu, phong trào; mọi đảng viên xem được.',
  kind: 'TB',
  audience: 'COMMENDATIONS',
  about: ['COMMITTEE', 'SECTION', 'CELL'],
  perUnit: false,
  ofRatings: false,
  load,
  build,
  figures: ({ summary }) => summary.figures.filter(({ key }) => key.startsWith('commendations.')),
}
