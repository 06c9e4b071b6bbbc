interface FormOfYear {
  id: string
  name: string
  purpose: string
}

interface DocumentsInput {
  /** Address of the year's board. */
  board: string
  year: number
  forms: readonly FormOfYear[]
  /** Of the files that each form can be had as. */
  extensions: readonly string[]
  /** Whether a form can be made for every unit below. */
  withBatch: boolean
}

/** The forms of a year: what each is for, where it is read, as which files it can be had. */
export function presentDocuments({ board, year, forms, extensions, withBatch }: DocumentsInput) {
  return {
    year,
    forms: forms.map(({ id, name, purpose }) => ({
      ...{ id, name, purpose, href: `${board}/reports/${id}` },
      files: extensions.map(extension => ({ name: extension.toUpperCase(), href: `${board}/reports/${id}.${extension}` })),
    })),
    batch: withBatch ? { action: `${board}/documents/batches` } : null,
  }
}
