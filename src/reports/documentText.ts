import type { Cell, Inline } from './document'

/** The text of a paragraph with its figures in place. */
export const plainText = (content: readonly Inline[]) => content.map(part => (typeof part === 'string' ? part : part.text)).join('')

export const cellText = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)

/** Clauses as the form prints them: each begins with a hyphen and ends with a semicolon, the last with a full stop. */
export const clauses = (texts: readonly string[]) => texts.map((text, i) => `- ${text}${i === texts.length - 1 ? '.' : ';'}`)

/** Keeps the room left for a number or a day to be written in by hand, which would otherwise shrink to one space. */
export const withRoom = (text: string) => text.replace(/ {2,}/g, room => '\u00a0'.repeat(room.length))
