import { dateText } from '../domain/plainDate'

interface FormOfYear {
  id: string
  name: string
  purpose: string
  perUnit: boolean
}

interface DocumentsInput {
  /** Address of the year's board. */
  board: string
  year: number
  /** Whether the reader may read the year's own text. */
  readsContent: boolean
  /** Those that the reader may read here. */
  forms: readonly FormOfYear[]
  /** Those that wait for the year's ratings. */
  waiting: readonly { name: string }[]
  /** Those issued that the reader may read, the last first. */
  issued: readonly { id: number; form: string; documentNumber: string; datedOn: string; subject: string; issuerName: string }[]
  /** Of the files that each form can be had as. */
  extensions: readonly string[]
  /** Units for each of which a form can be made; none for a cell, or for who may not have that done. */
  units: readonly { organisationId: number; name: string }[]
}

/** The forms of a year: what each is for, where it is read, as which files it can be had. */
export function presentDocuments({ board, year, readsContent, forms, waiting, issued, extensions, units }: DocumentsInput) {
  return {
    year,
    content: readsContent ? [{ name: `Nội dung năm: lời văn, văn bản căn cứ, hội nghị`, href: `${board}/content` }] : [],
    forms: forms.map(({ id, name, purpose }) => ({
      ...{ id, name, purpose, href: `${board}/reports/${id}` },
      files: extensions.map(extension => ({ name: extension.toUpperCase(), href: `${board}/reports/${id}.${extension}` })),
    })),
    waiting: waiting.length
      ? `Năm ${year} chưa có đợt đánh giá nên chưa lập được: ${waiting.map(({ name }) => name.toLowerCase()).join(', ')}.`
      : null,
    issued: issued.map(({ id, documentNumber, datedOn, subject, issuerName }) => ({
      ...{ number: documentNumber, date: dateText(datedOn), subject, issuer: issuerName, href: `/documents/${id}` },
    })),
    batches: units.length
      ? forms
          .filter(({ perUnit }) => perUnit)
          .map(({ id, name }) => ({
            ...{ id, name, action: `${board}/documents/batches` },
            units: units.map(unit => ({ name: unit.name, href: `/organisations/${unit.organisationId}/years/${year}/reports/${id}` })),
          }))
      : [],
  }
}
