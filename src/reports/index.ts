import { documentFileName } from '../domain/documentNumber'
import type { YearPart } from '../domain/yearContent'
import { NotFoundError } from '../errors'
import type { OfficialDocument } from './document'
import { documentFigures } from './documentFigures'
import { reportFormats } from './formats'
import { commendationList } from './forms/commendationList'
import { countingMinutes } from './forms/countingMinutes'
import { ratingDecision } from './forms/ratingDecision'
import { ratingNotice } from './forms/ratingNotice'
import { ratingSummary } from './forms/ratingSummary'
import { yearEndReport } from './forms/yearEndReport'
import { sealOf } from './head'
import type { DocumentHead, ReportData, ReportForm, ReportScope } from './form'
import { requireAgreement, selfCheck, type SelfCheck } from './selfCheck'

export { reportFormats }

/** Of any data: a form is asked for the data that it loaded itself. */
export type AnyForm = ReportForm<ReportData>

/** Every form, as pages list them. A new one is a file in forms/ and a line here. */
export const reportForms: AnyForm[] = [
  yearEndReport as AnyForm,
  ratingDecision as AnyForm,
  ratingNotice as AnyForm,
  ratingSummary,
  countingMinutes as AnyForm,
  commendationList as AnyForm,
]

export interface MadeDocument {
  document: OfficialDocument
  /** Without extension: "12-BC_DU_2022", "du-thao-BC_DU_2022". */
  fileName: string
  head: DocumentHead
}

export interface MadeReport {
  contentType: string
  fileName: string
  body: AsyncIterable<Uint8Array>
}

export const formOf = (id: string) => {
  const form = reportForms.find(candidate => candidate.id === id)
  if (!form) throw new NotFoundError(`Không có mẫu văn bản «${id}». Các mẫu: ${reportForms.map(each => each.id).join(', ')}.`)
  return form
}

export const formatOf = (extension: string) => {
  const format = reportFormats.find(candidate => candidate.extension === extension)
  if (!format)
    throw new NotFoundError(`Không có định dạng «${extension}». Các định dạng: ${reportFormats.map(each => each.extension).join(', ')}.`)
  return format
}

export interface ReadDocument extends MadeDocument {
  check: SelfCheck
  /** Which parts of the year's own text it has; null where it prints none. */
  ownText: ReadonlySet<YearPart> | null
}

/** A document to be read as it stands, with what its own check found. */
export async function readDocument(formId: string, scope: ReportScope): Promise<ReadDocument> {
  const form = formOf(formId)
  const data = await form.load(scope)
  const { head, summary } = data
  const number = head.edition?.number ?? null
  const fileName = documentFileName({ kind: form.kind, sign: head.letterhead.sign, number, year: summary.year, draft: number === null })
  const figures = documentFigures({ ...summary, figures: form.figures(data) })
  const seal = head.edition ? { seal: sealOf(head.edition.history) } : {}
  const site = scope.site === undefined ? {} : { site: scope.site }
  const document = { ...form.build(data), ...seal, ...site, figures }
  return { document, fileName, head, check: selfCheck(document), ownText: form.ownText?.(data) ?? null }
}

/** A document to be given away. Throws RuleError that says what differs where its figures do not agree. */
export async function makeDocument(formId: string, scope: ReportScope): Promise<MadeDocument> {
  const { check, ownText: _ownText, ...made } = await readDocument(formId, scope)
  requireAgreement(check)
  return made
}

/** The bytes of a form in a format. Throws NotFoundError for a form or a format that does not exist, RuleError where its figures do not agree. */
export async function makeReport(formId: string, extension: string, scope: ReportScope): Promise<MadeReport> {
  const format = formatOf(extension)
  const { document, fileName } = await makeDocument(formId, scope)
  return { contentType: format.contentType, fileName: `${fileName}.${extension}`, body: format.render(document) }
}
