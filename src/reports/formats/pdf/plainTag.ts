import type { Tag, TagAttributes, TagType } from './painter'

/** PDFKit's piece of marked content. */
export type StructureContent = object

/** PDFKit's element of the structure tree. */
export interface StructureElement {
  add(child: StructureElement | StructureContent): unknown
  end(): void
}

export interface PlainTagHost {
  readonly document: { struct(type: string, options?: object): StructureElement }
  drawInto(tag: PlainTag): void
}

/** An element made by PDFKit itself; it knows no cells that span columns. */
export class PlainTag implements Tag {
  constructor(
    private readonly host: PlainTagHost,
    readonly type: TagType,
    readonly element: StructureElement,
  ) {}

  open(type: TagType, { alternative, box, scope }: TagAttributes = {}): Tag {
    const bbox = box && [box.x, box.y, box.x + box.width, box.y + box.height]
    const element = this.host.document.struct(type, { alt: alternative, bbox, scope })
    this.element.add(element)
    return new PlainTag(this.host, type, element)
  }

  draw() {
    this.host.drawInto(this)
  }

  close() {
    this.element.end()
  }
}
