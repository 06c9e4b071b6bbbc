import { keptOf, letGo } from '../unsent.js'
import { openRows, rows, setValues, valuesOf } from './rows.js'
import { changed } from './sending.js'

const path = window.location.pathname

/** What this browser still holds from before the page was left or the session ended. What has no row to go to any more is given back. */
export function restore() {
  const byId = new Map(openRows.map(row => [row.id, row]))
  const homeless = []
  for (const [id, text] of keptOf(path)) {
    const row = byId.get(id)
    const { version, saved, values } = JSON.parse(text)
    if (!row) homeless.push({ id, text, values, name: rows.find(each => each.id === id)?.name ?? 'Dòng không còn trên phiếu' })
    else {
      setValues(row, values)
      Object.assign(row, { version, saved, settled: valuesOf(row) })
      changed(row, 0)
    }
  }
  return homeless.map(each => ({ ...each, drop: () => letGo(path, each.id, each.text) }))
}

