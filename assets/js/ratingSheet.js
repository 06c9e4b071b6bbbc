/** Rows of a rating sheet that save themselves. Without this script each row has its own button. */
const LEVEL_KEYS = { x: 0, t: 1, h: 2, k: 3, 1: 0, 2: 1, 3: 2, 4: 3 }
const LEVEL_WORDS = { xs: 0, htxsnv: 0, t: 1, httnv: 1, ht: 2, htnv: 2, k: 3, khtnv: 3 }
const PAUSE = 600
const RETRY = 4000

const sheet = document.getElementById('main')
const status = document.getElementById('sheet-status')
const rows = [...document.querySelectorAll('form.sr__form')]
const undone = []

const rowOf = form => form.closest('.sr')
const radiosOf = form => [...form.querySelectorAll('input[name=proposedLevel]')]
const levelOf = form => radiosOf(form).findIndex(radio => radio.checked)
/** What a row says, without what lets it through. */
function contentOf(form) {
  const fields = new URLSearchParams(new FormData(form))
  fields.delete('_csrf')
  return fields.toString()
}

/** After signing in again elsewhere this page needs the new session's token; null while nobody has. */
async function renewToken() {
  const page = await readPage()
  const token = page?.querySelector('form.sr__form input[name=_csrf]')?.value
  for (const form of token ? rows : []) form.elements._csrf.value = token
  return token ?? null
}

async function readPage() {
  const answer = await fetch(window.location.pathname, { headers: { accept: 'text/html' } }).catch(() => null)
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
}

/** What the page shows of a row, in a class and in words. */
function show(form, state, words) {
  const row = rowOf(form)
  row.className = row.className.replace(/sr--(saving|saved|error|conflict|offline|new)\b/, '').trim() + ` sr--${state}`
  form.querySelector('.sr__word').textContent = words
  if (state !== 'saving') status.textContent = `${row.dataset.name}: ${words}`
}

const states = new Map(rows.map(form => [form, { saved: contentOf(form), timer: 0, sending: false, stopped: false }]))
const isWaiting = form => contentOf(form) !== states.get(form).saved

function later(form, pause = PAUSE) {
  const state = states.get(form)
  clearTimeout(state.timer)
  state.timer = setTimeout(() => send(form), pause)
}

/** Sends a row as it stands; what changes meanwhile is sent after it. A newer value of somebody else is never written over. */
async function send(form) {
  const state = states.get(form)
  if (state.sending || state.stopped || !isWaiting(form)) return
  state.sending = true
  const content = contentOf(form)
  show(form, 'saving', 'Đang lưu')
  let answer
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([...new URLSearchParams(content), ['_csrf', form.elements._csrf.value], ['partial', 'yes']]),
    })
  } catch {
    answer = null
  }
  state.sending = false
  await settle(form, state, content, answer)
}

async function settle(form, state, content, answer) {
  if (!answer || answer.status >= 500) {
    show(form, 'offline', 'Chờ kết nối, chưa lưu')
    return later(form, RETRY)
  }
  const said = await answer.json().catch(() => ({}))
  if (answer.ok) {
    // What was typed since then stays waiting: only the version is new to both.
    const version = form.elements.version
    state.saved = content.replace(/\bversion=\d+/, `version=${said.version}`)
    version.value = said.version
    show(form, 'saved', said.saved)
    if (isWaiting(form)) later(form)
    return refreshTop()
  }
  if (answer.status === 401 || answer.status === 403) {
    if (await renewToken()) return later(form, RETRY / 4)
    return show(form, 'offline', 'Phiên làm việc đã kết thúc. Mời đăng nhập lại ở cửa sổ khác; dòng này vẫn còn trên trang và sẽ gửi lại.')
  }
  state.stopped = answer.status === 409
  show(form, answer.status === 409 ? 'conflict' : 'error', said.error || 'Chưa lưu được')
}

let refreshing = 0
/** The caps and what is left follow, once nothing waits. */
function refreshTop() {
  clearTimeout(refreshing)
  refreshing = setTimeout(async () => {
    if (rows.some(isWaiting)) return
    const newer = (await readPage())?.querySelector('.sheet-top')
    if (newer) document.querySelector('.sheet-top').replaceWith(newer)
  }, PAUSE)
}

function choose(form, index) {
  const radios = radiosOf(form)
  undone.push({ form, index: levelOf(form) })
  radios[index].checked = true
  later(form, 0)
}

function focusRow(index) {
  const form = rows[index]
  if (!form) return
  const radios = radiosOf(form)
  ;(radios[Math.max(0, levelOf(form))] || radios[0]).focus()
}

function undo() {
  const last = undone.pop()
  if (!last) return
  const radios = radiosOf(last.form)
  for (const radio of radios) radio.checked = false
  if (last.index >= 0) radios[last.index].checked = true
  focusRow(rows.indexOf(last.form))
  later(last.form, 0)
}

sheet?.addEventListener('keydown', event => {
  const form = event.target.closest('form.sr__form')
  if (!form || event.altKey || event.metaKey) return
  const at = rows.indexOf(form)
  const isRadio = event.target.name === 'proposedLevel'
  if (event.ctrlKey) {
    if (event.key.toLowerCase() !== 'z' || !isRadio) return
    event.preventDefault()
    return undo()
  }
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Enter: at + 1 }
  const level = LEVEL_KEYS[event.key.toLowerCase()]
  if (isRadio && level !== undefined) choose(form, level)
  else if (event.key in moves && (isRadio || event.target.type === 'text')) focusRow(moves[event.key])
  else return
  event.preventDefault()
})

/** A column of levels copied from a spreadsheet fills the rows from here down; what does not fit is told. */
sheet?.addEventListener('paste', event => {
  const form = event.target.closest('form.sr__form')
  if (!form || event.target.name !== 'proposedLevel') return
  event.preventDefault()
  const lines = event.clipboardData.getData('text/plain').replace(/\s+$/, '').split(/\r?\n/)
  const wrong = []
  lines.forEach((line, offset) => {
    const target = rows[rows.indexOf(form) + offset]
    const cell = line.split('\t').at(-1).trim()
    const level = LEVEL_WORDS[cell.toLowerCase()]
    if (!target) wrong.push(`Dòng ${offset + 1} («${cell}»): không còn người nào ở dưới.`)
    else if (level === undefined) wrong.push(`Dòng ${offset + 1} («${cell}»), ${rowOf(target).dataset.name}: không đọc được mức.`)
    else choose(target, level)
  })
  const report = document.getElementById('paste-report')
  report.hidden = false
  report.textContent = `Đã dán ${lines.length - wrong.length}/${lines.length} dòng. ${wrong.join(' ')}`
})

for (const form of rows) {
  form.addEventListener('change', () => later(form, 0))
  form.addEventListener('input', () => later(form))
  form.addEventListener('submit', event => {
    // Where somebody was faster, the page that shows both versions comes instead.
    if (states.get(form).stopped) return
    event.preventDefault()
    later(form, 0)
  })
}

const sendAll = () => rows.filter(isWaiting).forEach(form => later(form, 0))
window.addEventListener('online', sendAll)
window.addEventListener('focus', sendAll)
window.addEventListener('beforeunload', event => {
  if (rows.some(form => isWaiting(form) && !states.get(form).stopped)) event.preventDefault()
})
