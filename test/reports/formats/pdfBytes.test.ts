import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pdf, renderMany } from '../../../src/reports/formats/pdf'
import { createPainter } from '../../../src/reports/formats/pdf/createPainter'
import { FastPainter } from '../../../src/reports/formats/pdf/fastPainter'
import { runTool, testWithTool } from '../../support/externalTools'
import { chartParts, heading, longParagraph, memberTable, officialDocument } from '../../support/officialDocument'
import { bytesOf } from '../../support/pdfText'

const document = officialDocument({
  body: [
    ...Array.from({ length: 14 }, (_, i) => [heading(1, `Phần ${i + 1}`), longParagraph(60)]).flat(),
    { type: 'chart', chart: 'distribution', title: 'Xếp loại', description: 'Bốn mức', parts: chartParts(1, 2, 3, 4) },
    memberTable(120),
  ],
})
const file = bytesOf(pdf.render(document))

type Value = unknown
type Dictionary = Record<string, Value>

/** The objects of a file as qpdf reads them, by "obj:9 0 R". */
function objectsOf(bytes: Buffer): Record<string, { value?: Value; stream?: { dict: Dictionary } }> {
  const { output } = runTool('qpdf', bytes, '--json=2', '--json-stream-data=none', '{}')
  return (JSON.parse(output) as { qpdf: [unknown, Record<string, { value?: Value; stream?: { dict: Dictionary } }>] }).qpdf[1]
}

test('the fast painter is used with the version of PDFKit that package.json pins', () => {
  expect(createPainter({ title: 'Báo cáo', author: '' })).toBeInstanceOf(FastPainter)
})

describe('the structure tree', () => {
  const read = async () => {
    const objects = objectsOf(await file)
    const at = (reference: Value) => objects[`obj:${String(reference)}`]?.value as Dictionary
    const catalogue = Object.values(objects).find(({ value }) => (value as Dictionary | undefined)?.['/Type'] === '/Catalog')!
      .value as Dictionary
    return { objects, at, catalogue, tree: at(catalogue['/StructTreeRoot']) }
  }

  /** The marks of an element as [page, number], and its annotations as [reference]. */
  const contentOf = (element: Dictionary) =>
    [element['/K']].flat().flatMap((kid): [Value, Value][] => {
      if (typeof kid === 'number') return [[element['/Pg'], kid]]
      const dictionary = kid as Dictionary
      return dictionary?.['/Type'] === '/MCR' ? [[dictionary['/Pg'], dictionary['/MCID']]] : []
    })

  testWithTool('qpdf', 'finds every piece of marked content from its page as from its element', async () => {
    const { objects, at, tree } = await read()
    const numbers = (tree['/ParentTree'] as Dictionary)['/Nums'] as Value[]
    const parents = new Map(numbers.flatMap((key, i) => (i % 2 ? [] : [[key, numbers[i + 1]]])))
    const pages = Object.entries(objects).filter(([, { value }]) => (value as Dictionary | undefined)?.['/Type'] === '/Page')
    let marks = 0
    for (const [name, { value }] of pages) {
      const elements = at(parents.get((value as Dictionary)['/StructParents'])) as unknown as string[]
      for (const [mark, element] of elements.entries()) {
        expect(contentOf(at(element))).toContainEqual([name.slice(4), mark])
        marks++
      }
    }
    const elements = Object.values(objects).filter(
      ({ value }) => typeof (value as Dictionary | undefined)?.['/S'] === 'string' && (value as Dictionary)['/P'],
    )
    expect(elements.flatMap(({ value }) => contentOf(value as Dictionary))).toHaveLength(marks)
    expect(marks).toBeGreaterThan(600)
  })

  testWithTool('qpdf', 'links each element with its parent both ways', async () => {
    const { objects, at, tree, catalogue } = await read()
    const root = String(tree['/K'])
    expect(at(root)).toMatchObject({ '/S': '/Document', '/P': catalogue['/StructTreeRoot'] })
    let children = 0
    for (const [name, { value }] of Object.entries(objects)) {
      const element = value as Dictionary | undefined
      if (!element?.['/S'] || !element['/P']) continue
      for (const kid of [element['/K']].flat()) {
        if (typeof kid !== 'string') continue
        expect(at(kid)['/P']).toBe(name.slice(4))
        children++
      }
    }
    expect(children).toBeGreaterThan(700)
  })
})

testWithTool('qpdf', 'no object is empty, and all but streams are kept compressed', async () => {
  const bytes = await file
  const objects = objectsOf(bytes)
  for (const { value, stream } of Object.values(objects)) expect(value ?? stream).toBeTruthy()
  const { output } = runTool('qpdf', bytes, '--show-xref', '{}')
  const plain = output
    .split('\n')
    .filter(line => line.includes('uncompressed'))
    .map(line => line.split('/')[0]!)
  for (const id of plain) expect(objects[`obj:${id} 0 R`]?.stream).toBeDefined()
})

testWithTool('qpdf', 'the operators of every page are balanced and marked throughout', async () => {
  const { output } = runTool('qpdf', await file, '--qdf', '--object-streams=disable', '{}', '-')
  const streams = [...output.matchAll(/\nstream\n(1 0 0 -1 0 [\d.]+ cm\n[\s\S]*?)\nendstream/g)].map(([, operators]) => operators!)
  expect(streams.length).toBeGreaterThan(20)
  for (const operators of streams) {
    const count = (pattern: RegExp) => operators.match(pattern)?.length ?? 0
    expect(count(/ BDC$/gm)).toBe(count(/^EMC$/gm))
    expect(count(/^BT$/gm)).toBe(count(/^ET$/gm))
    const outside = operators
      .split('\n')
      .slice(1)
      .join('\n')
      .replace(/\/\w+ <<.*>> BDC\n[\s\S]*?\nEMC/g, '')
      .trim()
    expect(outside).toBe('')
  }
})

describe('memory', () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const usedHeap = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed
  }

  test('nothing of a page stays in memory but its place in the file', async () => {
    const heapAfter: Record<number, number> = {}
    async function* documents() {
      for (let i = 0; i <= 1500; i++) {
        if (i === 300 || i === 1500) heapAfter[i] = usedHeap()
        yield officialDocument({ title: `Thông báo ${i}`, body: [longParagraph(80)] })
      }
    }
    let bytes = 0
    for await (const chunk of renderMany(documents(), 'Thông báo')) bytes += chunk.length
    expect(bytes).toBeGreaterThan(5_000_000)
    const pages = 1200 * 3
    expect((heapAfter[1500]! - heapAfter[300]!) / pages).toBeLessThan(2500)
  })

  /** The most that is held above the rows themselves, looked at about five times. */
  async function peakOf(rows: number): Promise<number> {
    const table = officialDocument({ body: [memberTable(rows)] })
    const before = usedHeap()
    let peak = before
    let chunks = 0
    for await (const _chunk of pdf.render(table)) if (chunks++ % Math.ceil(rows / 2000) === 0) peak = Math.max(peak, usedHeap())
    return peak - before
  }

  test('a table of ten times the rows is drawn with hardly more of it', async () => {
    const rows = 1000
    // Words and their widths are remembered from the first time on.
    await peakOf(rows * 10)
    const [small, large] = [await peakOf(rows), await peakOf(rows * 10)]
    const pages = (rows * 9) / 24
    expect((large - small) / pages).toBeLessThan(8000)
  })
})
