import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { seedDemo } from '../seeders'
import { headOf, verifyHistory } from './audit'
import { backUp, restore } from './backup'
import { eraseFromHistory } from './commands/eraseFromHistory'
import { config } from './config'
import { sequelize } from './database'
import { UserFacingError } from './errors'
import { migrator } from './migrations'
import { Organisation } from './models/Organisation'
import { chainOfOrganisation } from './queries/historyCheck'
import { yearSummary } from './queries/yearSummary'
import { makeReport } from './reports'
import { figuresOfArticle, loadArticle } from './reports/article/data'
import { articleDraft } from './reports/article/draft'
import { filledText, sourcesText } from './reports/article/filledText'
import { issuedReport } from './queries/issuedReport'

/** A command that was typed wrongly. */
class UsageError extends UserFacingError {
  constructor(message: string) {
    super(400, message)
  }
}

type Options = Record<string, string>

interface Verb {
  /** Names of the options that are needed, and of those that may be left out. */
  options: readonly string[]
  optional?: readonly string[]
  /** Works on a database that is set up. */
  needsSchema?: true
  run(options: Options): Promise<void>
}

const VERBS: Record<string, Verb> = {
  migrate: { options: [], run: async () => void (await migrator.up()) },
  seed: { options: [], run: seed },
  summary: { options: ['organisation', 'year'], needsSchema: true, run: printSummary },
  article: { options: ['organisation', 'year'], needsSchema: true, run: printArticle },
  report: { options: ['organisation', 'year', 'form', 'format', 'output'], needsSchema: true, run: writeReport },
  'audit head': { options: [], optional: ['organisation'], needsSchema: true, run: printHead },
  'audit verify': { options: [], optional: ['organisation', 'head'], needsSchema: true, run: verify },
  'audit erase': { options: ['organisation', 'entry', 'reason'], needsSchema: true, run: erase },
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

/** The draft of the year's article, its figures filled in. */
async function printArticle({ organisation, year }: Options) {
  const scope = await scopeOf(organisation!, year!)
  const data = await loadArticle(scope)
  const { title, lead, body } = articleDraft(data)
  const figures = figuresOfArticle(data.summary, await issuedReport(scope.organisationId, scope.year))
  console.log([`# ${title}`, filledText(lead, figures), filledText(body, figures).trim(), sourcesText(figures)].join('\n\n'))
}

async function writeReport({ organisation, year, form, format, output }: Options) {
  const scope = await scopeOf(organisation!, year!)
  const { body } = await makeReport(form!, format!, { ...scope, site: config.publicAddress ?? undefined })
  await mkdir(path.dirname(path.resolve(output!)), { recursive: true })
  await pipeline(body, createWriteStream(output!))
}

async function printHead({ organisation }: Options) {
  const { hash, sequence } = await headOf(organisation)
  console.log(`${hash} ${sequence}`)
}

async function verify({ organisation, head }: Options) {
  const hash = head?.replaceAll(/\s/g, '')
  if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash))
    throw new UsageError('--head phải là một dấu gồm 64 chữ số và chữ cái từ a đến f.')
  for (const line of await verifyHistory({ code: organisation, head: hash })) console.log(line)
}

async function erase({ organisation, entry, reason }: Options) {
  if (!/^[1-9]\d{0,8}$/.test(entry!)) throw new UsageError(`--entry phải là số của một mục lịch sử, đang là «${entry}».`)
  const { chain } = await chainOfOrganisation(await Organisation.byCode(organisation!))
  await eraseFromHistory(null, { chain, sequence: Number(entry), reason: reason! }, new Date())
  console.log(`Đã xóa giá trị của mục số ${entry}; việc xóa được ghi vào lịch sử.`)
}

async function scopeOf(code: string, yearText: string) {
  if (!/^[1-9]\d{3}$/.test(yearText)) throw new UsageError(`--year phải là một năm gồm bốn chữ số, đang là «${yearText}».`)
  const { id } = await Organisation.byCode(code)
  return { organisationId: id, year: Number(yearText), now: new Date() }
}

/** A verb is one word or two: «summary», «audit verify». */
function readCommand(words: string[]) {
  const length = [2, 1].find(count => VERBS[words.slice(0, count).join(' ')]) ?? 1
  const name = words.slice(0, length).join(' ')
  const verb = VERBS[name]
  if (!verb) throw new UsageError(`${name ? `Không có lệnh «${name}». ` : ''}Các lệnh:\n${usage()}`)
  return { verb, options: readOptions(name, verb, words.slice(length)) }
}

function readOptions(name: string, verb: Verb, args: string[]): Options {
  const known = Object.fromEntries([...verb.options, ...(verb.optional ?? [])].map(option => [option, { type: 'string' as const }]))
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

const line = (name: string, { options, optional = [] }: Verb) =>
  [name, ...options.map(option => `--${option} …`), ...optional.map(option => `[--${option} …]`)].join(' ')
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
