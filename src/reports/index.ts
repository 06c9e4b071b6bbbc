import { NotFoundError } from '../errors'
import type { OfficialDocument } from './document'
import { reportFormats } from './formats'
import { yearEndReport } from './forms/yearEndReport'
import type { ReportForm, ReportScope } from './report'
import { requireAgreement } from './selfCheck'

export { reportFormats }

/** Every form. A new one is a file in forms/ and a line here. */
export const reportForms: ReportForm<unknown>[] = [yearEndReport as ReportForm<unknown>]

export interface MadeDocument {
  document: OfficialDocument
  /** Without extension. */
  fileName: string
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

export async function makeDocument(formId: string, scope: ReportScope): Promise<MadeDocument> {
  const form = formOf(formId)
  const data = await form.load(scope)
  return { document: form.build(data), fileName: form.fileName(data) }
}

/** The bytes of a form in a format. Throws NotFoundError for a form or a format that does not exist, RuleError where its figures disagree. */
export async function makeReport(formId: string, extension: string, scope: ReportScope): Promise<MadeReport> {
  const format = reportFormats.find(candidate => candidate.extension === extension)
  if (!format)
    throw new NotFoundError(`Không có định dạng «${extension}». Các định dạng: ${reportFormats.map(each => each.extension).join(', ')}.`)
  const { document, fileName } = await makeDocument(formId, scope)
  requireAgreement(document)
  return { contentType: format.contentType, fileName: `${fileName}.${extension}`, body: format.render(document) }
}
