import type { PlainDate } from './plainDate'

/** A document that was issued, as pages name it. */
export interface IssuedDocument {
  id: number
  form: string
  year: number
  subject: string
  /** «12-BC/ĐU» */
  documentNumber: string
  datedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
  issuedAt: string
  issuedByName: string | null
  termName: string
  /** Of the organisation that issued it. */
  issuerName: string
}
