import { load } from 'cheerio'
import type { Page, Response } from 'playwright-core'

/** What a step costs whoever takes it: acts of the hand, pages with the words on them that this person had not read before, time of the machine. */
interface Cost {
  times: number
  clicks: number
  fields: number
  keys: number
  /** Moments of making up one's mind. */
  decisions: number
  pages: number
  words: number
  milliseconds: number
}

const NOTHING: Cost = { times: 0, clicks: 0, fields: 0, keys: 0, decisions: 0, pages: 0, words: 0, milliseconds: 0 }

/** A person by the keystroke-level model: seconds per key, pointing and pressing, preparation, and word at 200 words a minute. */
const SECONDS = { key: 0.28, click: 1.1, decision: 1.35, word: 60 / 200 }

type Act = (argument: unknown) => Partial<Cost>

const press: Act = key => ({ keys: 1, decisions: key === 'Enter' || key === 'Tab' ? 0 : 1 })

/** What Playwright's acts are by hand: a file takes the button, the file and «open»; a list is opened, then chosen from. */
const ACTS: Record<string, Act> = {
  click: () => ({ clicks: 1, decisions: 1 }),
  check: () => ({ clicks: 1, decisions: 1 }),
  focus: () => ({ clicks: 1, decisions: 1 }),
  fill: text => ({ clicks: 1, fields: 1, keys: String(text).length, decisions: 1 }),
  selectOption: () => ({ clicks: 2, fields: 1, decisions: 1 }),
  setInputFiles: () => ({ clicks: 3, fields: 1, decisions: 1 }),
  press,
}

type Count = (cost: Partial<Cost>) => void

const isActor = (value: unknown): value is object => typeof value === 'object' && value !== null && ('click' in value || 'press' in value)

/** A page or a part of it whose acts are counted on their way. */
function watched<Target extends object>(target: Target, count: Count): Target {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object)
      if (name === 'keyboard' && isActor(value)) return watched(value, count)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        const act = ACTS[String(name)]
        if (act) count(act(given[0]))
        const result: unknown = (value as (...all: unknown[]) => unknown).apply(object, given)
        return isActor(result) ? watched(result, count) : result
      }
    },
  })
}

/** Words of a page that this person has not met; rows of lists and of the sheet are looked through, not read. */
function newWords(html: string, met: Set<string>): number {
  const $ = load(html)
  $('script, select, tbody, .sr, .vh').remove()
  const texts = $('main, main *')
    .contents()
    .toArray()
    .flatMap(node => (node.type === 'text' ? [node.data.replace(/\s+/g, ' ').trim()] : []))
  const fresh = [...new Set(texts)].filter(text => text !== '' && !met.has(text))
  for (const text of fresh) met.add(text)
  return fresh.reduce((sum, text) => sum + text.split(' ').length, 0)
}

const isPage = (response: Response) =>
  response.request().isNavigationRequest() && (response.headers()['content-type'] ?? '').includes('html') && response.status() !== 303

const personSeconds = ({ keys, clicks, decisions, words }: Cost) =>
  keys * SECONDS.key + clicks * SECONDS.click + decisions * SECONDS.decision + words * SECONDS.word

const HEAD = ['step', 'times', 'clicks', 'fields', 'keys', 'pages', 'new words', 'person, s', 'machine, s']

const lineOf = (name: string, cost: Cost) =>
  [
    ...[name, cost.times, cost.clicks, cost.fields, cost.keys, cost.pages, cost.words],
    ...[Math.round(personSeconds(cost)), (cost.milliseconds / 1000).toFixed(1)],
  ].join(' | ')

const sumOf = (a: Cost, b: Partial<Cost>) =>
  Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + (b[key as keyof Cost] ?? 0)])) as unknown as Cost

/** Notes what each step of a play costs; tells it as a table of Markdown at the end where STEPS is set. */
export function recordSteps() {
  const costs = new Map<string, Cost>()
  let current: string | null = null
  const reading: Promise<void>[] = []
  const count: Count = cost => {
    if (current) costs.set(current, sumOf(costs.get(current) ?? NOTHING, cost))
  }
  afterAll(() => {
    if (!process.env['STEPS']) return
    const all = [...costs.values()].reduce(sumOf, NOTHING)
    const lines = [
      HEAD.join(' | '),
      HEAD.map(() => '---').join(' | '),
      ...[...costs].map(([name, cost]) => lineOf(name, cost)),
      lineOf('all', all),
    ]
    process.stderr.write(`\n${lines.map(line => `| ${line} |`).join('\n')}\n`)
  })
  return {
    /** Somebody's page, with what this person does there. */
    watch(page: Page): Page {
      const met = new Set<string>()
      page.on('response', response => {
        if (isPage(response))
          reading.push(
            response.text().then(
              html => count({ pages: 1, words: newWords(html, met) }),
              () => count({ pages: 1 }),
            ),
          )
      })
      return watched(page, count)
    },
    /** Does a part of the play under this name; parts of one name are added up. */
    async step<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
      current = name
      const begun = Date.now()
      const result = await run()
      await Promise.all(reading.splice(0))
      count({ times: 1, milliseconds: Date.now() - begun })
      current = null
      return result
    },
  }
}
