import type { Tag } from './painter'

type Section = 'THead' | 'TBody' | 'TFoot'

/** The elements of one table, opened when something of them is drawn and closed when the next part begins. */
export class TableTags {
  #table: Tag | null = null
  #section: { type: Section; tag: Tag } | null = null

  constructor(private readonly parent: Tag) {}

  caption(): Tag {
    return this.#opened().open('Caption')
  }

  row(type: Section): Tag {
    if (this.#section?.type !== type) {
      this.#section?.tag.close()
      this.#section = { type, tag: this.#opened().open(type) }
    }
    return this.#section.tag.open('TR')
  }

  close() {
    this.#section?.tag.close()
    this.#table?.close()
  }

  #opened(): Tag {
    return (this.#table ??= this.parent.open('Table'))
  }
}
