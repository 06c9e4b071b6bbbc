import type { Figure } from '../domain/figure'
import type { FigureText, Inline, Paragraph } from './document'

/** A figure in running text, whole: «13/16 (81,25%)», «12». */
export const whole = ({ text, key, records }: Figure): FigureText => ({ text, key, records })

type Part = string | number | FigureText | readonly Inline[]

/** Running text with figures in it: prose`có ${whole(figure)} chi bộ`. */
export function prose(texts: TemplateStringsArray, ...parts: Part[]): Inline[] {
  return texts.flatMap((text, index) => [...inline(text), ...(index < parts.length ? inline(parts[index]!) : [])])
}

function inline(part: Part): readonly Inline[] {
  if (typeof part === 'number') return [String(part)]
  if (typeof part === 'string') return part ? [part] : []
  return 'key' in part ? [part] : part
}

export const paragraph = (content: string | readonly Inline[]): Paragraph => ({
  type: 'paragraph',
  content: typeof content === 'string' ? [content] : [...content],
})

/** «a, b và c» */
export function enumerate(items: readonly (readonly Inline[])[]): Inline[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [index === items.length - 1 ? ' và ' : ', ']), ...item])
}

/** «a; b; c» */
export const listed = (items: readonly (readonly Inline[])[]): Inline[] =>
  items.flatMap((item, index) => [...(index === 0 ? [] : ['; ']), ...item])

export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
