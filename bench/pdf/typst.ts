import { dirname } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Cell, OfficialDocument } from '../../src/reports/document'
import { cellText, clauses, plainText } from '../../src/reports/documentText'
import { chartSvg } from './chartPicture'
import type { StartEngine } from './engine'
import { fontFiles } from './fonts'

/** The template is the same for all documents; what changes comes as data. */
const TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), numbering: "1", number-align: center + top)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 10mm, all: true), spacing: 12pt, leading: 6pt)
#show heading: it => block(above: 14pt, below: 10pt, strong(it.body))
#let draw(part) = {
  if part.type == "heading" { heading(level: part.level + 1, part.text) }
  else if part.type == "paragraph" { par(part.text) }
  else if part.type == "list" { for item in part.items { par("- " + item) } }
  else if part.type == "chart" {
    align(center, strong(part.title))
    image(bytes(part.svg), format: "svg", width: 100%, alt: part.description)
  } else {
    set text(size: 12pt)
    set par(justify: false, first-line-indent: 0pt)
    show figure: set block(breakable: true)
    figure(caption: figure.caption(position: top, part.caption), supplement: none, numbering: none, table(
      columns: part.weights.map(weight => weight * 1fr),
      align: (x, y) => if y == 0 { center } else if part.aligns.at(x) == "left" { left } else if part.aligns.at(x) == "right" { right } else { center },
      stroke: 0.5pt,
      table.header(..part.headings.map(strong)),
      ..part.cells,
    ))
  }
}
#strong(data.issuer)
#align(center, strong(text(size: 16pt, data.kind)))
#align(center, strong(data.subject))
#for base in data.bases { par(base) }
#for part in data.body { draw(part) }
#for appendix in data.appendices {
  set page(flipped: appendix.landscape)
  heading(level: 2, appendix.label + " " + appendix.title)
  for part in appendix.body { draw(part) }
}
`

export const startTypst: StartEngine = async () => {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...new Set(Object.values(fontFiles).map(dirname))] }] })
  return {
    async render(document) {
      const args = { mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(inputs(document)) } }
      const { result, ...compiled } = compile(compiler, args)
      if (!result) throw new Error(`Typst: ${JSON.stringify(compiled)}`)
      return compiler.pdf(result, { pdfStandard: 'a-2a' })
    },
  }
}

function compile(compiler: NodeCompiler, args: object) {
  const compiled = compiler.compile(args)
  return { result: compiled.result, problems: compiled.hasError() ? compiler.fetchDiagnostics(compiled.takeDiagnostics()!) : [] }
}

const inputs = ({ title, letterhead, kind, subject, bases, body, appendices }: OfficialDocument) => ({
  title,
  issuer: letterhead.issuer,
  kind,
  subject,
  bases: clauses(bases),
  body: body.map(block),
  appendices: appendices.map(appendix => ({ ...appendix, body: appendix.body.map(block) })),
})

function block(given: Block): object {
  switch (given.type) {
    case 'heading':
      return given
    case 'paragraph':
      return { type: 'paragraph', text: plainText(given.content) }
    case 'list':
      return { type: 'list', items: given.items.map(plainText) }
    case 'chart':
      return { type: 'chart', title: given.title, description: given.description, svg: chartSvg(given) }
    case 'table':
      return table(given)
  }
}

const table = ({ caption, columns, rows, totals }: Extract<Block, { type: 'table' }>) => ({
  type: 'table',
  caption,
  weights: columns.map(({ weight }) => weight),
  aligns: columns.map(({ align }) => align),
  headings: columns.map(({ heading }) => heading),
  cells: [...rows, ...(totals ? [totals] : [])].flatMap((row: readonly Cell[]) => row.map(cellText)),
})
