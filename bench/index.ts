import { sequelize } from '../src/database'
import { article } from './article'
import type { Bench } from './bench'
import { imports } from './import'
import { pdf } from './pdf'
import { printed } from './printed'

const benches: Record<string, Bench> = { article, import: imports, pdf }

async function main([name, ...flags]: string[]) {
  const bench = name === undefined ? undefined : benches[name]
  if (!bench || flags.some(flag => flag !== '--json')) {
    console.error(`npm run bench -- VERB [--json]; verbs: ${Object.keys(benches).join(', ')}`)
    process.exitCode = 1
    return
  }
  const { tables, numbers } = await bench()
  console.log(flags.includes('--json') ? JSON.stringify(numbers) : tables.map(printed).join('\n\n'))
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => sequelize.close())
