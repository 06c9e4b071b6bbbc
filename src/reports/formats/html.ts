import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../paths'
import type { Appendix, Block, Letterhead, OfficialDocument, SignatureBlock } from '../document'
import { clauses, withRoom } from '../documentText'
import { officialWords } from '../officialWords'
import type { ReportFormat } from '../report'
import { block } from './html/blocks'
import { element, escaped, inElement } from './html/escape'
import { appendixClass, printedPages } from './html/printedPages'

/** A file of its own, to be read and printed without the application. */
export const html: ReportFormat = {
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  async *render(document) {
    yield Buffer.from(pageStart(document))
    for (const part of fragmentParts(document, 1)) yield Buffer.from(`${part}\n`)
    yield Buffer.from('</main>\n</body>\n</html>\n')
  },
}

/** The document within a page of the application, which links assets/css/official.css and has its own heading of the first level. */
export const htmlFragment = (document: OfficialDocument) => [...fragmentParts(document, 2)].filter(Boolean).join('\n')

let stylesheet: string | undefined

const pageStart = (document: OfficialDocument) => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${document.site ? `<base href="${escaped(document.site)}/">\n` : ''}<title>${escaped(document.title)}</title>
<style>
${(stylesheet ??= readFileSync(path.join(root, 'assets/css/official.css'), 'utf8'))}${printedPages(document)}</style>
</head>
<body class="official-page">
<main>
`

/** The parts in the order of reading; `top` is the level of the document's own heading. */
function* fragmentParts(document: OfficialDocument, top: number): Generator<string> {
  yield '<article class="official" lang="vi">'
  yield letterhead(document.letterhead)
  yield title(document, top)
  if (document.bases.length) yield hyphenList('official__bases', document.bases)
  for (const each of document.body) yield block(each, top + 1)
  yield closing(document)
  yield element('p', 'official__seal', document.seal ?? '')
  for (const [i, each] of document.appendices.entries()) yield* appendix(each, i, top + 1)
  yield '</article>'
}

const letterhead = ({ superior, issuer, number, placeAndDate, draft }: Letterhead) =>
  [
    '<header class="official__head">',
    '<div class="official__issuer">',
    element('p', 'official__superior', superior),
    element('p', 'official__body', issuer),
    `<p class="official__ornament" aria-hidden="true">${officialWords.asterisk}</p>`,
    '</div>',
    '<div class="official__numbering">',
    element('p', 'official__number', withRoom(number)),
    element('p', 'official__draft', draft ?? ''),
    '</div>',
    `<p class="official__name"><span>${officialWords.partyName}</span></p>`,
    element('p', 'official__date', withRoom(placeAndDate)),
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')

function title({ kind, subject }: OfficialDocument, level: number): string {
  const lines = element('span', 'official__kind', kind) + element('span', 'official__subject', subject)
  if (!lines) return ''
  return `<h${level} class="official__title">${lines}</h${level}>\n<p class="official__ornament" aria-hidden="true">${officialWords.hyphens}</p>`
}

const hyphenList = (className: string, texts: readonly string[]) =>
  `<ul class="${className}">${clauses(texts)
    .map(text => `<li>${inElement(text)}</li>`)
    .join('')}</ul>`

/** Signature at the right, recipients at the left. */
function closing({ signature, recipients }: OfficialDocument): string {
  const listed = recipients.length
    ? `<p><span>${officialWords.recipients}</span></p>${hyphenList('official__list-of-recipients', recipients)}`
    : ''
  const parts = (signature ? signatureBlock(signature) : '') + (listed && `<div class="official__recipients">${listed}</div>`)
  return parts && `<footer class="official__closing">${parts}</footer>`
}

const signatureBlock = ({ authority, office, name }: SignatureBlock) =>
  `<div class="official__signature">${element('p', 'official__authority', authority)}${element('p', 'official__office', office)}` +
  `<p class="official__signatory">${inElement(name)}</p></div>`

function* appendix({ label, title: text, landscape, body }: Appendix, index: number, level: number): Generator<string> {
  yield `<section class="official__appendix ${appendixClass(index)}${landscape ? ' official__appendix--landscape' : ''}">`
  const heading = [label, text].filter(part => part.trim()).map(inElement)
  if (heading.length) yield `<h${level} class="official__appendix-title">${heading.join('<br>')}</h${level}>`
  for (const each of body) yield block(each, level + 1 - levelsSkipped(body), landscape)
  yield '</section>'
}

/** An appendix may begin below the first level; the page skips no level for that. */
const levelsSkipped = (body: readonly Block[]) => Math.min(3, ...body.flatMap(each => (each.type === 'heading' ? [each.level] : []))) - 1
