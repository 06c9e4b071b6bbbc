import createMarkdown, { type StateBlock, type StateInline, type Token } from 'markdown-it'
import { type ArticleFigures, isFigureMark } from '../../domain/articleFigures'
import { escaped } from '../formats/html/escape'
import { DIGITS_MARK } from './blocks'

/** What a reader gets of a text, and what an editor should know of it. */
export interface RenderedText {
  html: string
  /** Marks of figures in the text, in their order. */
  marks: string[]
}

type Environment = { figures: ArticleFigures; marks: string[] }

/** What Markdown may do in an article. All else stays plain text: no HTML, pictures, code, tables, addresses made into links. */
const RULES = {
  core: ['normalize', 'block', 'inline', 'text_join'],
  block: ['blockquote', 'digits', 'heading', 'hr', 'lheading', 'list', 'paragraph'],
  inline: ['emphasis', 'escape', 'figure', 'link', 'newline', 'text'],
  pairs: ['balance_pairs', 'emphasis', 'fragments_join'],
}

/** Where a link may lead: the web, a mailbox, a page of this site. */
const ADDRESS = /^(https?:\/\/[^\s]+|mailto:[^\s]+|\/(?![/\\])[^\s]*)$/i

const markdown = createMarkdown('zero', { html: false, linkify: false, typographer: false, breaks: false })
markdown.inline.ruler.before('emphasis', 'figure', readFigure)
markdown.block.ruler.before('paragraph', 'digits', readDigits)
markdown.core.ruler.enableOnly(RULES.core)
markdown.block.ruler.enableOnly(RULES.block)
markdown.inline.ruler.enableOnly(RULES.inline)
markdown.inline.ruler2.enableOnly(RULES.pairs)
markdown.validateLink = address => ADDRESS.test(address)

/** A figure between braces; what is no mark stays as it was typed. */
function readFigure(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false
  const end = state.src.indexOf('}}', state.pos + 2)
  const mark = end < 0 ? '' : state.src.slice(state.pos + 2, end).trim()
  if (end >= state.posMax || !isFigureMark(mark)) return false
  if (!silent) state.push('figure', '', 0).content = mark
  state.pos = end + 2
  return true
}

function readDigits(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
  if (text.trim() !== `{{${DIGITS_MARK}}}`) return false
  if (silent) return true
  state.line = line + 1
  state.push('digits', '', 0).map = [line, state.line]
  return true
}

const { rules } = markdown.renderer

rules['figure'] = (tokens, index, _options, env) => {
  const environment = env as Environment
  const mark = tokens[index]!.content
  environment.marks.push(mark)
  const text = environment.figures.texts[mark]
  return text === undefined ? `<mark class="no-figure">${escaped(`{{${mark}}}`)}</mark>` : escaped(text)
}

rules['digits'] = (_tokens, _index, _options, env) => {
  const { digits } = (env as Environment).figures
  if (digits.length === 0) return ''
  const boxes = digits.map(
    ({ label, value, percent }) =>
      `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}${percent ? `<span>${escaped(percent)}</span>` : ''}</dd></div>\n`,
  )
  return `<section class="digits" aria-labelledby="con-so">\n<h2 id="con-so">Một năm qua các con số</h2>\n<dl>\n${boxes.join('')}</dl>\n</section>\n`
}

/** The page's own title is the only first heading: those of a text begin below it and never skip one. */
function lowerHeadings(tokens: readonly Token[]) {
  let above = 1
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    if (token.type === 'heading_open') above = Math.min(Math.max(Number(token.tag.slice(1)), 2), above + 1, 4)
    token.tag = `h${above}`
  }
}

/** The body of an article as HTML. */
export function renderBody(text: string, figures: ArticleFigures): RenderedText {
  const environment: Environment = { figures, marks: [] }
  const tokens = markdown.parse(text.normalize('NFC'), environment)
  lowerHeadings(tokens)
  return { html: markdown.renderer.render(tokens, markdown.options, environment), marks: environment.marks }
}

/** The lead as the inside of one paragraph. */
export function renderLead(text: string, figures: ArticleFigures): RenderedText {
  const environment: Environment = { figures, marks: [] }
  return { html: markdown.renderInline(text.normalize('NFC').replace(/\s+/g, ' ').trim(), environment), marks: environment.marks }
}

/** The words of rendered HTML, for searching, feeds and previews of links. */
export const plainWords = (html: string) =>
  html
    .replace(/<\/(p|h\d|li|dd|dt|blockquote|div)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_sign, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!)
    .replace(/\s+/g, ' ')
    .trim()
