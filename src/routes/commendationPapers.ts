import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { certificates } from '../jobs/certificates'
import { startJob } from '../jobs/queue'
import { CommendationDecision } from '../models/CommendationDecision'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canSeeYear } from '../policies/years'
import { certificatesOf, commendationDocument, commendationPaper, paperFileName } from '../reports/commendationDecision'
import { reportFormats } from '../reports'
import { drawCertificates } from '../reports/formats/pdf/drawCertificates'
import { idFrom } from './params'
import { refuseFields } from './refuseFields'

export const commendationPapers = Router()

/** The papers of a decision name everybody in it: they are for whoever sees all of the organisation's year. */
async function findPaper(req: Request<{ decisionId: string }>, res: Response) {
  const { actor, now } = res.locals
  const { decision } = await CommendationDecision.taken(idFrom(req.params.decisionId))
  const organisation = await Organisation.within(actor, decision.organisationId)
  authorize(canSeeYear(actor, organisation), 'Văn bản khen thưởng dành cho cấp ủy đã quyết định. Danh sách có ở trang quyết định.')
  return { ...(await commendationPaper(decision.id, plainDateOf(now))), organisation }
}

/** Takes a paper that names people out of the system. */
function noteTaken(res: Response, { organisation }: { organisation: Organisation }, report: string) {
  const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
  return recordAccess(res.locals.actor, { act: 'exportReport', ...subject, taken: { report } }, res.locals.now)
}

commendationPapers.get('/commendation-decisions/:decisionId/certificates.pdf', async (req, res) => {
  const paper = await findPaper(req, res)
  const { recipient } = req.query
  const wanted = recipient === undefined ? null : idFrom(String(recipient))
  const recipients = paper.recipients.filter(({ id }) => wanted === null || id === wanted)
  const drawn = certificatesOf({ ...paper, recipients })
  if (drawn.length === 0)
    throw new NotFoundError('Quyết định này không có người nhận đó, hoặc khen thưởng đã thu hồi, quyết định đã được sửa đổi.')
  const title = `Giấy khen theo Quyết định ${paper.decision.documentNumber}`
  await noteTaken(res, paper, title)
  res.type('application/pdf').set('Content-Disposition', `inline; filename="giay-khen_${paperFileName(paper)}.pdf"`)
  await pipeline(drawCertificates(drawn, title), res)
})

/** All of them at once, made beside other work and kept; watched on a page of its own. */
commendationPapers.post('/commendation-decisions/:decisionId/certificates', async (req, res) => {
  const { actor, now } = res.locals
  const { decision, organisation } = await findPaper(req, res)
  refuseFields(req)
  const input = { decisionId: decision.id, documentNumber: decision.documentNumber }
  const id = await startJob(certificates, { actor, organisation, input, now })
  res.redirect(303, `/jobs/${id}`)
})

commendationPapers.get('/commendation-decisions/:decisionId/document.:extension', async (req, res) => {
  const paper = await findPaper(req, res)
  const format = reportFormats.find(({ extension }) => extension === req.params.extension)
  if (!format) throw new NotFoundError(`Không có định dạng «${req.params.extension}». Hãy chọn ở trang quyết định.`)
  const disposition = format.extension === 'pdf' ? 'inline' : 'attachment'
  await noteTaken(res, paper, `Quyết định ${paper.decision.documentNumber}`)
  res.type(format.contentType).set('Content-Disposition', `${disposition}; filename="${paperFileName(paper)}.${format.extension}"`)
  await pipeline(format.render(commendationDocument(paper)), res)
})
