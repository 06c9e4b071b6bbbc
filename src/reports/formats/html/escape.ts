const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML, in an element or between the quotes of an attribute: NFC, its own line ends kept. */
export const escaped = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[&<>"']/g, sign => ENTITIES[sign]!)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')

/** Text in an element, where a line end is a line break. */
export const inElement = (text: string) => escaped(text).replaceAll('\n', '<br>')

/** An element with its text, or nothing where there is none. */
export const element = (name: string, className: string, text: string) =>
  text.trim() ? `<${name} class="${className}">${inElement(text)}</${name}>` : ''
