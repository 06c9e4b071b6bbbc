import { existsSync, readFileSync } from 'node:fs'
import { ensureBuilt } from '../../scripts/build.mjs'

/** Reads files as the application does, in a process of its own, and tells how each ended and how much memory was ever held. */
ensureBuilt()
const { readFile } = await import('../../dist/src/spreadsheets/readFile.js')
const { endThreads } = await import('../../dist/src/threads.js')

async function read(file) {
  let count = 0
  try {
    await readFile(file, 'members', async ({ chunks }) => {
      for await (const rows of chunks) count += rows.length
    })
    return `${count} rows`
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
await endThreads()
console.log(JSON.stringify({ outcomes, peak: peak() }))
