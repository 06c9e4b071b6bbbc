import { partsIn } from '../../domain/yearContentCopy'
import { admissionsByUnit } from '../../queries/admissionsByUnit'
import { admissionTarget } from '../../queries/developmentCounts'
import { memberLevelsByUnit } from '../../queries/memberLevelsByUnit'
import { officersOn } from '../../queries/officersOn'
import { ownDecision } from '../../queries/ownDecision'
import { recipientsOf } from '../../queries/recipientsOf'
import { treeOf } from '../../queries/treeOf'
import { unitRatings } from '../../queries/unitRatings'
import { yearProfile } from '../../queries/yearProfile'
import { yearSummary } from '../../queries/yearSummary'
import type { OfficialDocument } from '../document'
import { headParts, loadHead, officeWords } from '../head'
import type { ReportForm, ReportScope } from '../form'
import { appendices } from './yearEndReport/appendices'
import { basesOf } from './yearEndReport/bases'
import { bodyOf } from './yearEndReport/body'
import type { YearEndReportData } from './yearEndReport/data'

async function load(scope: ReportScope): Promise<YearEndReportData> {
  const { organisationId, year, now } = scope
  const ownTree = await treeOf(organisationId)
  const { places } = ownTree
  const summary = await yearSummary({ organisationId, year, now, tree: ownTree })
  const reported = summary.ratingYearReported
  const tree = { organisationId, places }
  const [head, profile, own, units, memberLevels, admissions, recipients, nextTarget] = await Promise.all([
    loadHead(organisationId, scope),
    yearProfile(organisationId, year),
    ownDecision(organisationId, reported),
    unitRatings(tree, reported),
    memberLevelsByUnit(tree, reported),
    admissionsByUnit(places, year),
    recipientsOf(organisationId, places, year),
    admissionTarget(organisationId, year + 1),
  ])
  const officers = head.edition ? await officersOn(organisationId, `${year}-12-31`) : head.officers
  return { head, summary, profile, officers, ownDecision: own, units, memberLevels, admissions, recipients, nextTarget }
}

function build(data: YearEndReportData): Omit<OfficialDocument, 'figures'> {
  const { summary, head } = data
  const { year } = summary
  const subject = `tổng kết công tác xây dựng Đảng năm ${year}, phương hướng, nhiệm vụ năm ${year + 1}`
  return {
    ...headParts(head, 'BC'),
    title: `Báo cáo ${subject} – ${summary.organisation.name}`,
    kind: 'BÁO CÁO',
    subject,
    bases: basesOf(data),
    body: bodyOf(data),
    recipients: recipientsOfReport(data),
    appendices: appendices(data),
  }
}

function recipientsOfReport({ head: { letterhead } }: YearEndReportData): string[] {
  const superior = letterhead.superiorBodyName ? [letterhead.superiorBodyName] : []
  const archive = `Lưu ${officeWords(letterhead)}`
  if (letterhead.kind === 'CELL') return [...superior, 'Chi ủy và đảng viên chi bộ', archive]
  return [...superior, 'Ban Chấp hành Đảng bộ', 'Các tổ chức đảng trực thuộc', archive]
}

/** Báo cáo tổng kết công tác xây dựng Đảng của một năm. */
export const yearEndReport: ReportForm<YearEndReportData> = {
  id: 'year-end-report',
  name: 'Báo cáo tổng kết năm',
  purpose: 'Kết quả công tác xây dựng Đảng trong năm, phương hướng năm sau; có phụ lục, bảng và biểu đồ.',
  kind: 'BC',
  audience: 'YEAR',
  about: ['COMMITTEE', 'SECTION', 'CELL'],
  perUnit: true,
  ofRatings: false,
  ownText: ({ profile }) => partsIn(profile),
  load,
  build,
  figures: ({ summary }) => summary.figures,
}
