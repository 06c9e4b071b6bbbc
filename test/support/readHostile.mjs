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

const outcomes = []
for (const file of process.argv.slice(2)) outcomes.push(await read(file))
console.log(JSON.stringify({ outcomes, peak: process.resourceUsage().maxRSS * 1024 }))
