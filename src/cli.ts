import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { seedDemo } from '../seeders'
import { backUp, restore } from './backup'
import { sequelize } from './database'
import { UserFacingError } from './errors'
import { migrator } from './migrations'
import { Organisation } from './models/Organisation'
import { yearSummary } from './queries/yearSummary'
import { makeReport } from './reports'

/** A command that was typed wrongly. */
class UsageError extends UserFacingError {
  constructor(message: string) {
    super(400, message)
  }
}

type Options = Record<string, string>

interface Verb {
  /** Names of the options; all are needed. */
  options: readonly string[]
  /** Works on a database that is set up. */
  needsSchema?: true
  run(options: Options): Promise<void>
}

const VERBS: Record<string, Verb> = {
  migrate: { options: [], run: async () => void (await migrator.up()) },
  seed: { options: [], run: seed },
  summary: { options: ['organisation', 'year'], needsSchema: true, run: printSummary },
  report: { options: ['organisation', 'year', 'form', 'format', 'output'], needsSchema: true, run: writeReport },
  backup: { options: ['output'], run: options => backUp(options['output']!) },
  restore: { options: ['input'], run: options => restore(options['input']!) },
}

async function seed() {
  await migrator.up()
  const seeded = await seedDemo(new Date())
  console.log(seeded ? 'Đã nạp dữ liệu minh họa của Quận 6.' : 'Cơ sở dữ liệu đã có dữ liệu; không nạp thêm gì.')
}

async function printSummary({ organisation, year }: Options) {
  const scope = await scopeOf(organisation!, year!)
  const { figures, ...summary } = await yearSummary(scope)
  console.log(JSON.stringify({ organisation: summary.organisation.code, year: summary.year, asOf: summary.asOf, figures }, null, 2))
}

async function writeReport({ organisation, year, form, format, output }: Options) {
  const { body } = await makeReport(form!, format!, await scopeOf(organisation!, year!))
  await mkdir(path.dirname(path.resolve(output!)), { recursive: true })
  await pipeline(body, createWriteStream(output!))
}

async function scopeOf(code: string, yearText: string) {
  if (!/^[1-9]\d{3}$/.test(yearText)) throw new UsageError(`--year phải là một năm gồm bốn chữ số, đang là «${yearText}».`)
  const { id } = await Organisation.byCode(code)
  return { organisationId: id, year: Number(yearText), now: new Date() }
}

function readCommand([name, ...args]: string[]) {
  const verb = name === undefined ? undefined : VERBS[name]
  if (!verb) throw new UsageError(`${name ? `Không có lệnh «${name}». ` : ''}Các lệnh:\n${usage()}`)
  return { verb, options: readOptions(name!, verb, args) }
}

function readOptions(name: string, verb: Verb, args: string[]): Options {
  const known = Object.fromEntries(verb.options.map(option => [option, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args, options: known, strict: true, allowPositionals: false })
    const missing = verb.options.filter(option => !values[option])
    if (missing.length === 0) return values as Options
    throw new UsageError(`Thiếu ${missing.map(option => `--${option}`).join(', ')}. Cách dùng: ${line(name, verb)}`)
  } catch (error) {
    if (error instanceof UserFacingError) throw error
    throw new UsageError(`Tùy chọn không đúng: ${args.join(' ')}. Cách dùng: ${line(name, verb)}`)
  }
}

const line = (name: string, { options }: Verb) => [name, ...options.map(option => `--${option} …`)].join(' ')
const usage = () =>
  Object.entries(VERBS)
    .map(([name, verb]) => `  ${line(name, verb)}`)
    .join('\n')

async function requireSchema() {
  if ((await migrator.pending()).length === 0) return
  throw new UsageError('Cơ sở dữ liệu chưa có hoặc là của bản cũ. Hãy chạy «npm start» hoặc «npm run --silent cli -- migrate» trước.')
}

async function main() {
  try {
    const { verb, options } = readCommand(process.argv.slice(2))
    if (verb.needsSchema) await requireSchema()
    await verb.run(options)
  } catch (error) {
    console.error(error instanceof UserFacingError ? error.message : error)
    process.exitCode = 1
  } finally {
    await sequelize.close()
  }
}

void main()
