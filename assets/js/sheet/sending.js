/** Rows that save themselves: what waits to be sent, and what became of it. Somebody else's newer value is never written over. */
import { keep, letGo } from '../unsent.js'
import { differ, explain, FIELDS, fieldOf, openRows, rows, setValues, show, valuesOf, VOTES } from './rows.js'
import { follow, live, owner, readLive } from './live.js'
import { told, WAITING } from './told.js'

const AT_ONCE = 3
const PAUSE = 600
const RETRY = 4000
const TOO_LONG = 20_000
const path = window.location.pathname
/** Cells that belong together: whoever changes one of them has looked at all. */
const TOGETHER = [['selfLevel'], VOTES, ['proposedLevel', 'levelReason'], ['remarks']]

const queue = new Set()
let active = 0
let held = 0
const isIdle = () => active === 0 && queue.size === 0
let { token } = live().dataset

/** Something in the row has changed: it is kept in this browser at once and sent after a pause. */
export function changed(row, pause = PAUSE) {
  remember(row)
  clearTimeout(row.timer)
  row.timer = setTimeout(() => enqueue(row), pause)
}

function enqueue(row) {
  if (!row.kept && !row.sending && row.phase === 'error') takenBack(row)
  if (row.stopped || row.refused === row.kept) return
  queue.add(row)
  if (held) waitFor(row)
  pump()
}

/** What was refused stands there no more. */
function takenBack(row) {
  row.refused = undefined
  explain(row, '')
  show(row, row.saved.proposedLevel ? 'saved' : 'new', 'Như đã lưu')
  told(rows)
}

function remember(row) {
  const values = valuesOf(row)
  if (row.kept) letGo(path, row.id, row.kept)
  row.kept = differ(values, row.saved).length ? JSON.stringify({ version: row.version, saved: row.saved, values }) : null
  row.safe = row.kept === null || keep(path, row.id, row.kept)
}

function pump() {
  for (const row of queue) {
    if (held || active >= AT_ONCE) return
    if (row.sending) continue
    queue.delete(row)
    if (row.kept && !row.stopped) void send(row)
  }
}

async function send(row) {
  Object.assign(row, { sending: true })
  active++
  const values = valuesOf(row)
  show(row, 'saving', 'Đang lưu')
  const answer = await post(row, values)
  row.sending = false
  active--
  await settle(row, values, answer)
  told(rows)
  pump()
}

function post(row, values) {
  const fields = FIELDS.filter(name => fieldOf(row, name)).map(name => [name, values[name]])
  return fetch(row.form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams([...fields, ['version', row.version], ['_csrf', token], ['partial', 'yes']]),
    // A page that is left while a row is on its way lets it arrive.
    keepalive: true,
    signal: AbortSignal.timeout(TOO_LONG),
  }).catch(() => null)
}

async function settle(row, values, answer) {
  if (!answer || answer.status >= 500 || answer.status === 429) return waitFor(row, 'connection')
  const said = await answer.json().catch(() => ({}))
  if (answer.ok) return done(row, values, said)
  if (answer.status === 401 || answer.status === 403) return turnedAway(row, said)
  if (answer.status === 409 && said.stored) return reconcile(row, said)
  refuse(row, said.error, said.fields)
}

function done(row, values, { version, saved }) {
  Object.assign(row, { version, saved: values, renewed: false, refused: undefined })
  explain(row, '')
  remember(row)
  if (row.kept) return enqueue(row)
  show(row, 'saved', saved)
  follow(isIdle)
}

/** `why` is a key of WAITING. */
function waitFor(row, why = row.why ?? 'connection') {
  row.why = why
  show(row, 'offline', WAITING[why].row)
  queue.add(row)
  held ||= setTimeout(tryAgain, RETRY)
  told(rows)
}

function tryAgain() {
  clearTimeout(held)
  held = 0
  pump()
}

/** The session has ended, or another began in a window beside this one. */
async function turnedAway(row, { error }) {
  const page = row.renewed ? live() : await readLive()
  if (page && page.dataset.owner !== owner) return waitFor(row, 'other')
  if (row.renewed) return refuse(row, error)
  if (!page) return waitFor(row, 'session')
  token = page.dataset.token
  row.renewed = true
  queue.add(row)
}

function refuse(row, text = 'Chưa lưu được.', fields = []) {
  row.refused = row.kept
  show(row, 'error', 'Chưa lưu')
  explain(row, text, { fields })
}

/** Others changed the row meanwhile: what they changed in other cells is taken over; where both changed the same, both are shown. */
function reconcile(row, { error, stored, versions }) {
  const mine = valuesOf(row)
  const clash = TOGETHER.some(names => {
    const isChanged = values => names.some(name => fieldOf(row, name) && values[name] !== row.saved[name])
    return isChanged(mine) && isChanged(stored.values) && names.some(name => mine[name] !== stored.values[name])
  })
  row.stored = stored
  if (clash) {
    row.stopped = true
    show(row, 'conflict', 'Hai bản khác nhau')
    return explain(row, error, { versions })
  }
  const changedByMe = Object.fromEntries(differ(mine, row.saved).map(name => [name, mine[name]]))
  take(row)
  setValues(row, changedByMe)
  changed(row, 0)
}

/** The row as the server has it. */
function take(row) {
  setValues(row, row.stored.values)
  Object.assign(row, { version: row.stored.version, saved: valuesOf(row), settled: valuesOf(row), stopped: false })
}

/** «Dùng bản này» */
export function takeStored(row) {
  take(row)
  remember(row)
  explain(row, '')
  show(row, row.stored.values.proposedLevel ? 'saved' : 'new', 'Đã dùng bản đang lưu')
  told(rows)
  follow(isIdle)
}

/** «Giữ bản của tôi»: over the other one, now that it was seen. */
export function keepMine(row) {
  const mine = valuesOf(row)
  take(row)
  setValues(row, mine)
  explain(row, '')
  changed(row, 0)
}

export const sendAll = () => {
  for (const row of openRows) if (row.kept) enqueue(row)
  tryAgain()
}
window.addEventListener('online', sendAll)
window.addEventListener('focus', sendAll)
window.addEventListener('pagehide', sendAll)
window.addEventListener('beforeunload', event => openRows.some(row => row.kept && !row.safe) && event.preventDefault())
