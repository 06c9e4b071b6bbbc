import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import { authorize } from '../policies'
import { canSeeYear } from '../policies/years'
import { makeDocument, makeReport, formOf } from '../reports'
import { htmlFragment } from '../reports/formats/html'
import { findYear } from './organisation'
import { showPage } from './page'

export const reports = Router()

reports.get('/organisations/:organisationId/years/:year/reports/:form.:extension', async (req, res) => {
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeYear(res.locals.actor, organisation))
  const { form, extension } = req.params
  const { contentType, fileName, body } = await makeReport(form, extension, { organisationId: organisation.id, year, now: res.locals.now })
  res.type(contentType).set('Content-Disposition', `${extension === 'pdf' ? 'inline' : 'attachment'}; filename="${fileName}"`)
  await pipeline(body, res)
})

reports.get('/organisations/:organisationId/years/:year/reports/:form', async (req, res) => {
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeYear(res.locals.actor, organisation))
  const { id, name } = formOf(req.params.form)
  const { document } = await makeDocument(id, { organisationId: organisation.id, year, now: res.locals.now })
  const board = `/organisations/${organisation.id}/years/${year}`
  await showPage(
    res,
    'reports/show',
    {
      title: `${name} ${year}`,
      section: 'report',
      organisation,
      year,
      crumbs: [{ name: `Văn bản năm ${year}`, href: `${board}/documents` }],
    },
    {
      report: { fragment: htmlFragment(document), pdf: `${board}/reports/${id}.pdf`, html: `${board}/reports/${id}.html` },
      styles: ['official'],
    },
  )
})
