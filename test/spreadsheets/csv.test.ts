import fc from 'fast-check'
import { csvCell, csvFile } from '../../src/spreadsheets/csv'

const fileOf = async (header: string[], rows: string[][]) => {
  let text = ''
  for await (const piece of csvFile(header, rows)) text += piece
  return text
}

/** What a spreadsheet reads: cells of each line, quotes taken away. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/g)) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!)
    if (end !== ';') rows.push([])
  }
  return rows.slice(0, -1)
}

test.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])('%j is written as text', value => {
  expect(read(`${csvCell(value)}\r\n`)[0]![0]).toBe(`'${value}`)
})

test.each(['Nguyễn Thị Ánh', '81,25%', 'Số 22-QĐ/ĐU', ' =1', "'x", ''])('%j stays as it is', value => {
  expect(csvCell(value)).toBe(value)
})

test('separators, quotes and line ends stand inside quotes', () => {
  expect(csvCell('a;b')).toBe('"a;b"')
  expect(csvCell('"Lan"')).toBe('"""Lan"""')
  expect(csvCell('a\nb')).toBe('"a\nb"')
})

test('a file begins with the byte-order mark that Excel needs, and ends every line', async () => {
  expect(await fileOf(['TT', 'Họ và tên'], [['1', 'Đỗ Thị Bé']])).toBe('\ufeffTT;Họ và tên\r\n1;Đỗ Thị Bé\r\n')
})

test('a file read back gives the cells, and none of them starts a formula', async () => {
  const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', ',', 'ạ', 'Đ', ' ', '1', "'") })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async rows => {
      const back = read((await fileOf(['a', 'b'], rows)).slice(1)).slice(1)
      expect(back.map(cells => cells.map(text => text.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
        rows.map(cells => cells.map(text => text.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
      )
      expect(back.flat().filter(text => /^[=+\-@\t\r\n]/.test(text))).toEqual([])
    }),
  )
})
