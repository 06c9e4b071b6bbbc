/** The note above the sheet: rows that are not saved yet, and why. */
const note = document.getElementById('sheet-unsent')

const line = (tag, text) => Object.assign(document.createElement(tag), { textContent: text })

function linkTo({ id, name, element }) {
  const link = line('a', `${name}: ${element.querySelector('.sr__word').innerText.trim().toLowerCase()}`)
  link.href = `#row-${id}`
  return link
}

function signInLink() {
  const link = line('a', 'Đăng nhập lại ở cửa sổ khác')
  Object.assign(link, { href: '/sign-in', target: '_blank', rel: 'noopener' })
  return link
}

/** Why rows wait, as the row says it and as the note does. What somebody typed is never sent under another name. */
export const WAITING = {
  connection: { row: 'Chờ kết nối, chưa lưu', note: 'Không có kết nối' },
  session: { row: 'Phiên đã kết thúc, chưa lưu', note: 'Phiên làm việc đã kết thúc' },
  other: { row: 'Người khác đăng nhập, chưa lưu', note: 'Người khác đã đăng nhập ở trình duyệt này' },
}

export function told(rows) {
  const stuck = rows.filter(({ phase, stopped, refused }) => (phase === 'conflict' && stopped) || (phase === 'error' && refused))
  const waiting = rows.filter(({ phase }) => phase === 'offline')
  const parts = []
  if (stuck.length) {
    const list = document.createElement('ul')
    for (const row of stuck) list.appendChild(document.createElement('li')).append(linkTo(row))
    parts.push(line('h2', `${stuck.length} dòng chưa lưu được`), list)
  }
  if (waiting.length) {
    const why = waiting.at(-1).why
    const text = line('p', `${WAITING[why].note}; ${waiting.length} dòng chưa gửi vẫn còn trên trang này và sẽ tự gửi. `)
    if (why !== 'connection') text.append(signInLink())
    parts.push(text)
  }
  note.hidden = parts.length === 0
  note.firstElementChild.replaceChildren(...parts)
}

const WORDS = { EXCELLENT: 'XS', GOOD: 'T', SATISFACTORY: 'HT', UNSATISFACTORY: 'K' }

/** What was typed before and has no field any more is shown once more, to be copied. */
export function tellHomeless(homeless, where) {
  if (homeless.length === 0) return
  const box = document.createElement('div')
  box.className = 'note note--bad'
  const inside = box.appendChild(document.createElement('div'))
  inside.append(line('h3', `${homeless.length} dòng nhập trước đây chưa gửi được và phiếu nay không sửa được`))
  const list = inside.appendChild(document.createElement('ul'))
  for (const { name, values } of homeless) {
    const said = Object.values(values).filter(Boolean).map(value => WORDS[value] ?? value)
    list.append(line('li', `${name}: ${said.join(' · ')}`))
  }
  const button = inside.appendChild(line('button', 'Bỏ các giá trị này'))
  Object.assign(button, { type: 'button', className: 'btn' })
  button.addEventListener('click', () => {
    for (const each of homeless) each.drop()
    box.remove()
  })
  where.before(box)
}
