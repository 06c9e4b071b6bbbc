import { config } from '../../src/config'
import { hashPassword } from '../../src/credentials/passwords'
import { setUp } from '../../src/commands/setUp'
import { migrator } from '../../src/migrations'
import { select } from '../../src/queries/select'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, signInWith } from '../support/app'
import { cli } from '../support/cli'
import { useDatabase } from '../support/database'
import { importDesk } from '../support/imports'
import { outcomesOf } from '../support/sheets'

useDatabase('demo')

const YEARS = ['2018', '2019', '2020', '2021', '2022']
const CODE = 'Q6-CQCQ'

/** In the order in which each finds what it names. */
const FILES: [workbook: string, asked: string, year?: string][] = [
  ['units', ''],
  ['members', '?departed=yes'],
  ['stays', ''],
  ['offices', ''],
  ['targets', ''],
  ['candidates', ''],
  ...YEARS.map((year): [string, string, string] => ['ratings', `?year=${year}`, year]),
  ['awards', ''],
]

/** What the command line says of a year, but for the moment of counting. */
async function summaryOf(year: string) {
  const { stdout } = await cli(['summary', '--organisation', CODE, '--year', year], {
    DATA_DIR: config.dataDir,
    DATABASE_URL: config.databaseUrl ?? '',
  })
  return JSON.parse(stdout.replace(/"asOf": "[^"]*"/g, '"asOf": ""')) as { figures: { key: string; text: string }[] }
}

/** The same of every year, without leaving the process. */
const figuresOf = async (organisationId: number) =>
  Promise.all(
    YEARS.map(async year => {
      const { figures } = await yearSummary({ organisationId, year: Number(year), now: new Date(0) })
      return figures.map(({ key, text }) => `${key} ${text}`)
    }),
  )

/** Who holds and held which office in the committee and below. */
const officesOf = (code: string) =>
  select(
    `SELECT o.code, f.role, COALESCE(m.full_name, f.person_name) AS name, m.card_number, f.other_posts, f.from_date, f.to_date
     FROM offices f JOIN organisations o ON o.id = f.organisation_id LEFT JOIN members m ON m.id = f.member_id
     WHERE o.code LIKE :code ORDER BY o.code, f.role, name, f.from_date`,
    { code: `${code}%` },
  )

test('a committee taken home as workbooks and imported into an empty system has the same figures and the same secretaries', async () => {
  const desk = await importDesk(await signInAs('van-phong', appAt()), CODE)
  const files = new Map<string, Buffer>()
  for (const [workbook, asked] of FILES) files.set(workbook + asked, await desk.take(workbook, asked))
  const before = { printed: await summaryOf('2022'), figures: await figuresOf(desk.organisation.id), offices: await officesOf(CODE) }

  await migrator.down({ to: 0 })
  await migrator.up()
  const own = { code: CODE, name: 'Đảng bộ Cơ quan Chính quyền Quận 6', bodyName: null, sign: null, place: 'Quận 6', since: '2015-01-01' }
  const account = {
    name: 'Trần Thị Mới',
    username: 'moi',
    passwordHash: await hashPassword('mat-khau-moi-2024'),
    role: 'COMMITTEE_OFFICE' as const,
  }
  const superior = { code: 'Q6', name: 'Đảng bộ Quận 6' }
  await setUp({ ...own, kind: 'COMMITTEE', tier: 'GRASSROOTS', superior }, [account], new Date('2024-01-10T02:00:00.000Z'))

  const empty = await importDesk(await signInWith({ username: 'moi', password: 'mat-khau-moi-2024' }, appAt()), CODE)
  for (const [workbook, asked, year] of FILES) {
    const outcomes = await outcomesOf(await empty.bring(workbook, files.get(workbook + asked)!, year))
    expect({ workbook, year, other: outcomes.filter(row => !row.endsWith(' NEW')) }).toEqual({ workbook, year, other: [] })
  }
  expect({ printed: await summaryOf('2022'), figures: await figuresOf(empty.organisation.id), offices: await officesOf(CODE) }).toEqual(
    before,
  )
  expect(before.printed.figures.length).toBeGreaterThan(100)
  expect(before.offices.length).toBeGreaterThan(40)
})
