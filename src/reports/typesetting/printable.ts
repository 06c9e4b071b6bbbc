/** Shown in place of what the face cannot draw: an empty box that is a character of its own, for PDF/A forbids .notdef. */
export const FALLBACK = '□'

/** Characters that draw nothing and would be missing glyphs: controls, direction marks, soft hyphens, byte-order marks. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Text as a face can draw it: NFC, line ends as \n, other blanks as spaces, one box for every sign that the face lacks. */
export function printable(text: string, draws: (codePoint: number) => boolean): string {
  const composed = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
  const drawable = (sign: string) => [...sign].every(letter => letter === '\n' || draws(letter.codePointAt(0)!))
  const visible = composed.replace(INVISIBLE, '')
  if (drawable(visible)) return visible
  const signs = Array.from(segmenter.segment(composed), ({ segment }) => segment)
  return signs.map(sign => printableSign(sign.replace(INVISIBLE, ''), drawable)).join('')
}

const printableSign = (sign: string, drawable: (sign: string) => boolean) => (drawable(sign) ? sign : FALLBACK)
