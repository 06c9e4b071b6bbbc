import { documentLayouts, LAYOUT_GUIDANCES } from '../../../domain/documentLayout'
import type { Block, Cell, Column, Heading, Inline, List, NumberCell, Table } from '../../document'
import { cellText } from '../../documentText'
import { officialWords } from '../../officialWords'
import { areOurs } from '../../recordsAddress'
import { gridOf } from '../../typesetting/tableGrid'
import { chart } from './charts'
import { element, escaped, inElement } from './escape'
import { frameOf } from '../../typesetting/page'

const layout = documentLayouts[LAYOUT_GUIDANCES.at(-1)!]

/** A block of the document; `top` is the level of the highest heading among the blocks, `landscape` whether its page is turned. */
export function block(given: Block, top: number, landscape = false): string {
  switch (given.type) {
    case 'heading':
      return heading(given, top)
    case 'paragraph':
      return `<p>${inline(given.content)}</p>`
    case 'list':
      return list(given)
    case 'table':
      return table(given, landscape)
    case 'chart':
      return chart(given)
  }
}

function heading({ level, text }: Heading, top: number): string {
  return element(`h${Math.min(6, top + level - 1)}`, `official__heading official__heading--${level}`, text)
}

const list = ({ items }: List) =>
  items.length ? `<ul class="official__list">${items.map(item => `<li>${inline(item)}</li>`).join('')}</ul>` : ''

const inline = (content: readonly Inline[]) =>
  content.map(part => (typeof part === 'string' ? inElement(part) : figureLink(part.text, part.key, part.records))).join('')

/** A number that leads to the records behind it, on this site only. */
const figureLink = (text: string, key: string, records: string) =>
  areOurs(records) ? `<a href="${escaped(records)}" data-figure="${escaped(key)}">${inElement(text)}</a>` : inElement(text)

function table(given: Table, landscape: boolean): string {
  const { caption, columns, rows, totals } = given
  if (!columns.length) return ''
  const head = columns.map(({ heading: text }) => `<th scope="col">${inElement(text)}</th>`).join('')
  const none = `<tr><td class="official__none" colspan="${columns.length}">${inElement(officialWords.emptyTable)}</td></tr>`
  const body = rows.length ? rows.map(row => tableRow(columns, row)).join('\n') : none
  const foot = totals ? `<tfoot>${tableRow(columns, totals)}</tfoot>` : ''
  // Wide tables scroll in a region of their own, which the keyboard reaches and a screen reader names.
  return [
    `<section class="official__scroll" tabindex="0" aria-label="${escaped(caption || officialWords.table)}">`,
    `<table class="official__table">${element('caption', 'official__caption', caption)}${columnWidths(given, landscape)}<thead><tr>${head}</tr></thead>`,
    `<tbody>${body}</tbody>${foot}</table></section>`,
  ].join('\n')
}

/** Columns as wide as in the PDF, in hundredths of the table that the stylesheet knows. */
function columnWidths(given: Table, landscape: boolean): string {
  const { columns, left, right } = gridOf(given, frameOf(layout, landscape), layout.sizes.table)
  const widths = columns.map(({ width }) => Math.max(1, Math.round((width * 100) / (right - left))))
  return `<colgroup>${widths.map(width => `<col class="official__w-${width}">`).join('')}</colgroup>`
}

const tableRow = (columns: readonly Column[], cells: readonly Cell[]) =>
  `<tr>${columns.map(({ align }, i) => `<td class="official__cell--${align}">${cell(cells[i] ?? '')}</td>`).join('')}</tr>`

const cell = (given: Cell) => (isLinked(given) ? figureLink(given.text, given.key, given.records) : inElement(cellText(given)))

const isLinked = (given: Cell): given is NumberCell & { key: string; records: string } =>
  typeof given !== 'string' && given.key !== undefined && given.records !== undefined
