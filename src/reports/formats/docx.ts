import { Document as WordDocument, type ISectionOptions, Packer } from 'docx'
import { documentLayouts } from '../../domain/documentLayout'
import { contentsOf, type ContentsLine } from '../contents'
import type { Appendix, Block, Chart, OfficialDocument } from '../document'
import { isChart } from '../documentParts'
import type { ReportFormat } from '../report'
import { blockParts } from './docx/blocks'
import { closing, withoutHyphens } from './docx/closing'
import { anchorsOf, tableOfContents } from './docx/tableOfContents'
import { fontTable } from './docx/fontTable'
import { head } from './docx/head'
import { wordNumbering, wordsWithoutNumbers } from './docx/numbering'
import { section } from './docx/sections'
import { wordStyles } from './docx/styles'
import { anchored, balanced, typed, type Typing } from './docx/typing'
import { twips } from './docx/units'
import { officeText } from '../office/officeText'
import { face } from '../typesetting/faces'
import { chartPicture, type Picture } from '../charts/chartPicture'
import { spacing } from '../typesetting/spacing'
import { frameOf } from '../typesetting/page'

/** For editing: styles, numbering, headers and sections are Word's own, so that a typist can go on with it. */
export const docx: ReportFormat = {
  extension: 'docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async *render(document) {
    yield await Packer.toBuffer(await wordDocument(document), undefined, [fontTable])
  },
}

async function wordDocument(document: OfficialDocument): Promise<WordDocument> {
  const layout = documentLayouts[document.guidance]
  const pictures = await picturesOf(document)
  const { title, letterhead, body, appendices, site } = document
  const contents = contentsOf(document)
  const typing = { layout, pictures, headings: wordsWithoutNumbers(body), anchors: anchorsOf(contents), site }
  const author = officeText(letterhead.issuer)
  return new WordDocument({
    title: officeText(title),
    creator: author,
    lastModifiedBy: author,
    styles: wordStyles(layout),
    numbering: wordNumbering(layout),
    sections: [
      ...mainSections({ ...typing, frame: frameOf(layout, false) }, document, contents),
      ...appendices.map(appendix => {
        const { landscape } = appendix
        return section(layout, appendixParts({ ...typing, frame: frameOf(layout, landscape) }, appendix), { landscape })
      }),
    ],
  })
}

/** The text; a long one begins on a page of its own after the table of contents. */
function mainSections(typing: Typing, document: OfficialDocument, contents: readonly ContentsLine[]): ISectionOptions[] {
  const { layout } = typing
  const { seal } = document
  const [opening, text] = [head(typing, document), textParts(typing, document)]
  if (contents.length === 0) return [section(layout, [...opening, ...text], { seal })]
  return [section(layout, [...opening, ...tableOfContents(typing, contents)], { seal }), section(layout, text, { goesOn: true })]
}

const textParts = (typing: Typing, document: OfficialDocument) => [
  ...withoutHyphens(document.bases).map(text => typed('ListBullet', text)),
  ...document.body.flatMap((block, i) => blockParts(typing, block, i === document.body.length - 1)),
  ...closing(typing, document),
]

function appendixParts(typing: Typing, appendix: Appendix) {
  const { label, title, body } = appendix
  const { appendixTitle } = typing.layout.sizes
  const after = { spacing: { after: twips(spacing.appendix.belowTitle) } }
  const lines = [label, balanced(face('bold'), title, appendixTitle, typing.frame.width)].filter(text => text.trim())
  return [
    ...(lines.length ? [anchored(typing, appendix, 'AppendixTitle', lines.join('\n'), after)] : []),
    ...body.flatMap(block => blockParts(typing, block)),
  ]
}

/** The charts of the document, each as wide as the page that it stands on. */
async function picturesOf({ guidance, body, appendices }: OfficialDocument): Promise<Map<Chart, Picture>> {
  const layout = documentLayouts[guidance]
  const chartsOf = (blocks: readonly Block[], landscape: boolean) =>
    blocks.filter(isChart).map(chart => ({ chart, width: frameOf(layout, landscape).width }))
  const placed = [...chartsOf(body, false), ...appendices.flatMap(appendix => chartsOf(appendix.body, appendix.landscape))]
  const drawn = await Promise.all(placed.map(async ({ chart, width }) => [chart, await chartPicture(chart, width)] as const))
  return new Map(drawn)
}
