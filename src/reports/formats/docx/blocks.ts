import { ImageRun, Paragraph, type Table } from 'docx'
import type { Block, Chart, Heading } from '../../document'
import { officeText } from '../../office/officeText'
import { spacing } from '../../typesetting/spacing'
import { tableBlocks } from './tables'
import { anchored, typed, typedContent, type Typing } from './typing'
import { pixels, twips } from './units'

/** A block as paragraphs and tables; `keepNext` keeps its last line on the page of what follows. */
export function blockParts(typing: Typing, block: Block, keepNext = false): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return heading(typing, block)
    case 'paragraph':
      return [typedContent(typing, 'BodyText', block.content, keptWithNext(keepNext))]
    case 'list':
      return block.items.map((item, i) => typedContent(typing, 'ListBullet', item, keptWithNext(keepNext && i === block.items.length - 1)))
    case 'table':
      return tableBlocks(typing, block)
    case 'chart':
      return chartParts(typing, block)
  }
}

const keptWithNext = (keepNext: boolean) => (keepNext ? { keepNext } : {})

const HEADING_STYLES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** Word numbers the heading where it would give the number that the document has; else the number is typed. */
function heading(typing: Typing, block: Heading): Paragraph[] {
  if (!block.text.trim()) return []
  const words = typing.headings.get(block)
  const numbered = words === undefined ? { numbering: false as const } : {}
  return [anchored(typing, block, HEADING_STYLES[block.level], words ?? block.text, numbered)]
}

function chartParts({ pictures }: Typing, chart: Chart): Paragraph[] {
  const { png, width, height } = pictures.get(chart)!
  const description = officeText(chart.description)
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: officeText(chart.title), title: officeText(chart.title), description },
  })
  const title = chart.title.trim() ? [typed('ChartTitle', chart.title)] : []
  return [...title, new Paragraph({ style: 'Picture', spacing: { after: twips(spacing.chart.below) }, children: [image] })]
}
