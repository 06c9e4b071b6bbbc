import { existsSync, readFileSync } from 'node:fs'
import { ensureBuilt } from '../../scripts/build.mjs'

/** Reads files as the application does, in a process of its own, and tells how each ended and how much memory was ever held. */
ensureBuilt()
const { openSheet } = await import('../../dist/src/spreadsheets/openSheet.js')
const { readTable } = await import('../../dist/src/spreadsheets/readTable.js')
const { members } = await import('../../dist/src/spreadsheets/members.js')

async function read(file) {
  let rows = 0
  try {
    const table = await readTable(await openSheet(file, members), members)
    for await (const _row of table.rows) rows++
    return `${rows} rows`
  } catch (error) {
    return error.constructor.name
  }
}

/** In bytes. What the system says of a process counts what its parent held when it was started; what it says of its memory does not. */
function peak() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Number(kilobytes) * 1024
}

const outcomes = []
for (const file of process.argv.slice(2)) outcomes.push(await read(file))
console.log(JSON.stringify({ outcomes, peak: peak() }))
