/** What follows the rows once they are saved: the caps, what is left, and what speaks against a level. */
import { showChecks } from './rows.js'

const PAUSE = 600

export const live = () => document.getElementById('sheet-live')
export const owner = live().dataset.owner

/** As the server has it now; null where it does not answer, or asks to sign in. */
export async function readLive() {
  const answer = await fetch(`${window.location.pathname}?part=live`, { headers: { accept: 'text/html' } }).catch(() => null)
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('sheet-live') : null
}

let following = 0
/** Asked for after a pause, unless something is on its way again by then. */
export function follow(isIdle) {
  clearTimeout(following)
  following = setTimeout(async () => {
    const newer = isIdle() ? await readLive() : null
    // Whoever stands on a link in it keeps it under the finger.
    if (newer?.dataset.owner !== owner || live().contains(document.activeElement)) return
    live().replaceWith(newer)
    showChecks(JSON.parse(newer.dataset.checks))
  }, PAUSE)
}
