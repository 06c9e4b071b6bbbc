import { type CheerioAPI, load } from 'cheerio'
import { unzipSync } from 'fflate'

export interface DocxContent {
  files: Record<string, Uint8Array>
  document: CheerioAPI
  styles: CheerioAPI
  /** The XML that a relation of the document leads to. */
  part(relation: string): string
}

/** What stands in a Word file. */
export function readDocx(file: Buffer): DocxContent {
  const files = unzipSync(file)
  const xml = (name: string) => Buffer.from(files[name]!).toString('utf8')
  const relations = load(xml('word/_rels/document.xml.rels'), { xml: true })
  return {
    files,
    document: load(xml('word/document.xml'), { xml: true }),
    styles: load(xml('word/styles.xml'), { xml: true }),
    part: relation => xml(`word/${relations(`[Id=${relation}]`).attr('Target')}`),
  }
}

/** The text of each paragraph in order, a line break as a space. */
export const docxParagraphs = ({ document }: DocxContent): string[] =>
  document('w\\:p')
    .toArray()
    .map(element =>
      document(element)
        .find('w\\:t, w\\:br')
        .toArray()
        .map(part => ('name' in part && part.name === 'w:br' ? ' ' : document(part).text()))
        .join(''),
    )
