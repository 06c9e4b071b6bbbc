import { deflateSync } from 'node:zlib'
import type { CompactDocument } from './compactDocument'
import type { Face, FaceFile } from '../../typesetting/face'

const SERIF = 1 << 1
const SYMBOLIC = 1 << 2
const ITALIC = 1 << 6

/** What is the same in every document while the face gets no new glyph. */
interface FontParts {
  font: Uint8Array
  widths: string
  toUnicode: Uint8Array
  name: string
}

const partsOf = new WeakMap<FaceFile, FontParts>()

/** Writes the objects of an embedded font below a number that pages use already. */
export function writeFont(document: CompactDocument, id: number, face: Face) {
  const file = face.file()
  const { font, widths, toUnicode, name } = fontParts(face, file)
  const add = (body: string) => {
    const added = document.reserve()
    document.keepSmall(added, body)
    return `${added} 0 R`
  }
  const fontFile = document.addStream(`/Length1 ${file.fontLength}`, font)
  const descriptor = add(`<</Type/FontDescriptor/FontName/${name}/FontFile2 ${fontFile} 0 R${descriptorOf(face)}>>`)
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity'
  const descendant = add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${descriptor}/W[0[${widths}]]>>`)
  const map = document.addStream('', toUnicode)
  const parts = `/DescendantFonts[${descendant}]/ToUnicode ${map} 0 R`
  document.keepSmall(id, `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H${parts}>>`)
}

function fontParts(face: Face, file: FaceFile): FontParts {
  const known = partsOf.get(file)
  if (known) return known
  const parts = {
    font: file.font,
    widths: file.widths.join(' '),
    toUnicode: deflateSync(Buffer.from(unicodeMap(file.unicode), 'latin1')),
    name: `${subsetTag(file.widths.length)}+${face.name}`,
  }
  partsOf.set(file, parts)
  return parts
}

/** Six capitals that differ from subset to subset of a face. */
const subsetTag = (glyphs: number) =>
  Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + (Math.floor(glyphs / 26 ** place) % 26))).join('')

function descriptorOf({ font }: Face): string {
  const perMille = 1000 / font.unitsPerEm
  const { minX, minY, maxX, maxY } = font.bbox
  const values = {
    Flags: SERIF | SYMBOLIC | (font.italicAngle ? ITALIC : 0),
    FontBBox: `[${[minX, minY, maxX, maxY].map(value => Math.round(value * perMille)).join(' ')}]`,
    ItalicAngle: font.italicAngle,
    Ascent: Math.round(font.ascent * perMille),
    Descent: Math.round(font.descent * perMille),
    CapHeight: Math.round(font.capHeight * perMille),
    XHeight: Math.round(font.xHeight * perMille),
    StemV: font.postscriptName.includes('Bold') ? 140 : 80,
  }
  return Object.entries(values)
    .map(([name, value]) => `/${name} ${value}`)
    .join('')
}

const hex = (codePoint: number) => Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex')

/** Tells readers which letters the glyphs stand for; a range holds 256 glyphs at most. */
function unicodeMap(unicode: FaceFile['unicode']): string {
  const ranges = Array.from({ length: Math.ceil(unicode.length / 256) }, (_, i) => {
    const entries = unicode.slice(i * 256, (i + 1) * 256).map(letters => `<${letters.map(hex).join('')}>`)
    const [first, last] = [i * 256, i * 256 + entries.length - 1].map(id => id.toString(16).padStart(4, '0'))
    return `<${first}> <${last}> [${entries.join(' ')}]`
  })
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange`,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
