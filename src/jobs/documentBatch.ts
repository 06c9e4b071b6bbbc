import { ascii } from '../domain/documentNumber'
import { NotFoundError, RuleError, type UserFacingError } from '../errors'
import { canMakeBatch } from '../policies/documents'
import { treeOf } from '../queries/treeOf'
import { type UnitRating, unitRatings } from '../queries/unitRatings'
import type { OfficialDocument } from '../reports/document'
import { formOf, makeDocument } from '../reports'
import { renderInThread, renderManyInThread } from '../reports/renderInThread'
import type { JobFile, JobKind, JobWork } from './job'
import { zipOf } from './zip'

export const BATCH_PACKAGES = ['pdf', 'zip'] as const
export type BatchPackage = (typeof BATCH_PACKAGES)[number]

export interface BatchInput {
  /** Id of a report form. */
  form: string
  year: number
  /** One PDF of all, or a ZIP with a PDF for each. */
  packaging: BatchPackage
}

interface UnitDocument {
  /** Without its extension; names the unit. */
  fileName: string
  document: OfficialDocument
}

const PACKAGE_WORDS: Record<BatchPackage, string> = { pdf: 'một tệp PDF', zip: 'tệp ZIP' }

/** One document for each unit that was rated in a year. */
export const documentBatch: JobKind<BatchInput> = {
  name: 'documentBatch',
  title: ({ form, year, packaging }) => `${formOf(form).name} ${year} của các đơn vị (${PACKAGE_WORDS[packaging]})`,
  isAllowed: (actor, organisation) => canMakeBatch(actor, organisation),
  async run(input, work) {
    const { form, year, packaging } = input
    const { places } = await treeOf(work.organisation.id)
    const units = await unitRatings({ organisationId: work.organisation.id, places }, year)
    if (units.length === 0) throw new RuleError(`Năm ${year} chưa có đơn vị nào trong đợt đánh giá nên không có văn bản để lập.`)
    const { made, leftOut } = await makeAll(units, input, work)
    if (made.length === 0) throw new RuleError(leftOut[0]!)
    const name = `${ascii(formOf(form).name).toLowerCase()}_${ascii(work.organisation.code)}_${year}.${packaging}`
    const file = packaging === 'pdf' ? await onePdf(made, input, name, work) : await oneZip(made, name, work)
    return { outcome: [`Đã lập ${made.length} văn bản.`, ...leftOut].join(' '), file }
  },
}

/** Reading takes about half of the time, drawing the other. */
async function makeAll(units: UnitRating[], { form, year }: BatchInput, { now, progress }: JobWork) {
  const made: UnitDocument[] = []
  const leftOut: string[] = []
  for (const [index, { organisationId, code, name }] of units.entries()) {
    await progress(index, units.length * 2)
    try {
      const { document, fileName } = await makeDocument(form, { organisationId, year, now })
      made.push({ document, fileName: `${ascii(code)}_${fileName}` })
    } catch (error) {
      if (!isAboutRecords(error)) throw error
      leftOut.push(`${name}: ${error.message}`)
    }
  }
  return { made, leftOut }
}

/** What the records of one unit lack keeps no other from its document. */
const isAboutRecords = (error: unknown): error is UserFacingError => error instanceof NotFoundError || error instanceof RuleError

async function onePdf(made: UnitDocument[], { form, year }: BatchInput, name: string, { signal, progress }: JobWork): Promise<JobFile> {
  await progress(1, 2)
  const documents = made.map(({ document }) => document)
  return { name, type: 'application/pdf', content: await renderManyInThread(documents, `${formOf(form).name} ${year}`, signal) }
}

async function oneZip(made: UnitDocument[], name: string, { now, signal, progress }: JobWork): Promise<JobFile> {
  const entries: { name: string; bytes: Uint8Array }[] = []
  for (const [index, { fileName, document }] of made.entries()) {
    await progress(made.length + index, made.length * 2)
    entries.push({ name: `${fileName}.pdf`, bytes: await renderInThread('pdf', document, signal) })
  }
  return { name, type: 'application/zip', content: zipOf(entries, now) }
}
