/** What was typed and could not be sent stays in this browser for whoever typed it, until it is sent or they sign out. */
const PREFIX = 'tongket.unsent/'
const SIGNED_OUT = 'tongket.signed-out'
const own = `${PREFIX}${document.documentElement.dataset.user}/`

const keyOf = (path, id) => `${own}${path}#${id}`

/** Where a browser keeps nothing, nothing is kept: what is typed stands in the page only. */
function inStore(work, otherwise) {
  try {
    return work(window.localStorage)
  } catch {
    return otherwise
  }
}

const drop = (store, isGone) => Object.keys(store).filter(isGone).forEach(key => store.removeItem(key))

/** Keeps what stands in a row; says whether that was possible. */
export const keep = (path, id, text) => inStore(store => (store.setItem(keyOf(path, id), text), true), false)

/** Lets go of a row, unless another window has kept something of its own since. */
export const letGo = (path, id, text) =>
  inStore(store => store.getItem(keyOf(path, id)) === text && store.removeItem(keyOf(path, id)), undefined)

/** What is kept of the rows of a sheet: [id, text] each. */
export const keptOf = path =>
  inStore(store => {
    const start = keyOf(path, '')
    return Object.keys(store).filter(key => key.startsWith(start)).map(key => [key.slice(start.length), store.getItem(key)])
  }, [])

inStore(store => drop(store, key => key.startsWith(PREFIX) && !key.startsWith(own)), undefined)

document.addEventListener('submit', event => {
  if (new URL(event.target.action).pathname !== '/sign-out') return
  inStore(store => {
    drop(store, key => key.startsWith(PREFIX))
    store.setItem(SIGNED_OUT, String(Date.now()))
  }, undefined)
})

// Whoever signs out in one window leaves the others, too.
window.addEventListener('storage', ({ key }) => key === SIGNED_OUT && window.location.reload())

for (const note of document.querySelectorAll('[data-unsent]')) note.hidden = keptOf(note.dataset.unsent).length === 0
