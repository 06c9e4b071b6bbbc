import { fork } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import autocannon from 'autocannon'
import { seedDemo } from '../seeders'
import { config } from '../src/config'
import { migrator } from '../src/migrations'
import { ArticleEdition } from '../src/models/ArticleEdition'
import { type Bench, rounded } from './bench'

const CONNECTIONS = 10
const SECONDS = 3
const ROUNDS = 3
const READER = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'

interface Target {
  url: string
  headers: Record<string, string>
}

/** How many readers a second the public article serves beside a file of the same size from Express, read first and read again. */
export const article: Bench = async () => {
  await migrator.up()
  await seedDemo(new Date())
  const { slug } = (await ArticleEdition.findOne())!
  const app = await started('serveApp')
  const first = await fetch(`${app.address}/news/${slug}`, { headers: { 'User-Agent': READER } })
  const size = (await first.arrayBuffer()).byteLength
  const files = await started('serveStatic', await folderWith('article.html', size))
  try {
    const file = await fetch(`${files.address}/article.html`)
    const target = (address: string, etag?: string | null): Target => ({
      url: address,
      headers: { 'User-Agent': READER, 'Accept-Encoding': 'identity', ...(etag ? { 'If-None-Match': etag } : {}) },
    })
    const rates = await requestsPerSecond({
      article: target(`${app.address}/news/${slug}`),
      file: target(`${files.address}/article.html`),
      articleAgain: target(`${app.address}/news/${slug}`, first.headers.get('etag')),
      fileAgain: target(`${files.address}/article.html`, file.headers.get('etag')),
    })
    return result(rates, size)
  } finally {
    app.stop()
    files.stop()
  }
}

type Rates = Record<'article' | 'file' | 'articleAgain' | 'fileAgain', number>

function result({ article, file, articleAgain, fileAgain }: Rates, size: number) {
  const row = (name: string, ours: number, theirs: number) => [
    name,
    String(Math.round(ours)),
    String(Math.round(theirs)),
    `${rounded((ours / theirs) * 100, 0)}%`,
  ]
  return {
    tables: [
      {
        title: `Requests per second of the public article (${size} bytes) and of a file of that size from Express`,
        headings: ['', 'article', 'file', 'share'],
        rows: [row('first visit', article, file), row('again, not modified (ETag)', articleAgain, fileAgain)],
        notes: [
          `${CONNECTIONS} connections, the best of ${ROUNDS} rounds of ${SECONDS} s each; goals: 50% and, with ETag, 80%; views are counted`,
        ],
      },
    ],
    numbers: { article: { first: rounded(article / file, 2), again: rounded(articleAgain / fileAgain, 2) } },
  }
}

/** The best of some rounds in which all take their turn, after one that does not count. */
async function requestsPerSecond(targets: Record<keyof Rates, Target>): Promise<Rates> {
  const rates: Rates = { article: 0, file: 0, articleAgain: 0, fileAgain: 0 }
  const names = Object.keys(targets) as (keyof Rates)[]
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const { requests, non2xx, errors } = await autocannon({ ...targets[name], connections: CONNECTIONS, duration: round ? SECONDS : 1 })
      if (errors > 0 || (non2xx > 0 && !name.endsWith('Again'))) throw new Error(`${name}: ${errors} errors, ${non2xx} refused`)
      if (round > 0) rates[name] = Math.max(rates[name], requests.average)
    }
  }
  return rates
}

async function folderWith(name: string, size: number): Promise<string> {
  const folder = path.join(config.dataDir, 'static')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, name), 'x'.repeat(size))
  return folder
}

/** A server in a process of its own, so that who asks does not slow down who answers. */
function started(name: string, ...args: string[]): Promise<{ address: string; stop: () => void }> {
  const child = fork(path.join(__dirname, 'article', `${name}.js`), args)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', port => resolve({ address: `http://127.0.0.1:${String(port)}`, stop: () => child.kill() }))
  })
}
