/** The rows of a rating sheet: what stands in their cells, and how each shows where it is. */
export const VOTES = ['votesExcellent', 'votesGood', 'votesSatisfactory', 'votesUnsatisfactory', 'votesInvalid']
/** From left to right. */
export const CELLS = ['selfLevel', ...VOTES, 'proposedLevel', 'remarks']
export const FIELDS = [...CELLS, 'levelReason']

const status = document.getElementById('sheet-status')
const ask = document.getElementById('ask')

/** Every row that is shown; those that are not rated have no form. */
export const rows = [...document.querySelectorAll('.sr')].map(element => ({
  id: element.id.slice('row-'.length),
  name: element.querySelector('.sr__who b').textContent,
  element,
  form: element.querySelector('form.sr__form'),
  phase: /sr--(\w+)/.exec(element.className)?.[1],
}))
export const openRows = rows.filter(({ form }) => form)
const byElement = new Map(rows.map(row => [row.element, row]))
export const rowOf = target => byElement.get(target.closest('.sr'))

export const fieldOf = ({ form }, name) => form.elements[name]

export const valuesOf = row => Object.fromEntries(FIELDS.map(name => [name, fieldOf(row, name)?.value ?? '']))

export const differ = (some, others) => FIELDS.filter(name => some[name] !== others[name])

export function setValues(row, values) {
  for (const [name, value] of Object.entries(values)) {
    if (name === 'levelReason' && value) askFor(row)
    const field = fieldOf(row, name)
    if (field instanceof RadioNodeList) for (const radio of field) radio.checked = radio.value === value
    else if (field) field.value = value
  }
}

for (const row of openRows) {
  for (const name of VOTES) fieldOf(row, name).inputMode = 'numeric'
  row.version = Number(fieldOf(row, 'version').value)
  /** As the server has it, and as it stood before the last change that can be taken back. */
  row.saved = row.settled = valuesOf(row)
}

/** What the page shows of a row, in a class and in words. */
export function show(row, phase, words) {
  row.phase = phase
  row.element.className = row.element.className.replace(/sr--(saving|saved|error|conflict|offline|ask|new)\b/, `sr--${phase}`)
  row.element.querySelector('.sr__word').textContent = words
  if (phase !== 'saving') status.textContent = `${row.name}: ${words}`
}

/** What stands below a row: why it was not saved, which fields are wrong, and both versions where there are two. */
export function explain(row, text, { fields = [], versions = '' } = {}) {
  row.element.querySelector('.sr__msg')?.remove()
  for (const field of row.form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  }
  if (!text) return
  const message = document.createElement('div')
  message.className = 'sr__msg stack-s'
  // Made by the server, every value escaped there.
  message.innerHTML = `<p class="field__error" id="error-${row.id}"></p>${versions}`
  message.firstChild.textContent = text
  row.form.append(message)
  for (const field of fields.map(name => fieldOf(row, name))) {
    field?.setAttribute?.('aria-invalid', 'true')
    field?.setAttribute?.('aria-describedby', `error-${row.id}`)
  }
}

/** The part of a row that says what speaks against its level and takes the reason. */
export function askFor(row) {
  const there = row.element.querySelector('.sr__ask')
  if (there) return there
  const part = ask.content.firstElementChild.cloneNode(true)
  part.querySelector('.sr__why').id = `why-${row.id}`
  part.querySelector('input').setAttribute('aria-describedby', `why-${row.id}`)
  row.form.append(part)
  return part
}

/** What speaks against the rows, as the server sees them now. */
export function showChecks(checks) {
  const byId = new Map(checks.map(check => [String(check.id), check]))
  for (const row of openRows) {
    const check = byId.get(row.id)
    const part = check ? askFor(row) : row.element.querySelector('.sr__ask')
    if (!part) continue
    const field = fieldOf(row, 'levelReason')
    const reason = field.value !== '' || field === document.activeElement
    part.querySelector('.sr__why').textContent = check?.words ?? ''
    part.querySelector('.sr__reason').hidden = !reason && !check?.asks
    if (!check && !reason) part.remove()
    if (check?.open && row.phase === 'saved') show(row, 'ask', 'Cần xem lại')
    if (!check?.open && row.phase === 'ask') show(row, 'saved', 'Đã lưu')
  }
}
