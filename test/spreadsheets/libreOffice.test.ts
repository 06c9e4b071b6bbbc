import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { members } from '../../src/spreadsheets/members'
import { type Cell, fileOf, readFileAs, xlsxOf } from '../support/sheets'

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
  [1, 'Nguyễn Thị Hoà', 'C-1', new Date(Date.UTC(2015, 1, 3)), '19/5/1980', '00123456'],
]

test('a workbook saved by LibreOffice is read, its days as days and its numbers as they were written', async () => {
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
    unitCode: 'C-1',
    admittedOn: '2015-02-03',
    birthDate: '1980-05-19',
    cardNumber: '00123456',
  })
})
