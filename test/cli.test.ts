import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { load } from 'cheerio'
import { config } from '../src/config'
import { onSqlite, sequelize, write } from '../src/database'
import { AuditEntry } from '../src/models/AuditEntry'
import { Organisation } from '../src/models/Organisation'
import { putFile } from '../src/storage'
import { cli } from './support/cli'
import { useDatabase } from './support/database'
import { unguardHistory } from './support/tampering'
import { readPdf, wholeText } from './support/pdfText'
import { docxParagraphs, readDocx } from './support/readDocx'
import { readXlsx } from './support/readXlsx'

useDatabase('demo')

const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-cli-'))
const env = { DATA_DIR: config.dataDir, DATABASE_URL: config.databaseUrl ?? '' }
const summary = async (organisation: string, year: string, own = env) =>
  cli(['summary', '--organisation', organisation, '--year', year], own)

interface PrintedFigure {
  key: string
  count: number
  total: number | null
  percent: string | null
  text: string
  ratingYear: number
  asOf: string
  records: string
}

test('the summary of 2022 states the figures of the reference data, each with all its fields', async () => {
  const { stdout, status } = await summary('Q6-CQCQ', '2022')
  expect(status).toBe(0)
  const printed = JSON.parse(stdout) as { organisation: string; year: number; figures: PrintedFigure[] }
  expect(printed).toMatchObject({ organisation: 'Q6-CQCQ', year: 2022 })
  const figures = Object.fromEntries(printed.figures.map(figure => [figure.key, figure]))
  expect(figures['ratings.2021.cells.GOOD']).toMatchObject({
    count: 13,
    total: 16,
    percent: '81,25',
    text: '13/16 (81,25%)',
    ratingYear: 2021,
  })
  expect(figures['ratings.2021.organisation.EXCELLENT']).toMatchObject({ count: 1, total: 1 })
  expect(figures['development.2022.backgroundChecks']).toMatchObject({ count: 12, total: null, percent: null, text: '12' })
  expect(Object.fromEntries(Object.values(figures).map(({ key, text }) => [key, text]))).toMatchObject({
    'ratings.2021.cells.EXCELLENT': '02/16 (12,5%)',
    'ratings.2021.cells.SATISFACTORY': '01/16 (6,25%)',
    'ratings.2021.cells.UNSATISFACTORY': '00/16 (0%)',
    'development.2022.awarenessClass': '10',
    'development.2022.admitted': '03/08 (37,5%)',
    'commendations.2022.EXCELLENT_IN_YEAR.cells': '3',
    'commendations.2022.EXCELLENT_IN_YEAR.members': '26',
    'commendations.2022.SKILFUL_MASS_MOBILISATION.collectives': '8',
    'commendations.2022.SKILFUL_MASS_MOBILISATION.individuals': '8',
  })
  for (const figure of printed.figures) {
    expect(Object.keys(figure).sort()).toEqual(['asOf', 'count', 'key', 'percent', 'ratingYear', 'records', 'text', 'total'])
    expect(figure.records).toMatch(/^\/organisations\/\d+\/years\/2022\/figures\//)
  }
})

test('the draft of the article of 2022 states the figures of the reference data in words', async () => {
  const { stdout, status } = await cli(['article', '--organisation', 'Q6-CQCQ', '--year', '2022'], env)
  expect(status).toBe(0)
  for (const sentence of SENTENCES.filter(each => !each.includes('(HTXSNV)')))
    expect(stdout).toContain(sentence.replace(/^thẩm tra lý lịch /, ''))
  expect(stdout).toContain('Đảng bộ Cơ quan Chính quyền Quận 6 được cấp có thẩm quyền xếp loại hoàn thành xuất sắc nhiệm vụ')
  expect(stdout).toContain('Số liệu xếp loại thuộc năm đánh giá 2021, các số liệu khác thuộc năm 2022; tính đến ngày')
  expect(stdout).not.toContain('{{')
})

/** What the report of 2022 must say in words. */
const SENTENCES = [
  '02/16 (12,5%) chi bộ hoàn thành xuất sắc nhiệm vụ',
  '13/16 (81,25%) chi bộ hoàn thành tốt nhiệm vụ',
  '01/16 (6,25%) chi bộ hoàn thành nhiệm vụ',
  'Đảng bộ Cơ quan Chính quyền Quận 6 được Ban Thường vụ Quận ủy Quận 6 xếp loại hoàn thành xuất sắc nhiệm vụ (HTXSNV) năm 2021',
  'thẩm tra lý lịch 12 quần chúng ưu tú',
  '10 quần chúng học lớp bồi dưỡng nhận thức về Đảng',
  '03/08 (37,5%) đảng viên mới',
  '3 chi bộ và 26 đảng viên',
  '8 tập thể và 8 cá nhân',
  'Lê Thị Thanh Thảo, Phó Bí thư Quận ủy, Chủ tịch Ủy ban nhân dân quận',
  'Nguyễn Kim Phúc, Phó Bí thư Đảng ủy',
  'Khấu Hữu Phương, Phó Chủ nhiệm Ủy ban Kiểm tra Quận ủy',
  'Đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị',
  'Thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch Covid-19',
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về xây dựng đội ngũ cán bộ, đảng viên thật sự tiên phong',
  '19-CT/TU',
  '23-CT/TU',
  '24-CT/TU',
]

/** The words of a file in the order of reading. */
const WORDS: Record<string, (file: Buffer) => string | Promise<string>> = {
  html: file => load(file.toString()).root().text(),
  pdf: file => wholeText(readPdf(file)),
  docx: file => docxParagraphs(readDocx(file)).join(' '),
  xlsx: async file => (await readXlsx(file)).getWorksheet('Văn bản')!.getColumn(1).values.join(' '),
}

// A file is made of the document alone, whatever database it was read from.
test.each(onSqlite ? Object.keys(WORDS) : ['html'])(
  'the report as %s says every figure with its noun, the people, the themes and the directives',
  async format => {
    const output = path.join(folder, `report.${format}`)
    const { status, stderr } = await cli(
      ['report', '--organisation', 'Q6-CQCQ', '--year', '2022', '--form', 'year-end-report', '--format', format, '--output', output],
      env,
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const file = readFileSync(output)
    const text = (await WORDS[format]!(file)).normalize('NFC').replace(/\s+/g, ' ')
    // A page number may stand between the halves of a sentence.
    const joined = text.replace(/ \d+ (?=\p{Ll})/gu, ' ')
    expect(SENTENCES.filter(sentence => !text.includes(sentence) && !joined.includes(sentence))).toEqual([])
  },
)

/** What is refused for what the database holds, and what before it is asked at all. */
const NOT_FOUND: [string[], string][] = [
  [['summary', '--organisation', 'KHONG-CO', '--year', '2022'], 'KHONG-CO'],
  [['summary', '--organisation', 'Q6-CQCQ', '--year', '1999'], '2018'],
]
const MISTYPED: [string[], string][] = [
  [['summary', '--organisation', 'Q6-CQCQ', '--year', 'abc'], 'bốn chữ số'],
  [['summary', '--organisation', 'Q6-CQCQ'], '--year'],
  [['summary', '--organisation', 'Q6-CQCQ', '--year', '2022', '--colour', 'red'], 'Tùy chọn không đúng'],
  [['report', '--organisation', 'Q6-CQCQ', '--year', '2022', '--form', 'no-such', '--format', 'pdf', '--output', '/dev/null'], 'no-such'],
  [
    ['report', '--organisation', 'Q6-CQCQ', '--year', '2022', '--form', 'year-end-report', '--format', 'doc', '--output', '/dev/null'],
    'doc',
  ],
  [['audit'], 'audit verify'],
  [['audit', 'verify', '--head', 'abc'], '64'],
  [['dance'], 'summary'],
  [[], 'summary'],
]

test.each(onSqlite ? [...NOT_FOUND, ...MISTYPED] : NOT_FOUND)('%j ends with status 1 and a sentence on stderr', async (args, hint) => {
  const { status, stdout, stderr } = await cli(args, env)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(hint)
})

describe('the history', () => {
  const audit = async (...args: string[]) => cli(['audit', ...args], env)
  /** How long the committee's chain is. */
  let entries: number

  beforeAll(async () => {
    const { id } = await Organisation.byCode('Q6-CQCQ-01')
    await write(null, context =>
      AuditEntry.record(context, {
        act: 'proposeLevel',
        subjectKind: 'rating',
        subjectId: 1,
        organisationId: id,
        after: { level: 'GOOD' },
      }),
    )
  })

  test('prints the newest hash with its number, and is found whole up to it', async () => {
    const { stdout, status } = await audit('head', '--organisation', 'Q6-CQCQ')
    expect(status).toBe(0)
    const [, length] = /^[0-9a-f]{64} (\d+)\n$/.exec(stdout)!
    entries = Number(length)
    expect(entries).toBeGreaterThan(0)
    const checked = await audit('verify', '--organisation', 'Q6-CQCQ', '--head', stdout.slice(0, 64))
    expect(checked).toMatchObject({ status: 0, stdout: `Q6-CQCQ: ${entries} mục, nguyên vẹn.\n` })
  })

  test('is missed up to a head that is no longer there', async () => {
    const { status, stderr } = await audit('verify', '--organisation', 'Q6-CQCQ', '--head', 'f'.repeat(64))
    expect(status).toBe(1)
    expect(stderr).toContain(`Q6-CQCQ: lịch sử nay hết ở mục số ${entries}`)
  })

  test('tells of an erasure, and of an entry that was changed, which one', async () => {
    const erased = await audit('erase', '--organisation', 'Q6-CQCQ', '--entry', String(entries), '--reason', 'Theo yêu cầu của đương sự')
    expect(erased).toMatchObject({ status: 0, stderr: '' })
    expect((await audit('verify')).stdout).toContain(`Q6-CQCQ: ${entries + 1} mục, nguyên vẹn.`)
    await unguardHistory()
    await sequelize.query(`UPDATE audit_entries SET user_name = 'Ai đó' WHERE sequence = ${entries + 1}`)
    const { status, stderr } = await audit('verify')
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`Q6-CQCQ, mục số ${entries + 1} \\(id \\d+\\): nội dung đã bị sửa`))
  })
})

const withoutMoment = (printed: string) => printed.replace(/"asOf": "[^"]*"/g, '')

test('a backup restored into an empty folder gives the same summary and the same files', async () => {
  const { hash } = await putFile(Buffer.from('một tệp đã ban hành'))
  const archive = path.join(folder, 'copy.tgz')
  const made = await cli(['backup', '--output', archive], env)
  if (!onSqlite) {
    expect(made.stderr).toContain('pg_dump')
    return
  }
  expect(made.status).toBe(0)
  const other = { DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'tong-ket-restored-')), DATABASE_URL: '' }
  expect(await cli(['restore', '--input', archive], other)).toMatchObject({ status: 0, stderr: '' })
  const [before, after] = await Promise.all([summary('Q6-CQCQ', '2022'), summary('Q6-CQCQ', '2022', other)])
  expect(withoutMoment(after.stdout)).toBe(withoutMoment(before.stdout))

  expect(readFileSync(path.join(other.DATA_DIR, 'files', hash.slice(0, 2), hash), 'utf8')).toBe('một tệp đã ban hành')

  const again = await cli(['restore', '--input', archive], other)
  expect(again).toMatchObject({ status: 1 })
  expect(again.stderr).toContain('đã có dữ liệu')
})

test('a file that is no backup is refused and leaves nothing', async () => {
  if (!onSqlite) return
  const file = path.join(folder, 'broken.tgz')
  writeFileSync(file, 'this is no archive')
  const other = { DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'tong-ket-empty-')), DATABASE_URL: '' }
  const { status, stderr } = await cli(['restore', '--input', file], other)
  expect(status).toBe(1)
  expect(stderr).toContain('không phải là bản sao lưu')
})
