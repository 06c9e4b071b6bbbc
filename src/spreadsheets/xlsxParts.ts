import { RuleError } from '../errors'
import { LONGEST_CELL } from './rawRow'
import { attribute, type XmlPart, xmlParts } from './xml'
import { unpacked, zipDirectory, type ZipEntry } from './zip'

const MEBIBYTE = 1_048_576
/** Of the parts that describe the rest. */
const SMALL_PART = 4 * MEBIBYTE
const SHARED_TEXTS = 96 * MEBIBYTE
const MOST_SHARED_TEXTS = 1_000_000
const MOST_SHARED_CHARACTERS = 24_000_000

/** What is known of a workbook before its cells are read. */
export interface XlsxParts {
  since1904: boolean
  sheets: { name: string; entry: ZipEntry }[]
  sharedTexts: ZipEntry | null
}

/** Looks into an XLSX file. Refuses, with a sentence that helps, what carries macros or links to other files. */
export async function xlsxParts(path: string): Promise<XlsxParts> {
  const entries = await zipDirectory(path)
  refuseContents([...entries.keys()])
  const book = entries.get('xl/workbook.xml')
  const relations = entries.get('xl/_rels/workbook.xml.rels')
  if (!book && entries.has('content.xml'))
    throw new RuleError(
      'Tệp này là của LibreOffice hoặc OpenOffice (.ods). Hãy mở tệp, chọn «Lưu dưới dạng», dạng Excel (.xlsx), rồi chọn lại.',
    )
  if (!book && entries.has('xl/workbook.bin'))
    throw new RuleError('Tệp này là bảng tính nhị phân (.xlsb). Hãy mở bằng Excel, lưu lại dạng «Sổ làm việc Excel (.xlsx)» rồi chọn lại.')
  if (!book || !relations)
    throw new RuleError('Tệp nén này không phải bảng tính XLSX. Hãy lưu bảng tính dạng .xlsx hoặc .csv rồi chọn lại.')
  const targets = await targetsOf(path, relations)
  const { since1904, sheets } = await sheetsOf(path, book)
  return {
    since1904,
    sharedTexts: entries.get('xl/sharedStrings.xml') ?? null,
    sheets: sheets.flatMap(({ name, relation }) => {
      const entry = entries.get(addressIn(targets.get(relation) ?? ''))
      return entry ? [{ name, entry }] : []
    }),
  }
}

function refuseContents(names: readonly string[]) {
  if (names.some(name => /vbaProject|macrosheets\//i.test(name))) {
    throw new RuleError('Tệp có macro nên không được đọc. Hãy lưu lại dạng «Sổ làm việc Excel (.xlsx)» rồi chọn lại.')
  }
  if (names.some(name => /externalLinks\//i.test(name))) {
    throw new RuleError('Tệp có liên kết tới tệp khác nên không được đọc. Hãy chép bảng, dán dạng giá trị vào tệp mới rồi chọn lại.')
  }
}

const addressIn = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** The opening tags of a small part. */
async function* tagsOf(path: string, entry: ZipEntry) {
  for await (const parts of xmlParts(unpacked(path, entry, SMALL_PART))) {
    for (const part of parts) if ('open' in part) yield { name: part.open, of: (name: string) => attribute(part.attributes, name) ?? '' }
  }
}

async function targetsOf(path: string, entry: ZipEntry) {
  const targets = new Map<string, string>()
  for await (const { name, of } of tagsOf(path, entry)) if (name === 'Relationship') targets.set(of('Id'), of('Target'))
  return targets
}

const HIDDEN = ['hidden', 'veryHidden']

/** Visible sheets in their order. */
async function sheetsOf(path: string, entry: ZipEntry) {
  const sheets: { name: string; relation: string }[] = []
  let since1904 = false
  for await (const { name, of } of tagsOf(path, entry)) {
    if (name === 'workbookPr') since1904 = /^(1|true)$/.test(of('date1904'))
    if (name === 'sheet' && !HIDDEN.includes(of('state'))) sheets.push({ name: of('name'), relation: of('id') })
  }
  return { since1904, sheets }
}

/** Texts that cells refer to by number. */
export async function sharedTexts(path: string, entry: ZipEntry | null): Promise<readonly string[]> {
  const reader = new SharedTexts()
  if (!entry) return reader.texts
  for await (const parts of xmlParts(unpacked(path, entry, SHARED_TEXTS))) {
    for (const part of parts) reader.take(part)
    reader.refuseTooMany()
  }
  return reader.texts
}

class SharedTexts {
  readonly texts: string[] = []
  private text = ''
  private characters = 0
  private inText = false
  /** How a text is spoken stands beside it, and is no part of it. */
  private inSpoken = false

  take(part: XmlPart) {
    if ('text' in part) {
      if (this.inText) this.text += part.text
    } else if ('open' in part) this.open(part.open, part.closed)
    else this.close(part.close)
  }

  private open(name: string, closed: boolean) {
    if (name === 'si') this.text = ''
    if (name === 'rPh') this.inSpoken = !closed
    this.inText = name === 't' && !closed && !this.inSpoken
  }

  private close(name: string) {
    this.inText = false
    if (name === 'rPh') this.inSpoken = false
    if (name !== 'si') return
    this.texts.push(this.text.slice(0, LONGEST_CELL + 1))
    this.characters += this.text.length
  }

  refuseTooMany() {
    if (Math.max(this.characters, this.text.length) <= MOST_SHARED_CHARACTERS && this.texts.length <= MOST_SHARED_TEXTS) return
    throw new RuleError('Tệp có quá nhiều chữ nên không được đọc. Hãy chia thành nhiều tệp.')
  }
}
