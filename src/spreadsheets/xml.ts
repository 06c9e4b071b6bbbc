import { RuleError } from '../errors'

/** A piece of XML: a tag that opens or closes, or the text between tags. */
export type XmlPart = { open: string; attributes: string; closed: boolean } | { close: string } | { text: string }

const LONGEST_TAG = 100_000
const NO_DEFINITIONS = 'Tệp có khai báo kiểu tài liệu (DTD), không phải bảng tính thông thường, nên không được đọc.'
const BROKEN = 'Nội dung tệp XLSX bị hỏng. Hãy mở bằng phần mềm bảng tính, lưu lại rồi chọn lại.'

/** Takes XML apart as it arrives. Nothing is fetched, no entity is defined: a document type ends the reading. Names lose their prefix. */
export async function* xmlParts(pieces: AsyncIterable<string>): AsyncGenerator<XmlPart[]> {
  let rest = ''
  for await (const piece of pieces) {
    const { parts, left } = partsOf(rest + piece)
    rest = left
    if (rest.length > LONGEST_TAG) throw new RuleError(BROKEN)
    yield parts
  }
}

/** Complete parts, and what has not come to its end yet. */
function partsOf(source: string): { parts: XmlPart[]; left: string } {
  const parts: XmlPart[] = []
  let at = 0
  for (;;) {
    const start = source.indexOf('<', at)
    if (start < 0) return { parts, left: source.slice(at) }
    const end = endOf(source, start)
    if (end < 0) return { parts, left: source.slice(at) }
    if (start > at) parts.push({ text: unescaped(source.slice(at, start)) })
    addMarkup(source.slice(start, end), parts)
    at = end
  }
}

/** Behind the markup that begins at `start`; -1 where it has not ended yet. */
function endOf(source: string, start: number): number {
  const close = (mark: string) => {
    const found = source.indexOf(mark, start)
    return found < 0 ? -1 : found + mark.length
  }
  if (source.startsWith('<!--', start)) return close('-->')
  if (source.startsWith('<![CDATA[', start)) return close(']]>')
  if (source.startsWith('<!D', start) || source.startsWith('<!d', start)) throw new RuleError(NO_DEFINITIONS)
  return close('>')
}

function addMarkup(markup: string, parts: XmlPart[]) {
  if (markup.startsWith('<![CDATA[')) parts.push({ text: markup.slice(9, -3) })
  else if (markup.startsWith('</')) parts.push({ close: bare(markup.slice(2, -1).trim()) })
  else if (!markup.startsWith('<!') && !markup.startsWith('<?')) parts.push(opened(markup))
}

function opened(markup: string): XmlPart {
  const closed = markup.endsWith('/>')
  const inside = markup.slice(1, closed ? -2 : -1)
  const space = inside.search(/\s/)
  return space < 0
    ? { open: bare(inside), attributes: '', closed }
    : { open: bare(inside.slice(0, space)), attributes: inside.slice(space), closed }
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  return pattern
}

/** The value of an attribute, with or without a prefix. */
export function attribute(attributes: string, name: string): string | null {
  const found = patternOf(name).exec(attributes)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string) => controls(text.includes('&') ? entities(text) : text)

const entities = (text: string) =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => characterOf(whole, hex, decimal, name))

/** Excel writes a line end that was pasted into a cell as «_x000D_». */
const controls = (text: string) =>
  text.includes('_x00') ? text.replace(/_x00([01][\da-f])_/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text

function characterOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
