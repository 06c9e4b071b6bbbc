/** Looks again at a part of the page that is not done, until it is. Without this script the page has a link for that. */
const PAUSE = 1500

async function look() {
  const shown = document.getElementById('watched')
  if (!shown || !shown.hasAttribute('data-watch')) return
  try {
    const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const newer = page.getElementById('watched')
    if (answer.ok && newer && !shown.contains(document.activeElement)) shown.replaceWith(newer)
    else if (answer.ok && newer) keepFocus(shown, newer)
  } catch {
    // The connection may come back: looked at again after the next pause.
  }
  setTimeout(look, PAUSE)
}

/** Whoever stands on a button keeps it under the finger while there is more to wait for. */
function keepFocus(shown, newer) {
  if (!newer.hasAttribute('data-watch')) return shown.replaceWith(newer)
  for (const part of ['[role=status]', 'progress']) shown.querySelector(part).replaceWith(newer.querySelector(part))
}

setTimeout(look, PAUSE)
