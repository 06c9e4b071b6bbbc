import type { Inline } from '../document'

/** A piece of the draft, before it becomes Markdown. */
export type DraftBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph' | 'quote'; content: readonly Inline[] }
  | { type: 'list'; items: readonly (readonly Inline[])[] }

/** Stands in the text, as a paragraph of its own, where the row of figures is shown. */
export const DIGITS_MARK = 'con-so'
