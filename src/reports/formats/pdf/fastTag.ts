import type { Tag, TagAttributes, TagType } from './painter'

/** What a tag needs of the painter that it belongs to. */
export interface TagHost {
  readonly document: { reserve(): number; keepSmall(id: number, body: string): unknown }
  readonly height: number
  drawInto(tag: FastTag): void
}

/** An element of the structure tree, written when it closes: nothing of it stays in memory. */
export class FastTag implements Tag {
  #kids = ''
  #page = 0

  constructor(
    private readonly host: TagHost,
    readonly type: TagType,
    readonly id: number,
    private readonly parentId: number,
    private readonly attributes: TagAttributes,
  ) {}

  open(type: TagType, attributes: TagAttributes = {}): Tag {
    const id = this.host.document.reserve()
    this.#kids += `${id} 0 R `
    return new FastTag(this.host, type, id, this.id, attributes)
  }

  draw() {
    this.host.drawInto(this)
  }

  /** Takes a piece of marked content in, by its number on the page. */
  addContent(page: number, mark: number) {
    this.#page ||= page
    this.#kids += this.#page === page ? `${mark} ` : `<</Type/MCR/Pg ${page} 0 R/MCID ${mark}>> `
  }

  addAnnotation(page: number, annotation: number) {
    this.#kids += `<</Type/OBJR/Pg ${page} 0 R/Obj ${annotation} 0 R>> `
  }

  close() {
    const page = this.#page ? `/Pg ${this.#page} 0 R` : ''
    const attributes = attributeText(this.attributes, this.host.height)
    this.host.document.keepSmall(this.id, `<</S/${this.type}/P ${this.parentId} 0 R${page}${attributes}/K[${this.#kids.trimEnd()}]>>`)
  }
}

/** The box is turned over: a PDF counts from the bottom of the page. */
function attributeText({ alternative, box, scope, columnSpan }: TagAttributes, pageHeight: number): string {
  const corners = box && [box.x, pageHeight - box.y - box.height, box.x + box.width, pageHeight - box.y].map(Math.round)
  const table = `${scope ? `/Scope/${scope}` : ''}${columnSpan ? `/ColSpan ${columnSpan}` : ''}`
  return [
    alternative && `/Alt ${unicodeString(alternative)}`,
    corners && `/A<</O/Layout/Placement/Block/BBox[${corners.join(' ')}]>>`,
    table && `/A<</O/Table${table}>>`,
  ]
    .filter(Boolean)
    .join('')
}

const unicodeString = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
