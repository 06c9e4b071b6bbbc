import { deflateSync } from 'node:zlib'
import { type CompactDocument, Verbatim } from './compactDocument'
import type { Face, FaceFile } from './face'
import type { PdfReference } from './pdfkitInside'

const SERIF = 1 << 1
const SYMBOLIC = 1 << 2
const ITALIC = 1 << 6

/** What is the same in every document while the face gets no new glyph. */
interface FontParts {
  font: Uint8Array
  widths: Verbatim
  toUnicode: Uint8Array
  name: string
}

const partsOf = new WeakMap<FaceFile, FontParts>()

/** Writes the objects of an embedded font below a reference already used by pages. */
export function writeFont(document: CompactDocument, reference: PdfReference, face: Face) {
  const file = face.file()
  const { font, widths, toUnicode, name } = fontParts(face, file)
  const stream = document.ref({ Filter: 'FlateDecode', Length1: file.fontLength })
  stream.end(font)
  const descriptor = document.ref({ ...descriptorOf(face), FontName: name, FontFile2: stream })
  descriptor.end()
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widths,
    CIDToGIDMap: 'Identity',
  })
  descendant.end()
  const map = document.ref({ Filter: 'FlateDecode' })
  map.end(toUnicode)
  reference.data = { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: map }
  reference.end()
}

function fontParts(face: Face, file: FaceFile): FontParts {
  const known = partsOf.get(file)
  if (known) return known
  const parts = {
    font: file.font,
    widths: new Verbatim(`[0[${file.widths.join(' ')}]]`),
    toUnicode: deflateSync(Buffer.from(unicodeMap(file.unicode), 'latin1')),
    name: `${subsetTag(file.widths.length)}+${face.name}`,
  }
  partsOf.set(file, parts)
  return parts
}

/** Six capitals that differ from subset to subset of a face. */
const subsetTag = (glyphs: number) =>
  Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + (Math.floor(glyphs / 26 ** place) % 26))).join('')

function descriptorOf({ font }: Face) {
  const perMille = 1000 / font.unitsPerEm
  const { minX, minY, maxX, maxY } = font.bbox
  return {
    Type: 'FontDescriptor',
    Flags: SERIF | SYMBOLIC | (font.italicAngle ? ITALIC : 0),
    FontBBox: [minX, minY, maxX, maxY].map(value => Math.round(value * perMille)),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * perMille,
    Descent: font.descent * perMille,
    CapHeight: font.capHeight * perMille,
    XHeight: font.xHeight * perMille,
    StemV: font.postscriptName.includes('Bold') ? 140 : 80,
  }
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
