import type { HistoryEntry } from '../domain/historyEntry'
import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { actWords, strokeWords } from './acts'

/** The history of a record as somebody who was there would tell it. `withSubjects` where it tells of more than the one on the page. */
export const presentHistory = (entries: readonly HistoryEntry[], wish: { withSubjects: boolean }) =>
  entries.map(entry => presentEntry(entry, wish))

export const presentEntry = (entry: HistoryEntry, { withSubjects }: { withSubjects: boolean }) => ({
  at: momentText(entry.at),
  text: `${entry.userName} ${wordsOf(entry, withSubjects)}.`,
  reason: entry.reason,
})

function wordsOf({ act, before, after, count, subjectName }: HistoryEntry, withSubjects: boolean): string {
  if (count > 1) return `${strokeWords(act, after)} cho ${countText(count)} đối tượng`
  const words = actWords(act, before, after)
  return withSubjects && subjectName ? `${words} (${subjectName})` : words
}
