declare module 'fontkit' {
  export interface Glyph {
    id: number
    codePoints: number[]
    advanceWidth: number
    /** The outline, in the units of the face, upwards from the baseline. */
    path: { toSVG(): string }
  }

  export interface Subset {
    /** Ids in the face of the glyphs taken, by their ids in the subset. */
    glyphs: number[]
    /** Takes a glyph in and gives its id in the subset. */
    includeGlyph(id: number): number
    encode(): Uint8Array
  }

  export interface Font {
    postscriptName: string
    unitsPerEm: number
    ascent: number
    descent: number
    capHeight: number
    xHeight: number
    italicAngle: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number }
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number): Glyph
    /** The glyphs as they stand from left to right. */
    layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[]; direction: 'ltr' | 'rtl' }
    createSubset(): Subset
  }

  export function create(bytes: Uint8Array): Font
}
