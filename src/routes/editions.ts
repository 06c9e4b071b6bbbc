import { type Request, type Response, Router } from 'express'
import { issueReport } from '../commands/issueReport'
import { dateText, parseTypedDate, type PlainDate, plainDateOf } from '../domain/plainDate'
import { ConflictError } from '../errors'
import { readForm, typedValues } from '../forms/form'
import { type IssueFields, issueForm } from '../forms/issue'
import { officeLabel } from '../labels/offices'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canIssue } from '../policies/documents'
import { presentIssue } from '../presenters/issue'
import { chainHead } from '../queries/chainHead'
import { numberSeries } from '../queries/numberSeries'
import { officersOn } from '../queries/officersOn'
import { makeDocument, type MadeDocument, reportFormats } from '../reports'
import { contentOf } from '../reports/frozenContent'
import { issuerName } from '../reports/head'
import { renderInThread } from '../reports/renderInThread'
import { putFile } from '../storage'
import { originOf } from './originOf'
import { showPage } from './page'
import { findReport } from './reports'

export const editions = Router()

const EDITIONS = '/organisations/:organisationId/years/:year/reports/:form/editions'

/** A draft that the reader may issue. */
async function findDraft(req: Request<{ organisationId: string; year: string; form: string }>, res: Response) {
  const found = await findReport(req, res)
  const draft = await makeDocument(found.form.id, found.scope)
  const issuer = await Organisation.findByPk(draft.head.issuerId, { rejectOnEmpty: true })
  authorize(canIssue(res.locals.actor, issuer), `Văn bản này do ${issuerName(draft.head.letterhead)} ban hành.`)
  return { ...found, draft, issuer }
}

type Found = Awaited<ReturnType<typeof findDraft>>

/** What will happen, and number, day and signatory to be confirmed. */
editions.get(`${EDITIONS}/new`, async (req, res) => {
  await showIssue(res, await findDraft(req, res))
})

editions.post(EDITIONS, async (req, res) => {
  const { actor, now } = res.locals
  const found = await findDraft(req, res)
  const { form, organisation, scope } = found
  const again = (errors: Record<string, string>, status = 422) => showIssue(res.status(status), found, typedValues(req.body), errors)
  const { values, errors } = readForm(issueForm(plainDateOf(now), scope.year), req.body)
  if (errors) return again(errors)
  const checked = await checkedAgainstRecords(found, values)
  if (checked.errors) return again(checked.errors)

  const { number, datedOn } = values
  const made = await makeDocument(form.id, {
    ...scope,
    site: originOf(req),
    edition: { number, datedOn, signatory: checked.signatory, history: await chainHead(found.issuer.id) },
  })
  const signed = { signatoryName: checked.signatory.name, signatoryOffice: officeLabel[checked.signatory.role] }
  const about = { organisationId: organisation.id, termId: checked.termId, year: scope.year, form: form.id, kind: form.kind }
  const frozen = { subject: made.document.subject, content: contentOf(made.document), files: await storedFiles(made) }
  try {
    const id = await issueReport(actor, { ...about, number, datedOn, ...signed, ...frozen }, now)
    req.session.notice = `${issuerName(made.head.letterhead)} đã ban hành văn bản.`
    res.redirect(303, `/documents/${id}`)
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
    await again({ number: error.message }, 409)
  }
})

/** The bytes of every format, in storage before any row names them. */
const storedFiles = ({ document, fileName }: MadeDocument) =>
  Promise.all(
    reportFormats.map(async ({ extension, contentType }) => {
      const stored = await putFile(await renderInThread(extension, document))
      return { ...stored, format: extension, type: contentType, name: `${fileName}.${extension}` }
    }),
  )

const signatoriesOn = async (issuerId: number, day: PlainDate) =>
  (await officersOn(issuerId, day)).filter(({ role }) => role === 'SECRETARY' || role === 'DEPUTY_SECRETARY')

/** What only the records know: who held office on that day, which term it was in, which numbers are taken. */
async function checkedAgainstRecords({ issuer, form }: Found, { number, datedOn, signatory }: IssueFields) {
  const [officers, series] = await Promise.all([
    signatoriesOn(issuer.id, datedOn),
    numberSeries(issuer.id, issuer.sign, form.kind, datedOn),
  ])
  const found = officers.find(({ name }) => name === signatory)
  const inOffice = officers.map(({ name, role }) => `${name} (${officeLabel[role]})`).join(', ') || 'không có ai trong hồ sơ'
  const errors: Record<string, string> = {
    ...(series
      ? {}
      : {
          datedOn: `Ngày ${dateText(datedOn)} không nằm trong nhiệm kỳ nào của tổ chức ban hành. Văn phòng ghi nhiệm kỳ ở trang của tổ chức, mục «Ghi nhiệm kỳ».`,
        }),
    ...(series?.taken.includes(number) ? { number: `Số ${number} đã dùng trong nhiệm kỳ này. Số tiếp theo là ${series.next}.` } : {}),
    ...(found ? {} : { signatory: `Ngày ${dateText(datedOn)} người này không giữ chức vụ. Khi đó: ${inOffice}.` }),
  }
  if (!series || !found || Object.keys(errors).length > 0) return { errors }
  return { termId: series.termId, signatory: { name: found.name, role: found.role } }
}

async function showIssue(res: Response, found: Found, values: Record<string, string> = {}, errors: Record<string, string> = {}) {
  const { organisation, issuer, form, scope, draft } = found
  const today = plainDateOf(res.locals.now)
  const day = parseTypedDate(values['datedOn'] ?? '') ?? today
  const [series, signatories] = await Promise.all([numberSeries(issuer.id, issuer.sign, form.kind, day), signatoriesOn(issuer.id, day)])
  const report = `/organisations/${organisation.id}/years/${scope.year}/reports/${form.id}`
  const issue = presentIssue({
    ...{ form, subject: draft.document.subject, issuer: issuerName(draft.head.letterhead), sign: issuer.sign, year: scope.year },
    ...{ action: `${report}/editions`, cancel: report, extensions: reportFormats.map(({ extension }) => extension) },
    ...{ series, signatories, today, values, errors },
  })
  await showPage(
    res,
    'documents/issue',
    {
      ...{ title: issue.title, section: 'report', organisation, year: scope.year },
      crumbs: [{ name: `${form.name} ${scope.year}`, href: report }],
    },
    { issue },
  )
}
