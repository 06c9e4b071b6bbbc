import { deflateSync } from 'node:zlib'
import { create, type Font, type Subset } from 'fontkit'
import { printable } from './printable'

/** Letters of Vietnamese with their tones, Latin and the usual signs: enough for nearly every document. */
const VOWELS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const ALPHABET = `${ASCII}${VOWELS}${VOWELS.toUpperCase()}–—…“”‘’•§«»°±×≥≤□`

const MAX_REMEMBERED = 20_000
const UNKNOWN_CODE_POINT = 0xfffd

/** A word without its space. `width` is in ems, so that all sizes share it. */
export interface Word {
  readonly text: string
  /** Glyph ids in hexadecimal; kerning closes the string, stands as a number and opens the next, as in a PDF's TJ. */
  readonly glyphs: string
  readonly width: number
}

/** What a document embeds of a face: the subset of all documents so far, which is valid in each of them. */
export interface FaceFile {
  readonly font: Uint8Array
  readonly fontLength: number
  readonly widths: readonly number[]
  readonly unicode: readonly (readonly number[])[]
}

/** A font file for the life of the process: read and parsed once, words and glyphs remembered, the subset only growing. */
export class Face {
  readonly ascent: number
  readonly descent: number
  readonly space: Word
  readonly #subset: Subset
  readonly #widths: number[] = []
  readonly #unicode: (readonly number[])[] = []
  readonly #words = new Map<string, Word>()
  readonly #texts = new Map<string, readonly (readonly Word[])[]>()
  #file: FaceFile | null = null

  private constructor(readonly font: Font) {
    this.#subset = font.createSubset()
    this.ascent = font.ascent / font.unitsPerEm
    this.descent = -font.descent / font.unitsPerEm
    for (const letter of ALPHABET) this.#layOut(letter)
    this.space = this.#layOut(' ')
  }

  static parse(bytes: Uint8Array) {
    return new Face(create(bytes))
  }

  get name() {
    return this.font.postscriptName
  }

  /** The words of a text, a row of them for each of its own lines. */
  words(text: string): readonly (readonly Word[])[] {
    return remembered(this.#texts, text, () =>
      printable(text, codePoint => this.font.hasGlyphForCodePoint(codePoint))
        .split('\n')
        .map(line =>
          line
            .split(' ')
            .filter(Boolean)
            .map(word => this.word(word)),
        ),
    )
  }

  /** A word of printable characters. */
  word(text: string): Word {
    return remembered(this.#words, text, () => this.#layOut(text))
  }

  /** Width in ems of a text on one line. */
  width(text: string): number {
    const words = this.words(text).flat()
    return words.reduce((sum, { width }) => sum + width, 0) + Math.max(0, words.length - 1) * this.space.width
  }

  file(): FaceFile {
    return (this.#file ??= this.#encode())
  }

  #layOut(text: string): Word {
    const { glyphs, positions, direction } = this.font.layout(text)
    const codePoints = Array.from(text, letter => letter.codePointAt(0)!)
    if (direction === 'rtl') codePoints.reverse()
    let hex = ''
    let advance = 0
    for (const [i, glyph] of glyphs.entries()) {
      const id = this.#subset.includeGlyph(glyph.id)
      // A glyph remembers the letters it was first made for, which are none for a part of another glyph.
      this.#learn(id, glyph.advanceWidth, glyphs.length === codePoints.length ? [codePoints[i]!] : glyph.codePoints)
      const kerning = positions[i]!.xAdvance - glyph.advanceWidth
      hex += (id + 0x10000).toString(16).slice(1)
      if (kerning) hex += `> ${rounded(-this.#perMille(kerning))} <`
      advance += positions[i]!.xAdvance
    }
    return { text, glyphs: hex, width: advance / this.font.unitsPerEm }
  }

  #learn(id: number, advanceWidth: number, codePoints: readonly number[]) {
    if (this.#unicode[id]) return
    this.#widths[id] = rounded(this.#perMille(advanceWidth))
    this.#unicode[id] = codePoints
    this.#file = null
  }

  #encode(): FaceFile {
    const font = this.#subset.encode()
    // Encoding adds the parts of composite glyphs, which stand for no letter by themselves.
    const ids = this.#subset.glyphs
    const widths = ids.map((id, i) => this.#widths[i] ?? rounded(this.#perMille(this.font.getGlyph(id).advanceWidth)))
    const unicode = ids.map((_, i) => this.#unicode[i] ?? [UNKNOWN_CODE_POINT])
    return { font: deflateSync(font, { level: 9 }), fontLength: font.length, widths, unicode }
  }

  #perMille(fontUnits: number) {
    return (fontUnits * 1000) / this.font.unitsPerEm
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known
  const value = make()
  if (memory.size >= MAX_REMEMBERED) memory.clear()
  memory.set(key, value)
  return value
}
