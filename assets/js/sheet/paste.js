/** Blocks of cells copied from a spreadsheet. */
import { CELLS, fieldOf, rows, setValues, valuesOf, VOTES } from './rows.js'

const LEVELS = {
  EXCELLENT: ['x', 'xs', '1', 'htxsnv', 'xuất sắc', 'hoàn thành xuất sắc', 'hoàn thành xuất sắc nhiệm vụ'],
  GOOD: ['t', '2', 'httnv', 'tốt', 'hoàn thành tốt', 'hoàn thành tốt nhiệm vụ'],
  SATISFACTORY: ['h', 'ht', '3', 'htnv', 'hoàn thành', 'hoàn thành nhiệm vụ'],
  UNSATISFACTORY: ['k', '4', 'khtnv', 'không hoàn thành', 'không hoàn thành nhiệm vụ'],
}
const BY_WORD = new Map(Object.entries(LEVELS).flatMap(([level, words]) => words.map(word => [word, level])))
const NAMES = ['Tự xếp loại', 'Phiếu XS', 'Phiếu T', 'Phiếu HT', 'Phiếu K', 'Phiếu hỏng', 'Chi bộ đề xuất', 'Ghi chú']
const LONGEST = 1000

/** Rows and cells as spreadsheets put them on the clipboard: tabs, line ends, and quotes around cells that hold either. */
export function cellsOf(text) {
  const lines = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)) {
    lines.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, ' ').trim())
    if (end === '') break
    if (end !== '\t') lines.push([])
  }
  while (lines.length && lines.at(-1).every(cell => cell === '')) lines.pop()
  return lines
}

const folded = text => text.normalize('NFC').toLowerCase()

/** What a cell takes from a text; undefined where it does not understand. */
function understood(name, text) {
  if (name === 'remarks') return text.length <= LONGEST ? text : undefined
  if (VOTES.includes(name)) return /^\d{1,5}$/.test(text) ? String(Number(text)) : undefined
  return BY_WORD.get(folded(text).replace(/[.…]+$/, ''))
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A name as it is compared: «Hoà» and «Hòa» are the same one, so the tone of each word stands at its end. */
const nameKey = text =>
  folded(text)
    .split(' ')
    .map(word => word.normalize('NFD'))
    .map(word => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ')

/**
 * A block with a column of names is laid by them, whatever stands before that column; any other from the row that has the focus downwards.
 * One name of the sheet is enough: a block with a wrong one is never laid by places, where levels would go to others.
 */
function laid(lines, start) {
  const named = new Map(rows.map(row => [nameKey(row.name), []]))
  for (const row of rows) named.get(nameKey(row.name)).push(row)
  const columns = lines.map(cells => cells.findIndex(cell => named.has(nameKey(cell)))).filter(at => at !== -1)
  if (columns.length === 0) {
    const near = rows.slice(rows.indexOf(start)).filter(row => row.element.parentNode === start.element.parentNode)
    return lines.map((cells, index) => ({ row: near[index], cells }))
  }
  const at = Math.min(...columns)
  return lines.map(line => {
    const name = line[at] ?? ''
    const found = named.get(nameKey(name)) ?? []
    return { row: found[0], cells: line.slice(at + 1), unclear: found.length === 1 ? null : unclearName(name, found.length) }
  })
}

const unclearName = (name, count) =>
  count === 0 ? `phiếu không có ai tên «${name.slice(0, 60)}».` : `phiếu có ${count} người tên «${name.slice(0, 60)}», mời nhập ở từng dòng.`

/** Fills the cells from the one that has the focus. Tells how many were filled, which rows changed from what, and what did not fit. */
export function fill(text, start, firstName) {
  const first = CELLS.indexOf(firstName)
  const changes = new Map()
  const problems = []
  let filled = 0
  laid(cellsOf(text), start).forEach(({ row, cells, unclear }, index) => {
    if (unclear) return problems.push(`Dòng ${index + 1}: ${unclear}`)
    cells.forEach((cell, offset) => {
      if (cell === '') return
      const problem = fillCell(row, first + offset, cell, changes)
      if (problem) problems.push(`Dòng ${index + 1}, ô ${offset + 1} («${cell.slice(0, 40)}»): ${problem}`)
      else filled++
    })
  })
  return { changes, problems, filled }
}

function fillCell(row, column, text, changes) {
  if (!row) return 'không còn người nào ở dưới.'
  if (!row.form) return `${row.name} không nhập được ở đây.`
  const name = CELLS[column]
  if (!name) return 'phiếu không còn cột nào ở bên phải.'
  if (!fieldOf(row, name)) return `${row.name}: ô «${NAMES[column]}» không sửa được ở đây.`
  const value = understood(name, text)
  if (value === undefined) return `${row.name}: ô «${NAMES[column]}» không hiểu giá trị này.`
  if (!changes.has(row)) changes.set(row, valuesOf(row))
  setValues(row, { [name]: value })
  return null
}

const MOST_TOLD = 12

/** What was filled, and cell by cell what was not. */
export function report({ problems, filled, changes }) {
  const box = document.getElementById('paste-report')
  const head = document.createElement('p')
  head.textContent = `Đã điền ${filled} ô ở ${changes.size} dòng. Ctrl+Z lấy lại cả khối.`
  const list = document.createElement('ul')
  const more = problems.length - MOST_TOLD
  const told = [...problems.slice(0, MOST_TOLD), ...(more > 0 ? [`Và ${more} chỗ khác.`] : [])]
  for (const text of told) list.appendChild(document.createElement('li')).textContent = text
  if (problems.length) head.textContent += ` ${problems.length} chỗ chưa điền được:`
  box.hidden = false
  box.firstElementChild.replaceChildren(head, ...(told.length ? [list] : []))
}
