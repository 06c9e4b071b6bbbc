import { Router } from 'express'
import { RuleError } from '../errors'
import { batchForm } from '../forms/batch'
import { readForm } from '../forms/form'
import { documentBatch } from '../jobs/documentBatch'
import { startJob } from '../jobs/queue'
import { authorize } from '../policies'
import { canMakeBatch } from '../policies/documents'
import { canSeeYear } from '../policies/years'
import { presentDocuments } from '../presenters/documents'
import { formOf, reportForms, reportFormats } from '../reports'
import { findYear } from './organisation'
import { showPage } from './page'

export const documents = Router()

const DOCUMENTS = '/organisations/:organisationId/years/:year/documents'

/** Which official documents the year has, and what each is for. */
documents.get(DOCUMENTS, async (req, res) => {
  const { organisation, year } = await findYear(req, res)
  const { actor } = res.locals
  authorize(canSeeYear(actor, organisation))
  const board = `/organisations/${organisation.id}/years/${year}`
  const shown = presentDocuments({
    ...{ board, year, forms: reportForms, extensions: reportFormats.map(({ extension }) => extension) },
    withBatch: organisation.kind !== 'CELL' && canMakeBatch(actor, organisation),
  })
  await showPage(
    res,
    'documents/index',
    { title: `Văn bản năm ${year}`, section: 'report', organisation, year, crumbs: [{ name: `Bảng năm ${year}`, href: board }] },
    { documents: shown },
  )
})

/** One form for every unit: long work, watched on a page of its own. */
documents.post(`${DOCUMENTS}/batches`, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canMakeBatch(actor, organisation))
  if (organisation.kind === 'CELL') throw new RuleError('Chi bộ không có đơn vị trực thuộc nên không lập văn bản hàng loạt.')
  const { values, errors } = readForm(batchForm, req.body)
  if (errors) throw new RuleError(`${Object.values(errors)[0]} Mời đồng chí mở lại trang Văn bản.`)
  const input = { form: formOf(values.form).id, packaging: values.packaging, year }
  const id = await startJob(documentBatch, { actor, organisation, input, now })
  res.redirect(303, `/jobs/${id}`)
})
