import { existsSync, readFileSync } from 'node:fs'
import { applyImport } from '../../src/commands/applyImport'
import { stageImport } from '../../src/commands/imports/stageImport'
import { proposeLevel } from '../../src/commands/proposeLevel'
import { sequelize } from '../../src/database'
import type { Actor } from '../../src/domain/actor'
import type { Role } from '../../src/domain/codes'
import { migrator } from '../../src/migrations'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { User } from '../../src/models/User'
import { actedCycle } from '../../src/queries/actedCycle'
import { checkedRows } from '../../src/queries/imports/checkedRows'
import { readFile } from '../../src/spreadsheets/readFile'
import { seedDemo } from '../../seeders'

/** What one import took, in milliseconds and megabytes; on a database and in a process of its own. */
export interface Measured {
  /** The file through the application's reader and nothing else: rows come out of its thread and are thrown away. */
  reading: number
  checking: number
  writing: number
  rows: number
  /** Of the ratings saved meanwhile: how many, and the longest that one waited. */
  saved: number
  slowestSave: number
  memory: number
}

const TODAY = '2024-01-15'
const NOW = new Date(`${TODAY}T02:00:00.000Z`)
/** A cell secretary who goes on working. */
const EVERY = 250

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function main(file: string) {
  await migrator.up()
  await seedDemo(NOW)
  const organisation = await Organisation.findOne({ where: { code: 'Q6-CQCQ' }, rejectOnEmpty: true })
  const office = await actorAt('van-phong', organisation, 'COMMITTEE_OFFICE')
  const secretary = await secretaryAtWork()
  let rows = 0
  const reading = await timed(() =>
    readFile(file, 'members', async ({ chunks }) => {
      for await (const chunk of chunks) rows += chunk.length
    }),
  )
  const saves = secretary.start()
  let batchId = 0
  const checking = await timed(async () => {
    batchId = await readFile(file, 'members', ({ chunks, ...head }) => {
      const staged = { organisationId: organisation.id, workbook: 'members' as const, fileName: 'a.xlsx', year: null, ...head }
      return stageImport(office, staged, checkedRows('members', chunks, { actor: office, organisation, today: TODAY, year: null }), NOW)
    })
  })
  const writing = await timed(() => applyImport(office, batchId, NOW))
  const waits = await saves.stop()
  const memory = peakKilobytes() / 1024
  const measured: Measured = { reading, checking, writing, rows, saved: waits.length, slowestSave: Math.max(...waits), memory }
  process.send!(measured)
}

async function actorAt(username: string, { id, path }: Organisation, role: Role): Promise<Actor> {
  const { id: userId, name } = await User.findOne({ where: { username }, rejectOnEmpty: true })
  return { userId, name, memberId: null, grants: [{ role, organisationId: id, path }] }
}

/** Somebody who saves a level on a sheet again and again, and notes how long each time took. */
async function secretaryAtWork() {
  const rating = await Rating.findOne({ where: { year: 2023, kind: 'MEMBER', state: 'DRAFT' }, order: ['id'], rejectOnEmpty: true })
  const unit = await Organisation.findByPk(rating.unitId, { rejectOnEmpty: true })
  const cycle = await RatingCycle.findByPk(rating.cycleId, { rejectOnEmpty: true })
  const actor = await actorAt('van-phong', unit, 'CELL_SECRETARY')
  const sheet = { cycle: await actedCycle(cycle.facts(), null, TODAY), unitId: unit.id }
  const waits: number[] = []
  let [working, version] = [true, rating.version]
  async function work() {
    while (working) {
      const proposedLevel = waits.length % 2 ? ('GOOD' as const) : ('SATISFACTORY' as const)
      waits.push(
        await timed(async () => {
          const saved = await proposeLevel(
            actor,
            sheet,
            { ratingId: rating.id, version, proposedLevel, remarks: `lần ${waits.length}` },
            new Date(),
          )
          version = saved
        }),
      )
      await new Promise(resolve => setTimeout(resolve, EVERY))
    }
    return waits
  }
  return {
    start() {
      const done = work()
      return { stop: () => ((working = false), done) }
    },
  }
}

main(process.argv[2]!)
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => sequelize.close())

/** The most that this process held; what the system says of a process would count what its parent held when it was started. */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}
