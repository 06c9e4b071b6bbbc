import { inflateSync } from 'node:zlib'
import { load } from 'cheerio'
import { create } from 'fontkit'
import { runTool, testWithTool } from '../../support/externalTools'
import { chartParts, heading, longParagraph, memberTable, officialDocument } from '../../support/officialDocument'
import { drawnBy, PAINTERS } from '../../support/painters'

/** What ISO 19005-2 demands of a file of level A, as far as a reader of objects can tell; the words of fonts and pages are tested with them. */
const report = officialDocument({
  body: [
    heading(1, 'I. KẾT QUẢ'),
    heading(3, '1.1. Chi tiết'),
    longParagraph(800),
    { type: 'chart', chart: 'distribution', title: 'Xếp loại', description: 'Bốn mức', parts: chartParts(1, 2, 3, 4) },
    memberTable(20),
  ],
  seal: 'Dấu của lịch sử khi ban hành: 0123456789abcdef',
})

type Dictionary = Record<string, unknown>
interface Stored {
  value?: unknown
  stream?: { dict: Dictionary; data?: string }
}

/** The objects of a file as qpdf reads them, by «9 0 R», with the bytes of its streams. */
function objectsOf(file: Buffer) {
  const { output } = runTool('qpdf', file, '--json=2', '--json-stream-data=inline', '--decode-level=none', '{}')
  const objects = (JSON.parse(output) as { qpdf: [unknown, Record<string, Stored>] }).qpdf[1]
  const at = (reference: unknown) => {
    const { value, stream } = objects[`obj:${String(reference)}`] ?? { value: reference }
    const bytes = Buffer.from(stream?.data ?? '', 'base64')
    const dictionary = (stream?.dict ?? value) as Dictionary
    return { dictionary, bytes: stream?.dict['/Filter'] ? inflateSync(bytes) : bytes }
  }
  const all = Object.keys(objects).flatMap(name => (name.startsWith('obj:') ? [at(name.slice(4))] : []))
  const typed = (type: string) => all.filter(({ dictionary }) => dictionary['/Type'] === type)
  return { all, at, typed, trailer: objects['trailer']!.value as Dictionary }
}

describe.each(PAINTERS)('a file marked PDF/A-2a (%s)', painter => {
  let made: Promise<{ file: Buffer } & ReturnType<typeof objectsOf>> | undefined
  const read = () => (made ??= drawnBy(painter, report).then(file => ({ file, ...objectsOf(file) })))

  testWithTool('qpdf', 'begins with bytes that no text has, has an identity, is not encrypted and ends with its end', async () => {
    const { file, trailer } = await read()
    expect(file.toString('latin1')).toMatch(/^%PDF-1\.7\n%[\u0080-\u00ff]{4}/)
    expect(file.toString('latin1')).toMatch(/%%EOF\n?$/)
    expect(trailer['/ID']).toHaveLength(2)
    expect(trailer).not.toHaveProperty('/Encrypt')
  })

  testWithTool('qpdf', 'says for which colours it is meant, by a profile that it holds', async () => {
    const { at, typed } = await read()
    const [catalogue] = typed('/Catalog')
    const intents = catalogue!.dictionary['/OutputIntents'] as unknown[]
    expect(intents).toHaveLength(1)
    const { dictionary: intent } = at(intents[0])
    expect(intent).toMatchObject({ '/S': '/GTS_PDFA1', '/OutputConditionIdentifier': 'u:sRGB IEC61966-2.1' })
    const profile = at(intent['/DestOutputProfile'])
    expect(profile.dictionary['/N']).toBe(3)
    expect(profile.bytes.toString('latin1', 36, 40)).toBe('acsp')
    expect([profile.bytes.toString('latin1', 16, 20), profile.bytes[8]! <= 4]).toEqual(['RGB ', true])
  })

  testWithTool('qpdf', 'is tagged, names its language, and its description is plain XML that agrees with its properties', async () => {
    const { at, typed, trailer } = await read()
    const { dictionary: catalogue } = typed('/Catalog')[0]!
    expect(at(catalogue['/MarkInfo']).dictionary).toMatchObject({ '/Marked': true })
    expect([catalogue['/Lang'], at(catalogue['/StructTreeRoot']).dictionary['/Type']]).toEqual(['u:vi-VN', '/StructTreeRoot'])
    const metadata = at(catalogue['/Metadata'])
    expect(metadata.dictionary).toMatchObject({ '/Type': '/Metadata', '/Subtype': '/XML' })
    expect(metadata.dictionary).not.toHaveProperty('/Filter')
    const packet = load(metadata.bytes.toString('utf8'), { xml: true })
    const { dictionary: properties } = at(trailer['/Info'])
    const said = (name: string) => packet(name).text().trim()
    expect([
      `u:${said('dc\\:title')}`,
      `u:${said('dc\\:creator')}`,
      `u:${said('xmp\\:CreatorTool')}`,
      `u:${said('pdf\\:Producer')}`,
    ]).toEqual(['/Title', '/Author', '/Creator', '/Producer'].map(name => at(properties[name]).dictionary))
    expect(`D:${said('xmp\\:CreateDate').replace(/[-:T]/g, '')}`).toBe(String(at(properties['/CreationDate']).dictionary).replace('u:', ''))
  })

  testWithTool('qpdf', 'embeds its fonts, whose letters are as wide as it says and stand for characters', async () => {
    const { at, typed } = await read()
    const fonts = typed('/Font').filter(({ dictionary }) => dictionary['/Subtype'] === '/CIDFontType2')
    expect(fonts).toHaveLength(4)
    for (const { dictionary } of fonts) {
      expect(dictionary).toMatchObject({
        '/CIDToGIDMap': '/Identity',
        '/CIDSystemInfo': { '/Registry': 'u:Adobe', '/Ordering': 'u:Identity' },
      })
      const program = create(at(at(dictionary['/FontDescriptor']).dictionary['/FontFile2']).bytes)
      const [first, widths] = dictionary['/W'] as [number, number[]]
      const drawn = widths.map((_, i) => (program.getGlyph(first + i).advanceWidth * 1000) / program.unitsPerEm)
      // Glyph 0 stands for what a face lacks, and is never drawn.
      const wrong = widths.flatMap((width, i) => (first + i > 0 && Math.abs(width - drawn[i]!) > 1 ? [first + i] : []))
      expect(wrong).toEqual([])
    }
    const maps = typed('/Font').filter(({ dictionary }) => dictionary['/Subtype'] === '/Type0')
    for (const { dictionary } of maps) {
      const characters = at(dictionary['/ToUnicode']).bytes.toString('latin1')
      expect(characters).toContain('endbfrange')
      expect(characters).not.toMatch(/<(0000|fffe|feff)>\s*$/im)
    }
  })

  testWithTool(
    'qpdf',
    'has links that are printed and described, and nothing that acts, hides, shines through or is attached',
    async () => {
      const { all, typed } = await read()
      const links = typed('/Annot')
      expect(links.length).toBeGreaterThan(0)
      for (const { dictionary } of links) {
        expect(dictionary).toMatchObject({ '/Subtype': '/Link', '/F': 4, '/Contents': expect.stringMatching(/^u:./) })
        expect(dictionary).toHaveProperty('/StructParent')
      }
      const names = new Set(all.flatMap(({ dictionary }) => Object.keys(dictionary)))
      const forbidden = [
        '/JavaScript',
        '/JS',
        '/AA',
        '/OpenAction',
        '/EmbeddedFiles',
        '/EF',
        '/SMask',
        '/CA',
        '/ca',
        '/BM',
        '/TR',
        '/HTP',
        '/AcroForm',
        '/XFA',
      ]
      expect(forbidden.filter(name => names.has(name))).toEqual([])
      const filters = all.flatMap(({ dictionary }) => (dictionary['/Filter'] === undefined ? [] : [dictionary['/Filter']].flat()))
      expect(new Set(filters)).toEqual(new Set(['/FlateDecode']))
    },
  )
})
