/** A rating sheet that saves itself, with keys and pasting. Without this script each row has its own button. */
import { fill, report } from './sheet/paste.js'
import { CELLS, differ, fieldOf, openRows, rowOf, rows, setValues, valuesOf } from './sheet/rows.js'
import { restore } from './sheet/restoring.js'
import { changed, keepMine, takeStored } from './sheet/sending.js'
import { told, tellHomeless } from './sheet/told.js'

const LEVELS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY']
const KEYS = { x: 0, t: 1, h: 2, k: 3, 1: 0, 2: 1, 3: 2, 4: 3, delete: -1, backspace: -1 }
const STEPS = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }

const sheet = document.getElementById('main')
/** Each entry is a list of rows with what stood in them before. */
const undone = []

/** Takes note of a change that is complete, so that it can be taken back, and sends it. */
function commit(changes) {
  const real = changes.filter(({ row, before }) => differ(valuesOf(row), before).length)
  if (real.length) undone.push(real)
  for (const { row } of real) {
    row.settled = valuesOf(row)
    changed(row, 0)
  }
}

const commitRow = row => commit([{ row, before: row.settled }])

function undo() {
  const last = undone.pop()
  if (!last) return
  for (const { row, before } of last) {
    const [name] = differ(valuesOf(row), before)
    setValues(row, before)
    row.settled = valuesOf(row)
    changed(row, 0)
    if (row === last[0].row) focusCell(row, name ?? 'proposedLevel')
  }
}

/** Of four radios the one that is chosen, else the first. */
function focusCell(row, name) {
  const field = fieldOf(row, name)
  if (!field) return false
  const target = field instanceof RadioNodeList ? ([...field].find(radio => radio.checked) ?? field[0]) : field
  target.focus()
  if (target.select) target.select()
  return true
}

function moveDown(row, name, step) {
  for (let at = openRows.indexOf(row) + step; at >= 0 && at < openRows.length; at += step) if (focusCell(openRows[at], name)) return
}

/** The stops of a row from left to right: each radio is one. */
const stopsOf = row => CELLS.flatMap(name => fieldOf(row, name) ?? []).flatMap(field => (field instanceof RadioNodeList ? [...field] : [field]))

/** Sideways from a text only where the caret stands at its end. */
function isAtEnd({ selectionStart, selectionEnd, value }, right) {
  if (selectionStart === undefined || selectionStart === null) return true
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (right ? value.length : 0)
}

function moveSideways(row, target, right) {
  const stops = stopsOf(row)
  const next = stops[stops.indexOf(target) + (right ? 1 : -1)]
  next?.focus()
  if (next?.select) next.select()
}

const isTyping = ({ name, value }, row) => value !== row.settled[name]

/** What a key does in a cell; false leaves it to the browser. */
function press(event, row) {
  const { target, key } = event
  const takesLevels = target.name === 'proposedLevel' || target.name === 'selfLevel'
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'z' || (!takesLevels && isTyping(target, row))) return false
    undo()
  } else if (takesLevels && key.toLowerCase() in KEYS) {
    setValues(row, { [target.name]: LEVELS[KEYS[key.toLowerCase()]] ?? '' })
    commitRow(row)
    focusCell(row, target.name)
  } else if (key in STEPS) moveDown(row, target.name, STEPS[key])
  else if ((key === 'ArrowLeft' || key === 'ArrowRight') && isAtEnd(target, key === 'ArrowRight')) moveSideways(row, target, key === 'ArrowRight')
  else return false
  return true
}

sheet.addEventListener('keydown', event => {
  const row = rowOf(event.target)
  if (!row?.form || event.altKey || !event.target.matches('input, select')) return
  if (press(event, row)) event.preventDefault()
})

sheet.addEventListener('paste', event => {
  const row = rowOf(event.target)
  const { name, type } = event.target
  const text = event.clipboardData.getData('text/plain')
  const isOneText = type === 'text' && !/[\t\r\n]/.test(text.trimEnd())
  if (!row?.form || !CELLS.includes(name) || isOneText) return
  event.preventDefault()
  const result = fill(text, row, name)
  commit([...result.changes].map(([changedRow, before]) => ({ row: changedRow, before })))
  report(result)
})

sheet.addEventListener('change', event => rowOf(event.target)?.form && commitRow(rowOf(event.target)))
sheet.addEventListener('input', event => rowOf(event.target)?.form && changed(rowOf(event.target)))
sheet.addEventListener('submit', event => {
  const row = rowOf(event.target)
  if (!row) return
  event.preventDefault()
  if (row.stopped) keepMine(row)
  else changed(row, 0)
})
sheet.addEventListener('click', event => {
  const row = event.target.closest('[data-take]') && rowOf(event.target)
  if (!row?.stored) return
  event.preventDefault()
  takeStored(row)
})

tellHomeless(restore(), document.querySelector('.sheet-live'))
told(rows)
