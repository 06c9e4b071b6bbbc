import { buffer } from 'node:stream/consumers'
import { enqueueJob } from '../../src/commands/enqueueJob'
import { write } from '../../src/database'
import type { Actor } from '../../src/domain/actor'
import { RuleError } from '../../src/errors'
import type { JobKind, JobWork } from '../../src/jobs/job'
import { keepHouse } from '../../src/jobs/housekeeping'
import { startJob, stopJobs, takeBackJob, whenIdle } from '../../src/jobs/queue'
import { AuditEntry } from '../../src/models/AuditEntry'
import { File } from '../../src/models/File'
import { Job } from '../../src/models/Job'
import { Organisation } from '../../src/models/Organisation'
import { User } from '../../src/models/User'
import { readFile } from '../../src/storage'
import { useDatabase } from '../support/database'

useDatabase('demo')

const now = new Date('2024-01-15T02:00:00Z')
let actor: Actor
let organisation: Organisation

beforeAll(async () => {
  const { id } = await User.findOne({ where: { username: 'van-phong' }, rejectOnEmpty: true })
  const account = (await User.signedInOn(id, '2024-01-15'))!
  actor = { ...account.actor, grants: account.grants }
  organisation = await Organisation.byCode('Q6-CQCQ')
})

/** A kind of work that a test makes up. */
const kindOf = (run: (work: JobWork) => ReturnType<JobKind<object>['run']>, isAllowed = () => true): JobKind<object> => ({
  name: 'ofTest',
  title: () => 'Việc thử',
  isAllowed,
  run: (_input, work) => run(work),
})

const start = (kind: JobKind<object>) => startJob(kind, { actor, organisation, input: {}, now })
const jobAfter = async (kind: JobKind<object>) => {
  const id = await start(kind)
  await whenIdle()
  return Job.findByPk(id, { rejectOnEmpty: true })
}

/** Work that goes on until it is no longer wanted. */
const endless = () => {
  let begun = () => {}
  const isBegun = new Promise<void>(resolve => (begun = resolve))
  const kind = kindOf(async ({ progress }) => {
    for (;;) {
      await progress(1, 4)
      begun()
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  })
  return { kind, isBegun }
}

test('what comes of a job is kept: a sentence and a file, with its hash and its last day', async () => {
  const content = Buffer.from('kết quả')
  const job = await jobAfter(kindOf(async () => ({ outcome: 'Đã làm xong.', file: { name: 'ket-qua.txt', type: 'text/plain', content } })))
  expect(job).toMatchObject({ state: 'DONE', progress: 100, outcome: 'Đã làm xong.', error: null })
  const file = await File.findByPk(job.resultFileId!, { rejectOnEmpty: true })
  expect(file).toMatchObject({ name: 'ket-qua.txt', size: content.length, organisationId: organisation.id })
  expect(file.keepUntil! > job.finishedAt!.slice(0, 10)).toBe(true)
  expect(await buffer(readFile(file.hash))).toEqual(content)
})

test('the work speaks of the moment it was asked for', async () => {
  let moment: Date | undefined
  await jobAfter(kindOf(async work => ((moment = work.now), { outcome: 'Xong.' })))
  expect(moment).toEqual(now)
})

test('an error for the user is told in its words, a bug by a reference number', async () => {
  const told = await jobAfter(kindOf(() => Promise.reject(new RuleError('Chưa có quyết định nào.'))))
  expect(told).toMatchObject({ state: 'FAILED', error: 'Chưa có quyết định nào.' })
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation()
  const bug = await jobAfter(kindOf(() => Promise.reject(new TypeError('x is not a function'))))
  expect(bug.error).toMatch(/^Máy chủ gặp sự cố, chưa có kết quả\. Mã sự cố [0-9A-F]{6}/)
  const [reference] = /[0-9A-F]{6}/.exec(bug.error!)!
  expect(warned.mock.lastCall![0]).toContain(`${reference} TypeError: x is not a function`)
  warned.mockRestore()
})

test('who has lost the right by the time it begins gets nothing', async () => {
  let ran = false
  const kind = kindOf(
    async () => ((ran = true), { outcome: 'Xong.' }),
    () => false,
  )
  expect(await jobAfter(kind)).toMatchObject({ state: 'FAILED' })
  expect(ran).toBe(false)
})

test('jobs run one after another in the order of asking', async () => {
  const order: string[] = []
  const slow = (name: string) =>
    kindOf(async () => {
      order.push(`${name} begins`)
      await new Promise(resolve => setTimeout(resolve, 10))
      order.push(`${name} ends`)
      return { outcome: 'Xong.' }
    })
  await Promise.all([start(slow('first')).then(() => start(slow('second')))])
  await whenIdle()
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a job taken back in the midst of its work stops, stays cancelled and leaves no file', async () => {
  const { kind, isBegun } = endless()
  const id = await start(kind)
  await isBegun
  const acts = await AuditEntry.count({ where: { act: 'cancelJob' } })
  await takeBackJob(actor, await Job.ofOwner(actor, id), now)
  await takeBackJob(actor, await Job.ofOwner(actor, id), now)
  await whenIdle()
  expect(await Job.findByPk(id)).toMatchObject({ state: 'CANCELLED', resultFileId: null, error: null })
  expect(await AuditEntry.count({ where: { act: 'cancelJob' } })).toBe(acts + 1)
})

test('a job taken back while it waits never begins', async () => {
  const { kind, isBegun } = endless()
  let ran = false
  const first = await start(kind)
  const second = await start(kindOf(async () => ((ran = true), { outcome: 'Xong.' })))
  await isBegun
  await takeBackJob(actor, await Job.ofOwner(actor, second), now)
  await takeBackJob(actor, await Job.ofOwner(actor, first), now)
  await whenIdle()
  expect(ran).toBe(false)
})

test('progress is written down while it goes on', async () => {
  const { kind, isBegun } = endless()
  const id = await start(kind)
  await isBegun
  expect(await Job.findByPk(id)).toMatchObject({ state: 'RUNNING', progress: 25 })
  await stopJobs()
})

test('stopping the server fails what runs, with a sentence', async () => {
  const { kind, isBegun } = endless()
  const id = await start(kind)
  await isBegun
  await stopJobs()
  const job = await Job.findByPk(id)
  expect(job).toMatchObject({ state: 'FAILED' })
  expect(job!.error).toContain('Máy chủ dừng')
})

test('a start marks what was running as failed, and takes up what waits', async () => {
  const input = { form: 'year-end-report', year: 2022, packaging: 'zip' }
  const wish = { name: 'documentBatch', organisationId: organisation.id, input }
  const [running, waiting] = [await enqueueJob(actor, wish, now), await enqueueJob(actor, wish, now)]
  await write(null, ({ transaction }) => running.update({ state: 'RUNNING', heartbeatAt: now.toISOString() }, { transaction }))
  const house = await keepHouse({ alone: true })
  await whenIdle()
  house.stop()
  expect(await Job.findByPk(running.id)).toMatchObject({ state: 'FAILED' })
  expect(await Job.findByPk(waiting.id)).toMatchObject({ state: 'DONE', outcome: 'Đã lập 16 văn bản.' })
})
