import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import ts from 'typescript'
import {
  addMonths,
  dateText,
  endOfPlainDate,
  isPlainDate,
  momentText,
  monthsBetween,
  officialDateText,
  parseTypedDate,
  plainDateOf,
  weekdayText,
} from '../../src/domain/plainDate'

const instant = fc.date({ min: new Date('1976-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
const plainDate = instant.map(date => date.toISOString().slice(0, 10))
const months = fc.integer({ min: -600, max: 600 })

test.each(['2023-03-17', '2024-02-29', '2000-02-29', '2022-12-31', '0001-01-01'])('%s is a plain date', text => {
  expect(isPlainDate(text)).toBe(true)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2200-02-29',
  '2022-04-31',
  '2022-13-01',
  '2022-00-10',
  '2022-01-00',
  '0000-01-01',
  '2022-1-1',
  '2022-01-01T00:00:00Z',
  '17/03/2023',
  '',
  null,
  20230317,
])('%p is no plain date', text => {
  expect(isPlainDate(text)).toBe(false)
})

test.each([
  ['2023-03-17', '2023-03-17'],
  ['17/3/2023', '2023-03-17'],
  ['17/03/2023', '2023-03-17'],
  [' 1/2/2022 ', '2022-02-01'],
  ['29/2/2024', '2024-02-29'],
  ['17-3-2023', '2023-03-17'],
  ['17.3.2023', '2023-03-17'],
])('typed %p means %s', (text, date) => {
  expect(parseTypedDate(text)).toBe(date)
})

test.each([
  '29/2/2023',
  '31/4/2022',
  '3/17/2023',
  '0/1/2022',
  '1/0/2022',
  '17/3/23',
  '17/3',
  '17/3-2023',
  '2023-02-29',
  '2023-3-7',
  'hôm nay',
  '',
])('typed %p is no day of the calendar', text => {
  expect(parseTypedDate(text)).toBeNull()
})

test('what is printed can be typed again', () => {
  fc.assert(fc.property(plainDate, date => parseTypedDate(dateText(date)) === date))
})

test.each([
  ['2026-02-03', 'ngày 03 tháng 02 năm 2026'],
  ['2023-01-09', 'ngày 09 tháng 01 năm 2023'],
  ['2023-03-10', 'ngày 10 tháng 3 năm 2023'],
  ['2023-09-02', 'ngày 02 tháng 9 năm 2023'],
  ['2022-10-31', 'ngày 31 tháng 10 năm 2022'],
  ['2022-12-05', 'ngày 05 tháng 12 năm 2022'],
])('a document writes %s as %s', (date, text) => {
  expect(officialDateText(date)).toBe(text)
})

test('elsewhere a date is written with two digits each', () => {
  expect(dateText('2023-03-07')).toBe('07/03/2023')
})

test.each([
  ['2023-03-17', 'Thứ Sáu'],
  ['2023-03-18', 'Thứ Bảy'],
  ['2023-03-19', 'Chủ Nhật'],
  ['2023-03-20', 'Thứ Hai'],
  ['2023-03-21', 'Thứ Ba'],
  ['2023-03-22', 'Thứ Tư'],
  ['2024-02-29', 'Thứ Năm'],
])('%s is a %s', (date, text) => {
  expect(weekdayText(date)).toBe(text)
})

test.each([
  ['2022-06-30', 6, '2022-12-30'],
  ['2022-07-01', 6, '2023-01-01'],
  ['2022-08-31', 6, '2023-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2022-12-15', 1, '2023-01-15'],
  ['2022-01-31', -2, '2021-11-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2022-05-05', 0, '2022-05-05'],
])('%s and %i months is %s', (date, count, expected) => {
  expect(addMonths(date, count)).toBe(expected)
})

test.each([
  ['2022-07-01', '2022-12-31', 5],
  ['2022-06-30', '2022-12-30', 6],
  ['2022-06-30', '2022-12-29', 5],
  ['2022-08-31', '2023-02-27', 5],
  ['2022-08-31', '2023-02-28', 6],
  ['2022-12-31', '2022-12-31', 0],
  ['2022-12-31', '2022-12-30', -1],
])('from %s to %s are %i full months', (from, to, expected) => {
  expect(monthsBetween(from, to)).toBe(expected)
})

test('the full months between two days are the most that can be added without passing the second', () => {
  fc.assert(
    fc.property(plainDate, plainDate, (from, to) => {
      const full = monthsBetween(from, to)
      expect(addMonths(from, full) <= to && to < addMonths(from, full + 1)).toBe(true)
    }),
  )
})

test('adding months gives a day of the calendar, never a later day of the month', () => {
  fc.assert(
    fc.property(plainDate, months, (date, count) => {
      const moved = addMonths(date, count)
      expect(isPlainDate(moved)).toBe(true)
      expect(moved.slice(8) <= date.slice(8)).toBe(true)
    }),
  )
})

test.each(['2023-02-30', '17/03/2023', ''])('%p is never printed or reckoned with', date => {
  for (const act of [dateText, officialDateText, weekdayText, endOfPlainDate]) expect(() => act(date)).toThrow(RangeError)
  expect(() => addMonths(date, 1)).toThrow(RangeError)
})

test('the day of an instant is the one that the calendar of Ho Chi Minh City shows', () => {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' })
  fc.assert(fc.property(instant, date => plainDateOf(date) === calendar.format(date)))
})

test('a day ends at the midnight that begins the next', () => {
  expect(endOfPlainDate('2022-12-31').toISOString()).toBe('2022-12-31T17:00:00.000Z')
  fc.assert(
    fc.property(plainDate, date => {
      const end = endOfPlainDate(date)
      expect(plainDateOf(new Date(end.getTime() - 1))).toBe(date)
      expect(plainDateOf(end) > date).toBe(true)
    }),
  )
})

test.each([
  ['2023-03-13T03:20:00.000Z', '10:20, ngày 13/03/2023'],
  ['2023-03-13T10:20:59+07:00', '10:20, ngày 13/03/2023'],
  ['2022-12-31T17:00:00Z', '00:00, ngày 01/01/2023'],
  ['2022-12-31T16:59:59Z', '23:59, ngày 31/12/2022'],
])('%s reads %s', (iso, text) => {
  expect(momentText(iso)).toBe(text)
})

test.each(['2023-03-13T10:20', '2023-03-13', 'hôm nay', '2023-13-13T10:20:00Z'])('%p is no moment with its zone', iso => {
  expect(() => momentText(iso)).toThrow(RangeError)
})

test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])('the zone of the server changes nothing (%s)', zone => {
  const source = readFileSync(path.join(__dirname, '../../src/domain/plainDate.ts'), 'utf8')
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const questions = `
    const end = exports.endOfPlainDate('2022-12-31')
    console.log(JSON.stringify([
      new Date(2022, 11, 31).toISOString(),
      end.toISOString(), exports.plainDateOf(end), exports.plainDateOf(new Date(end - 1)),
      exports.momentText('2022-12-31T17:30:00Z'), exports.weekdayText('2023-03-17'), exports.addMonths('2022-08-31', 6),
    ]))`
  const output = execFileSync(process.execPath, ['-e', outputText + questions], { encoding: 'utf8', env: { TZ: zone } })
  const [localMidnight, ...answers] = JSON.parse(output) as string[]
  expect(localMidnight === '2022-12-31T00:00:00.000Z').toBe(zone === 'UTC')
  expect(answers).toEqual(['2022-12-31T17:00:00.000Z', '2023-01-01', '2022-12-31', '00:30, ngày 01/01/2023', 'Thứ Sáu', '2023-02-28'])
})
