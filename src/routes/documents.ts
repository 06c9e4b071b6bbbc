import { Router } from 'express'
import { RuleError } from '../errors'
import { batchForm } from '../forms/batch'
import { readForm } from '../forms/form'
import { documentBatch } from '../jobs/documentBatch'
import { startJob } from '../jobs/queue'
import { authorize } from '../policies'
import { canMakeBatch, canSeeDocuments } from '../policies/documents'
import { canSeeYear } from '../policies/years'
import { presentDocuments } from '../presenters/documents'
import { issuedOfYear } from '../queries/issuedDocuments'
import { treeOf } from '../queries/treeOf'
import { hasRatings, unitRatings } from '../queries/unitRatings'
import { type AnyForm, formOf, reportForms, reportFormats } from '../reports'
import { mayRead } from './documentRights'
import { findYear } from './organisation'
import { showPage } from './page'

export const documents = Router()

const DOCUMENTS = '/organisations/:organisationId/years/:year/documents'

/** Which official documents the year has, and what each is for. */
documents.get(DOCUMENTS, async (req, res) => {
  const { organisation, year } = await findYear(req, res)
  const { actor } = res.locals
  authorize(canSeeDocuments(actor, organisation), 'Trang này dành cho cấp ủy, bí thư chi bộ và đảng viên của tổ chức.')
  const board = `/organisations/${organisation.id}/years/${year}`
  const readable: AnyForm[] = []
  for (const form of reportForms) {
    if (form.about.includes(organisation.kind) && (await mayRead(res, organisation, year, form))) readable.push(form)
  }
  const { places } = await treeOf(organisation.id)
  const rated = await hasRatings(places, year)
  const [forms, waiting] = [
    readable.filter(({ ofRatings }) => rated || !ofRatings),
    rated ? [] : readable.filter(({ ofRatings }) => ofRatings),
  ]
  const withUnits = rated && organisation.kind !== 'CELL' && canMakeBatch(actor, organisation)
  const units = withUnits ? await unitRatings({ organisationId: organisation.id, places }, year) : []
  const issued = (await issuedOfYear(organisation.id, year)).filter(({ form }) => forms.some(({ id }) => id === form))
  const shown = presentDocuments({
    board,
    year,
    readsContent: canSeeYear(actor, organisation),
    forms,
    waiting,
    issued,
    extensions: reportFormats.map(({ extension }) => extension),
    units,
  })
  await showPage(
    res,
    'documents/index',
    {
      ...{ title: `Văn bản năm ${year}`, section: 'report', organisation, year, crumbs: [] },
      turn: (place, other) => (other && canSeeDocuments(actor, place) ? `/organisations/${place.id}/years/${other}/documents` : null),
    },
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
  const form = formOf(values.form)
  if (!form.perUnit) throw new RuleError(`«${form.name}» không lập riêng cho từng đơn vị. Mời đồng chí mở lại trang Văn bản.`)
  const id = await startJob(documentBatch, { actor, organisation, input: { form: form.id, packaging: values.packaging, year }, now })
  res.redirect(303, `/jobs/${id}`)
})
