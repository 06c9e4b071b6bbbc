import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { members } from '../../src/spreadsheets/members'
import { Member } from '../../src/models/Member'
import { appAt, signInAs } from '../support/app'
import { useDatabase } from '../support/database'
import { importDesk } from '../support/imports'
import { type Cell, fileOf, readFileAs, xlsxOf } from '../support/sheets'

useDatabase('demo')

/** Has LibreOffice open a workbook and save it as its own; null where it is not installed. */
function savedByLibreOffice(file: string): string | null {
  const folder = path.dirname(file)
  const { error } = spawnSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    ...['--headless', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'saved'), file],
  ])
  return error ? null : path.join(folder, 'saved', path.basename(file))
}

const TABLE: Cell[][] = [
  ['DANH SÁCH ĐẢNG VIÊN'],
  ['TT', 'Họ và tên', 'Chi bộ', 'Ngày vào Đảng', 'Ngày sinh', 'Số thẻ đảng viên'],
  [1, 'Nguyễn Thị Hoà', 'Q6-CQCQ-01', new Date(Date.UTC(2015, 1, 3)), '19/5/1980', '00123456'],
]

test('a workbook saved by LibreOffice is read, its days as days and its numbers as they were written, and imported', async () => {
  const saved = savedByLibreOffice(fileOf(await xlsxOf(TABLE), 'danh-sach.xlsx'))
  if (!saved) {
    if (process.env['CI']) throw new Error('soffice is missing; CI must have it')
    process.stderr.write('left out for want of soffice: a workbook saved by LibreOffice is read\n')
    return
  }
  expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK')
  const { rows } = await readFileAs(members, saved)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ number: 3, problems: [] })
  expect(rows[0]!.values).toMatchObject({
    fullName: 'Nguyễn Thị Hoà',
    unitCode: 'Q6-CQCQ-01',
    admittedOn: '2015-02-03',
    birthDate: '1980-05-19',
    cardNumber: '00123456',
  })
  const desk = await importDesk(await signInAs('van-phong', appAt()), 'Q6-CQCQ')
  await desk.bring('members', readFileSync(saved))
  const made = await Member.findOne({ where: { cardNumber: '00123456' }, rejectOnEmpty: true })
  expect(made).toMatchObject({ fullName: 'Nguyễn Thị Hoà', admittedOn: '2015-02-03', birthDate: '1980-05-19' })
})
