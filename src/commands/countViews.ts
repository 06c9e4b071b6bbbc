import { createHash, randomBytes } from 'node:crypto'
import { write } from '../database'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { ArticleView } from '../models/ArticleView'

/** Beyond so many readers of articles in a day nobody new is counted: memory is not a crowd's to fill. */
const MOST_MARKS = 500_000

/** A day's readers. The salt is made anew each day and never leaves the memory: a mark says of nobody who it is, today or later. */
interface Day {
  day: PlainDate
  salt: Buffer
  marks: Set<string>
}

let today: Day | null = null
let waiting = new Map<string, { articleId: number; day: PlainDate; views: number }>()

interface Reading {
  articleId: number
  /** Where the request came from and by which program: forgotten once the mark is made. */
  visitor: string
  now: Date
}

/** Notes that an article was read, once for each visitor and day. Nothing is written yet. */
export function countView({ articleId, visitor, now }: Reading) {
  const { day, salt, marks } = dayOf(now)
  const mark = createHash('sha256').update(salt).update(`${articleId} ${visitor}`).digest('base64').slice(0, 16)
  if (marks.has(mark) || marks.size >= MOST_MARKS) return
  marks.add(mark)
  const key = `${articleId} ${day}`
  const entry = waiting.get(key) ?? { articleId, day, views: 0 }
  entry.views += 1
  waiting.set(key, entry)
}

function dayOf(now: Date): Day {
  const day = plainDateOf(now)
  if (today?.day !== day) today = { day, salt: randomBytes(32), marks: new Set() }
  return today
}

/** Forgets what was counted and not yet written. */
export function forgetViews() {
  waiting = new Map()
  today = null
}

/** Writes what was counted since the last time, in one go. What cannot be written waits for the next time. */
export async function flushViews(): Promise<void> {
  if (waiting.size === 0) return
  const counted = waiting
  waiting = new Map()
  try {
    await write(null, async ({ transaction }) => {
      for (const entry of counted.values()) await ArticleView.add(entry, transaction)
    })
  } catch (error) {
    for (const [key, entry] of counted) {
      const since = waiting.get(key)
      waiting.set(key, { ...entry, views: entry.views + (since?.views ?? 0) })
    }
    throw error
  }
}
