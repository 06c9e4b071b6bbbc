import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { regulations } from '../src/domain/regulations'
import { reportForms, reportFormats } from '../src/reports'

const root = path.join(__dirname, '..')
const modules = (folder: string, ...without: string[]) =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(entry => entry.isFile() && !without.includes(entry.name))
    .map(entry => path.parse(entry.name).name)

test('every regulation on file is listed', () => {
  expect(regulations).toHaveLength(modules('src/domain/regulations', 'index.ts', 'regulation.ts').length)
})

test('every form and every format on file is listed', () => {
  expect(reportForms).toHaveLength(modules('src/reports/forms').length)
  expect(reportFormats.map(({ extension }) => extension).sort()).toEqual(modules('src/reports/formats').sort())
})

test('every route file is registered', () => {
  const index = readFileSync(path.join(root, 'src/routes/index.ts'), 'utf8') + readFileSync(path.join(root, 'src/app.ts'), 'utf8')
  const routers = modules('src/routes', 'index.ts').filter(name =>
    /^export const \w+ = Router\(\)/m.test(readFileSync(path.join(root, `src/routes/${name}.ts`), 'utf8')),
  )
  expect(routers.filter(name => !index.includes(`/${name}'`))).toEqual([])
})

test('text in sources and views is NFC', () => {
  const folders = ['src', 'views', 'seeders', 'assets']
  const files = folders.flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ts|ejs|css|js)$/.test(name))
      .map(name => path.join(root, folder, name)),
  )
  const decomposed = files.filter(file => {
    const text = readFileSync(file, 'utf8')
    return text !== text.normalize('NFC')
  })
  expect(decomposed).toEqual([])
})
