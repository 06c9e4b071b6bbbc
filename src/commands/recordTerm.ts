import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import { type CommitteeTerm, placeOfTerm, type TermPlace, whyNotFrom } from '../domain/committeeTerm'
import { dateText, type PlainDate } from '../domain/plainDate'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { Term } from '../models/Term'
import { documentsOutside, termsOf } from '../queries/termsOf'

interface NewTerm {
  /** Of the organisation as it was shown. */
  version: number
  name: string
  fromDate: PlainDate
  document: string | null
}

/** Records a term of a committee from the day of its congress; the one before ends on that day. */
export function recordTerm(actor: Actor, organisationId: number, { version, document, ...wish }: NewTerm, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const organisation = await Organisation.held(organisationId, version, transaction)
      const place = placed(wish.fromDate, await termsOf(organisationId, transaction))
      const toDate = place.after?.fromDate ?? null
      if (place.before) await endBy(place.before, wish.fromDate, transaction)
      const { id } = await Term.create({ ...wish, organisationId, toDate }, { transaction })
      await organisation.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recordTerm', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        after: { termId: id, ...wish, toDate, document },
      })
    },
    now,
  )
}

interface TermCorrection {
  /** Of the organisation as it was shown. */
  version: number
  termId: number
  name: string
  fromDate: PlainDate
  reason: string
}

/** Gives a term its right name and first day; the one before ends where it begins. What stood there stays in the history. */
export function correctTerm(actor: Actor, organisationId: number, { version, termId, reason, ...right }: TermCorrection, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const organisation = await Organisation.held(organisationId, version, transaction)
      const terms = await termsOf(organisationId, transaction)
      const term = terms.find(({ id }) => id === termId)
      if (!term) throw new ConflictError('Nhiệm kỳ này không còn như trên trang. Mời đồng chí mở lại trang.')
      if (term.name === right.name && term.fromDate === right.fromDate)
        throw new RuleError('Tên và ngày giống điều đang ghi. Hãy sửa ít nhất một ô.')
      if (term.fromDate !== right.fromDate) await moveBeginning(term, right.fromDate, terms, transaction)
      await Term.update({ name: right.name }, { where: { id: termId }, transaction })
      await organisation.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'correctTerm', subjectKind: 'organisation', subjectId: organisationId, organisationId, reason },
        before: { name: term.name, fromDate: term.fromDate },
        after: right,
      })
    },
    now,
  )
}

/** Its neighbours stay its neighbours. */
async function moveBeginning(term: CommitteeTerm, date: PlainDate, terms: readonly CommitteeTerm[], transaction: Transaction) {
  const others = terms.filter(({ id }) => id !== term.id)
  const [was, becomes] = [placeOfTerm(term.fromDate, others), placed(date, others)]
  const passed = was.before?.id !== becomes.before?.id ? (date < term.fromDate ? was.before : becomes.before) : null
  if (passed) refuse(`Nhiệm kỳ ${passed.name} bắt đầu từ ngày ${dateText(passed.fromDate)}; thứ tự các nhiệm kỳ không đổi được.`)
  const stray = await documentsOutside({ ...term, fromDate: date }, transaction)
  if (stray.length > 0) refuse(inTerm(stray, term.name))
  if (was.before?.toDate === term.fromDate) await endOn(was.before, date, transaction)
  else if (was.before) await endBy(was.before, date, transaction)
  await Term.update({ fromDate: date }, { where: { id: term.id }, transaction })
}

function placed(date: PlainDate, others: readonly CommitteeTerm[]): TermPlace<CommitteeTerm> {
  const place = placeOfTerm(date, others)
  const taken = whyNotFrom(date, place)
  if (taken) refuse(taken)
  return place
}

/** One that was over before stays so. */
async function endBy(term: CommitteeTerm, date: PlainDate, transaction: Transaction) {
  if (term.toDate === null || term.toDate > date) await endOn(term, date, transaction)
}

async function endOn(term: CommitteeTerm, date: PlainDate, transaction: Transaction) {
  const stray = await documentsOutside({ ...term, toDate: date }, transaction)
  if (stray.length > 0) refuse(inTerm(stray, term.name))
  await Term.update({ toDate: date }, { where: { id: term.id }, transaction })
}

const inTerm = ([first, ...more]: { number: number; kind: string; datedOn: PlainDate }[], name: string) =>
  `Văn bản số ${first!.number}-${first!.kind} ngày ${dateText(first!.datedOn)}${more.length > 0 ? ` và ${more.length} văn bản khác` : ''} mang số của nhiệm kỳ ${name}; ngày này không được để các văn bản ấy ra ngoài nhiệm kỳ.`

function refuse(message: string): never {
  throw new RuleError(message, { fromDate: message })
}
