import type { FrozenContent } from '../domain/frozenContent'
import type { OfficialDocument, Table } from './document'
import { blocksOf, isTable } from './documentParts'
import { cellText } from './documentText'

/** What of a document is kept as data when it is issued, to be compared with the records later. */
export const contentOf = (document: OfficialDocument): FrozenContent => ({
  figures: (document.figures ?? []).map(({ key, words, text }) => ({ key, words, text })),
  rows: blocksOf(document).filter(isTable).flatMap(rowsOf),
})

/** Without running numbers: one row more would make all that follow differ. The caption without its count, for the same reason. */
function rowsOf({ caption, columns, rows, totals }: Table) {
  const table = caption.replace(/ \(\d+\)$/, '')
  const said = columns.flatMap(({ heading }, index) => (heading === 'TT' ? [] : [index]))
  return [...rows, ...(totals ? [totals] : [])].map(row => ({
    table,
    text: said
      .map(index => cellText(row[index]!))
      .filter(Boolean)
      .join(' · '),
  }))
}
