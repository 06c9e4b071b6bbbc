import type { Box, Segment } from './chartGeometry'
import type { ChartPainter } from './chartSetting'
import type { Face } from '../typesetting/face'
import type { Line } from '../typesetting/lines'

/** Draws in SVG with the letters as outlines, so that a picture of it needs no font of the machine. */
export class SvgPainter implements ChartPainter {
  readonly #shapes: string[] = []

  text(face: Face, size: number, x: number, baseline: number, line: Line, stretch = 0, gray = 0) {
    const scale = size / face.font.unitsPerEm
    let left = x
    for (const word of line.words) {
      this.#shapes.push(
        `<g fill="${shade(gray)}" transform="translate(${n(left)} ${n(baseline)}) scale(${n(scale)} ${n(-scale)})">${outlines(face, word.text)}</g>`,
      )
      left += (word.width + face.space.width) * size + stretch
    }
  }

  fill({ x, y, width, height }: Box, gray: number) {
    this.#shapes.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${shade(gray)}"/>`)
  }

  stroke(segments: readonly Segment[], width: number, gray = 0) {
    const path = segments.map(({ x1, y1, x2, y2 }) => `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`).join('')
    this.#shapes.push(`<path d="${path}" fill="none" stroke="${shade(gray)}" stroke-width="${width}" stroke-linecap="square"/>`)
  }

  /** The picture of so many points, to be drawn so many pixels wide. */
  picture(width: number, height: number, pixels: number): string {
    const size = `width="${pixels}" height="${Math.round((pixels * height) / width)}" viewBox="0 0 ${n(width)} ${n(height)}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#fff"/>${this.#shapes.join('')}</svg>`
  }
}

function outlines({ font }: Face, text: string): string {
  const { glyphs, positions } = font.layout(text)
  let advance = 0
  return glyphs
    .map(({ path }, i) => {
      const outline = `<path transform="translate(${advance})" d="${path.toSVG()}"/>`
      advance += positions[i]!.xAdvance
      return outline
    })
    .join('')
}

const n = (value: number) => Math.round(value * 100_000) / 100_000

const shade = (gray: number) => {
  const level = Math.round(gray * 255)
  return `rgb(${level},${level},${level})`
}
