import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { Organisation } from '../models/Organisation'
import { recordAccess } from '../commands/recordAccess'
import { authorize } from '../policies'
import { canIssue } from '../policies/documents'
import { canWriteYear } from '../policies/years'
import { presentReport, presentUnwritten } from '../presenters/report'
import { type AnyForm, formOf, makeReport, readDocument, reportFormats } from '../reports'
import { htmlFragment } from '../reports/formats/html'
import { mayRead } from './documentRights'
import { findYear } from './organisation'
import { originOf } from './originOf'
import { showPage } from './page'

export const reports = Router()

const NOT_FOR: Record<AnyForm['audience'], string> = {
  YEAR: 'Văn bản này dành cho cấp ủy và bí thư chi bộ trong phần việc của mình.',
  NOTICE: 'Thông báo này dành cho cấp ủy; bí thư chi bộ xem được sau khi công bố kết quả.',
  COMMENDATIONS: 'Danh sách khen thưởng dành cho cấp ủy, bí thư chi bộ và đảng viên của tổ chức.',
}

/** A form of a year, for whoever may read it. */
export async function findReport(req: Request<{ organisationId: string; year: string; form: string }>, res: Response) {
  const { organisation, year } = await findYear(req, res)
  const form = formOf(req.params.form)
  authorize(await mayRead(res, organisation, year, form), NOT_FOR[form.audience])
  return { organisation, form, scope: { organisationId: organisation.id, year, now: res.locals.now } }
}

reports.get('/organisations/:organisationId/years/:year/reports/:form.:extension', async (req, res) => {
  const { organisation, form, scope } = await findReport(req, res)
  const { extension } = req.params
  const { contentType, fileName, body } = await makeReport(form.id, extension, { ...scope, site: originOf(req) })
  const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
  const taken = { report: form.name, year: scope.year, format: extension.toUpperCase() }
  await recordAccess(res.locals.actor, { act: 'exportReport', ...subject, taken }, scope.now)
  res.type(contentType).set('Content-Disposition', `${extension === 'pdf' ? 'inline' : 'attachment'}; filename="${fileName}"`)
  await pipeline(body, res)
})

reports.get('/organisations/:organisationId/years/:year/reports/:form', async (req, res) => {
  const { organisation, form, scope } = await findReport(req, res)
  const { year } = scope
  const { document, head, fileName, check, ownText } = await readDocument(form.id, scope)
  const issuer = head.issuerId === organisation.id ? organisation : await Organisation.findByPk(head.issuerId, { rejectOnEmpty: true })
  const issue =
    check.differences.length === 0 && canIssue(res.locals.actor, issuer)
      ? `/organisations/${organisation.id}/years/${year}/reports/${form.id}/editions/new`
      : null
  const board = `/organisations/${organisation.id}/years/${year}`
  const writes = ownText !== null && canWriteYear(res.locals.actor, organisation)
  await showPage(
    res,
    'reports/show',
    {
      ...{ title: `${form.name} ${year}`, section: 'report', organisation, year },
      crumbs: [{ name: `Văn bản năm ${year}`, href: `${board}/documents` }],
    },
    {
      report: {
        ...presentReport({
          href: `${board}/reports/${form.id}`,
          fileName,
          extensions: reportFormats.map(({ extension }) => extension),
          check,
        }),
        fragment: htmlFragment(document),
        issue,
        unwritten: writes ? presentUnwritten(`${board}/content`, ownText) : null,
      },
      styles: ['official'],
    },
  )
})
