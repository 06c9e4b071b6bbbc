import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import type { JobRecord } from '../domain/jobRecord'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { jobKindOf } from '../jobs'
import { takeBackJob } from '../jobs/queue'
import { Job } from '../models/Job'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { presentJob } from '../presenters/job'
import { jobsOf } from '../queries/jobsOf'
import { readFile } from '../storage'
import { takeNotice } from './notice'
import { homeOf } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'
import { refuseFields } from './refuseFields'

export const jobs = Router()

const LIST = { name: 'Việc đã yêu cầu', href: '/jobs' }
/** Older ones are done with. */
const SHOWN = 50

const findJob = (req: Request<{ jobId: string }>, res: Response) => Job.ofOwner(res.locals.actor, idFrom(req.params.jobId))

jobs.get('/jobs', async (req, res) => {
  const { actor } = res.locals
  const [organisation, records] = await Promise.all([homeOf(actor), jobsOf(actor.userId, { limit: SHOWN })])
  const place = { title: LIST.name, section: null, organisation, year: null, crumbs: [] }
  await showPage(res, 'jobs/index', place, { jobs: records.map(shownJob), notice: takeNotice(req) })
})

/** How one piece of work stands: asked for again, it tells of its progress. */
jobs.get('/jobs/:jobId', async (req, res) => {
  const { actor } = res.locals
  const { id } = await findJob(req, res)
  const [organisation, [record]] = await Promise.all([homeOf(actor), jobsOf(actor.userId, { jobId: id })])
  const job = shownJob(record!)
  await showPage(
    res,
    'jobs/show',
    { title: job.title, section: null, organisation, year: null, crumbs: [LIST] },
    { job, scripts: job.going ? ['watch'] : [] },
  )
})

jobs.post('/jobs/:jobId/cancellation', async (req, res) => {
  const job = await findJob(req, res)
  refuseFields(req)
  await takeBackJob(res.locals.actor, job, res.locals.now)
  res.redirect(303, `/jobs/${job.id}`)
})

/** The file that came of it. Whether its owner may still have it is asked of the rights of now. */
jobs.get('/jobs/:jobId/result', async (req, res) => {
  const { actor, now } = res.locals
  const job = await findJob(req, res)
  const organisation = await Organisation.findByPk(job.organisationId, { rejectOnEmpty: true })
  authorize(
    jobKindOf(job.name)?.isAllowed(actor, organisation, JSON.parse(job.input) as never) ?? false,
    'Đồng chí nay không còn quyền xem kết quả này. Nếu giữ nhiều việc, mời đồng chí chuyển sang nơi đã yêu cầu.',
  )
  const [record] = await jobsOf(actor.userId, { jobId: job.id })
  const { fileHash, fileType, fileName, fileKeepUntil } = record!
  if (!fileHash || (fileKeepUntil && fileKeepUntil < plainDateOf(now))) {
    throw new NotFoundError('Việc này không có tệp kết quả, hoặc tệp đã hết hạn lưu. Mời đồng chí yêu cầu lại.')
  }
  const subject = { subjectKind: 'job', subjectId: job.id, organisationId: job.organisationId }
  await recordAccess(actor, { act: 'exportReport', ...subject, taken: { report: fileName } }, now)
  res.attachment(fileName!).type(fileType!)
  await pipeline(readFile(fileHash), res)
})

const shownJob = (record: JobRecord) =>
  presentJob({
    job: record,
    title: jobKindOf(record.name)?.title(JSON.parse(record.input) as never) ?? 'Việc của phiên bản trước',
    organisation: record.organisationName,
    file: record.fileHash ? { name: record.fileName!, size: record.fileSize!, keepUntil: record.fileKeepUntil } : null,
  })
