import type { DocumentKind } from './codes'

/** Room for the number to be written in by hand. */
const GAP = '     '

function numberText(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`not a document number: ${number}`)
  return String(number).padStart(2, '0')
}

/** «12-BC/ĐU» */
export const shortDocumentNumber = (number: number, kind: DocumentKind, sign: string) => `${numberText(number)}-${kind}/${sign}`

/** «Số 12-BC/ĐU»; with room for the number while there is none: «Số      -BC/ĐU». */
export const documentNumberText = (number: number | null, kind: DocumentKind, sign: string) =>
  `Số ${number === null ? `${GAP}-${kind}/${sign}` : shortDocumentNumber(number, kind, sign)}`

/** For names of files: letters without marks, digits, and a hyphen for all else. */
export const ascii = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/Đ/g, 'D')
    .replace(/đ/g, 'd')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export interface NamedDocument {
  kind: DocumentKind
  sign: string
  /** Null while there is none; a document that is no draft has one. */
  number: number | null
  year: number
  draft: boolean
}

/** Name of the file without its extension: "12-BC_DU_2022", "du-thao-BC_DU_2022". */
export function documentFileName({ kind, sign, number, year, draft }: NamedDocument): string {
  if (!draft && number === null) throw new RangeError('an issued document has a number')
  const start = draft || number === null ? 'du-thao' : numberText(number)
  return `${start}-${ascii(kind)}_${ascii(sign)}_${year}`
}
