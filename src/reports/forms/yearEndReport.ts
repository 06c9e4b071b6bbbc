import { documentFileName } from '../../domain/documentNumber'
import { layoutGuidanceFor } from '../../domain/documentLayout'
import { plainDateOf } from '../../domain/plainDate'
import { NotFoundError } from '../../errors'
import { admissionsByUnit } from '../../queries/admissionsByUnit'
import { admissionTarget } from '../../queries/developmentCounts'
import { letterheadOf } from '../../queries/letterheadOf'
import { memberLevelsByUnit } from '../../queries/memberLevelsByUnit'
import { officersOn } from '../../queries/officersOn'
import { ownDecision } from '../../queries/ownDecision'
import { recipientsOf } from '../../queries/recipientsOf'
import { treeOf } from '../../queries/treeOf'
import { unitRatings } from '../../queries/unitRatings'
import { yearProfile } from '../../queries/yearProfile'
import { yearSummary } from '../../queries/yearSummary'
import type { OfficialDocument } from '../document'
import { documentFigures } from '../documentFigures'
import { draftLetterhead, signatureOf } from '../letterhead'
import type { ReportForm, ReportScope } from '../report'
import { appendices } from './yearEndReport/appendices'
import { basesOf } from './yearEndReport/bases'
import { bodyOf } from './yearEndReport/body'
import type { YearEndReportData } from './yearEndReport/data'

async function load({ organisationId, year, now }: ReportScope): Promise<YearEndReportData> {
  const ownTree = await treeOf(organisationId)
  const { places } = ownTree
  const summary = await yearSummary({ organisationId, year, now, tree: ownTree })
  const lastDay = `${year}-12-31`
  const reported = summary.ratingYearReported
  const tree = { organisationId, places }
  const [letterhead, profile, officers, own, units, memberLevels, admissions, recipients, nextTarget] = await Promise.all([
    letterheadOf(organisationId, lastDay),
    yearProfile(organisationId, year),
    officersOn(organisationId, lastDay),
    ownDecision(organisationId, reported),
    unitRatings(tree, reported),
    memberLevelsByUnit(tree, reported),
    admissionsByUnit(places, year),
    recipientsOf(organisationId, places, year),
    admissionTarget(organisationId, year + 1),
  ])
  if (!letterhead) throw new NotFoundError(`Năm ${year} tổ chức này chưa có tên trong hệ thống nên chưa lập được báo cáo.`)
  return {
    madeOn: plainDateOf(now),
    summary,
    letterhead,
    profile,
    officers,
    ownDecision: own,
    units,
    memberLevels,
    admissions,
    recipients,
    nextTarget,
  }
}

function build(data: YearEndReportData): OfficialDocument {
  const { summary, letterhead, officers } = data
  const { year } = summary
  const subject = `tổng kết công tác xây dựng Đảng năm ${year}, phương hướng, nhiệm vụ năm ${year + 1}`
  const secretary = officers.find(({ role }) => role === 'SECRETARY')?.name ?? ''
  return {
    title: `Báo cáo ${subject} – ${summary.organisation.name}`,
    guidance: layoutGuidanceFor(data.madeOn),
    letterhead: draftLetterhead(letterhead, 'BC', year + 1, 1),
    kind: 'BÁO CÁO',
    subject,
    bases: basesOf(data),
    body: bodyOf(data),
    signature: signatureOf(letterhead, secretary),
    recipients: recipientsOfReport(data),
    appendices: appendices(data),
    figures: documentFigures(summary),
  }
}

function recipientsOfReport({ letterhead, summary }: YearEndReportData): string[] {
  const { kind, bodyName } = summary.organisation
  const superior = letterhead.superiorBodyName ? [letterhead.superiorBodyName] : []
  if (kind === 'CELL') return [...superior, 'Chi ủy và đảng viên chi bộ', 'Lưu Chi bộ']
  return [
    ...superior,
    'Ban Chấp hành Đảng bộ',
    'Các tổ chức đảng trực thuộc',
    `Lưu Văn phòng ${/^\p{L}+ ủy/u.exec(bodyName)?.[0] ?? 'cấp ủy'}`,
  ]
}

/** Báo cáo tổng kết công tác xây dựng Đảng của một năm. */
export const yearEndReport: ReportForm<YearEndReportData> = {
  id: 'year-end-report',
  name: 'Báo cáo tổng kết năm',
  purpose: 'Kết quả công tác xây dựng Đảng trong năm, phương hướng năm sau; có phụ lục, bảng và biểu đồ.',
  fileName: ({ summary, letterhead }) =>
    documentFileName({ kind: 'BC', sign: letterhead.sign, number: null, year: summary.year, draft: true }),
  load,
  build,
}
