import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import { contentChanges, type FrozenContent } from '../domain/frozenContent'
import { NotFoundError } from '../errors'
import { Document } from '../models/Document'
import { authorize } from '../policies'
import { presentIssuedDocument } from '../presenters/issuedDocument'
import { historyAtIssue } from '../queries/historyAtIssue'
import { filesOfDocument, issuedDocument } from '../queries/issuedDocuments'
import { organisationNameOn } from '../queries/organisationNameOn'
import { formOf, makeDocument } from '../reports'
import { contentOf } from '../reports/frozenContent'
import { readFile } from '../storage'
import { mayRead } from './documentRights'
import { showPage } from './page'
import { idFrom } from './params'

export const issuedDocuments = Router()

async function findIssued(req: Request<{ documentId: string }>, res: Response) {
  const found = await Document.within(res.locals.actor, idFrom(req.params.documentId))
  const { document, organisation } = found
  const form = formOf(document.form)
  authorize(await mayRead(res, organisation, document.year, form), 'Văn bản này dành cho người khác trong tổ chức.')
  return { ...found, form }
}

issuedDocuments.get('/documents/:documentId', async (req, res) => {
  const { document, organisation, form } = await findIssued(req, res)
  const { id, year } = document
  const [facts, files, about, changes, head] = await Promise.all([
    issuedDocument(id),
    filesOfDocument(id),
    organisationNameOn(organisation.id, document.datedOn),
    changesSince(document, res.locals.now),
    historyAtIssue('document', id),
  ])
  const shown = presentIssuedDocument({ document: facts, formName: form.name, about, head, files, changes })
  await showPage(
    res,
    'documents/show',
    {
      ...{ title: shown.title, section: 'report', organisation, year },
      crumbs: [{ name: `Văn bản năm ${year}`, href: `/organisations/${organisation.id}/years/${year}/documents` }],
    },
    { document: shown },
  )
})

/** What the same form would say today; null where there is nothing to say any more. */
async function changesSince({ form, organisationId, year, figures }: Document, now: Date) {
  try {
    const { document } = await makeDocument(form, { organisationId, year, now })
    return contentChanges(JSON.parse(figures) as FrozenContent, contentOf(document))
  } catch (error) {
    if (error instanceof NotFoundError) return null
    throw error
  }
}

/** The bytes as they were frozen. */
issuedDocuments.get('/documents/:documentId/files/:format', async (req, res) => {
  const { document } = await findIssued(req, res)
  const file = (await filesOfDocument(document.id)).find(({ format }) => format === req.params.format)
  if (!file) throw new NotFoundError('Văn bản này không có định dạng ấy.')
  const { actor, now } = res.locals
  const subject = { subjectKind: 'document', subjectId: document.id, organisationId: document.organisationId }
  await recordAccess(actor, { act: 'exportReport', ...subject, taken: { report: file.name } }, now)
  res.type(file.type).set('Content-Disposition', `${file.format === 'pdf' ? 'inline' : 'attachment'}; filename="${file.name}"`)
  await pipeline(readFile(file.hash), res)
})
