import type { Appendix, Block, Heading, OfficialDocument } from './document'
import { blocksOf } from './documentParts'
import { plainText } from './documentText'

/** A document of about so many pages gets a table of contents. */
const LONG = 20
const LINES_A_PAGE = 38
const LETTERS_A_LINE = 75

/** Headings down to this level stand in it. */
export const CONTENTS_LEVELS = 2

/** A line of the table of contents. */
export interface ContentsLine {
  text: string
  level: number
  /** What it leads to. */
  target: Heading | Appendix
}

export const appendixTitle = ({ label, title }: Appendix) => [label, title].filter(Boolean).join('. ')

/** What the table of contents of a long document lists, in the order of reading; nothing for a short one. */
export function contentsOf(document: OfficialDocument): ContentsLine[] {
  if (!isLong(document)) return []
  const { body, appendices } = document
  const headings = body.filter(block => block.type === 'heading').filter(({ level, text }) => level <= CONTENTS_LEVELS && text.trim())
  return [
    ...headings.map(target => ({ text: target.text, level: target.level, target })),
    ...appendices.map(target => ({ text: appendixTitle(target), level: 1, target })),
  ]
}

/** Whether a reader would look for a table of contents; a guess that costs nothing, for the pages are not set yet. */
function isLong(document: OfficialDocument): boolean {
  const lines = blocksOf(document).reduce((sum, block) => sum + roughLines(block), 0)
  return lines > LONG * LINES_A_PAGE
}

function roughLines(block: Block): number {
  const lines = (text: string) => Math.ceil(text.length / LETTERS_A_LINE)
  switch (block.type) {
    case 'heading':
      return 2
    case 'paragraph':
      return lines(plainText(block.content))
    case 'list':
      return block.items.reduce((sum, item) => sum + lines(plainText(item)), 0)
    case 'table':
      return block.rows.length + 4
    case 'chart':
      return 6
  }
}
