import { Bookmark, ExternalHyperlink, type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { DocumentLayout } from '../../../domain/documentLayout'
import type { Appendix, Cell, Chart, Heading, Inline } from '../../document'
import { officeText } from '../../office/officeText'
import { recordsAddress } from '../../recordsAddress'
import type { Face } from '../../typesetting/face'
import { balancedLines } from '../../typesetting/lines'
import type { Picture } from '../../charts/chartPicture'
import type { StyleId } from './styles'
import type { Frame } from '../../typesetting/page'

/** What every part of a document is typed with. */
export interface Typing {
  layout: DocumentLayout
  frame: Frame
  pictures: ReadonlyMap<Chart, Picture>
  /** Headings that Word numbers, with their words. */
  headings: ReadonlyMap<Heading, string>
  /** Names of what the table of contents leads to. */
  anchors: ReadonlyMap<Heading | Appendix, string>
  /** Where figures find their records. */
  site: string | undefined
}

type Letters = Pick<IRunOptions, 'bold' | 'italics' | 'size'>
type ParagraphOptions = Omit<IParagraphOptions, 'style' | 'text' | 'children'>

/** A paragraph in one of our styles; line ends within it are kept. */
export const typed = (style: StyleId, text: string, options: ParagraphOptions = {}, letters: Letters = {}) =>
  new Paragraph({ ...options, style, children: runs(text, letters) })

/** The same, under the name that the table of contents knows it by, if it does. */
export function anchored({ anchors }: Typing, target: Heading | Appendix, style: StyleId, text: string, options: ParagraphOptions = {}) {
  const id = anchors.get(target)
  return id === undefined
    ? typed(style, text, options)
    : new Paragraph({ ...options, style, children: [new Bookmark({ id, children: runs(text) })] })
}

/** A paragraph with figures in it. */
export const typedContent = ({ site }: Typing, style: StyleId, content: readonly Inline[], options: ParagraphOptions = {}) =>
  new Paragraph({ ...options, style, children: content.flatMap(part => partRuns(site, part)) })

/** The letters of a text or a figure; they look the same, but a figure leads to its records where the site is known. */
export function partRuns(site: string | undefined, part: Inline | Cell, letters: Letters = {}): ParagraphChild[] {
  if (typeof part === 'string') return runs(part, letters)
  const link = recordsAddress(site, part.records)
  const children = runs(part.text, letters)
  return link === null ? children : [new ExternalHyperlink({ link, children })]
}

const runs = (text: string, letters: Letters = {}) =>
  text
    ? officeText(text)
        .split('\n')
        .map((line, i) => new TextRun({ ...letters, text: line, ...(i ? { break: 1 } : {}) }))
    : []

/** A centred text broken where a typist would: into no more lines than needed, about equally long. */
export function balanced(face: Face, text: string, size: number, width: number): string {
  const lines = balancedLines(face, text, width / size).map(({ words }) => words.map(word => word.text).join(' '))
  // What the face cannot draw stays as it was written.
  return lines.join(' ') ===
    officeText(text)
      .split(/[ \n]+/)
      .join(' ')
    ? lines.join('\n')
    : text
}
