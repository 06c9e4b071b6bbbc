import Joi from 'joi'
import { CANDIDATE_SCOPES, type CandidateFilter } from '../domain/candidateRecord'
import { CANDIDATE_SOURCES, CANDIDATE_STAGES, ORGANISATION_KINDS } from '../domain/codes'
import { COMMENDATION_ORDERS, type CommendationOrder } from '../domain/commendationList'
import { type CommendationFilter, RECIPIENT_PARTS } from '../domain/commendationRecord'
import type { LogFilter } from '../domain/historyLog'
import { MEMBER_LIST_STATUSES, MEMBER_ORDERS, type MemberFilter, type MemberOrder } from '../domain/memberRecord'
import type { OrganisationFilter } from '../domain/organisationRecord'
import { NotFoundError } from '../errors'
import { ACTS } from '../labels/acts'
import { optionalDate } from './fields'
import { readForm } from './form'

/** What lists are narrowed to, read from the address. A field left empty says nothing. */
type Fields<Name extends string> = Record<Name, string> & { page: number }

const oneOf = (codes: readonly string[]) =>
  Joi.string()
    .valid('', ...codes)
    .default('')

const text = Joi.string().allow('').max(80).truncate().default('')
const id = Joi.string()
  .pattern(/^[1-9]\d{0,8}$/)
  .allow('')
  .default('')
const page = Joi.number().integer().min(1).max(999_999).default(1)

const organisationFields = Joi.object<Fields<'q' | 'kind' | 'state' | 'parent' | 'view'>>({
  ...{ q: text, kind: oneOf(ORGANISATION_KINDS), state: oneOf(['closed']), parent: id, view: oneOf(['list']), page },
})

const memberFields = Joi.object<Fields<'q' | 'unit' | 'status' | 'exempt' | 'sort'>>({
  ...{ q: text, unit: id, status: oneOf(MEMBER_LIST_STATUSES), exempt: oneOf(['yes']), sort: oneOf(MEMBER_ORDERS), page },
})

const candidateFields = Joi.object<Fields<'q' | 'unit' | 'source' | 'scope' | 'stage'>>({
  ...{ q: text, unit: id, source: oneOf(CANDIDATE_SOURCES), scope: oneOf(CANDIDATE_SCOPES), stage: oneOf(CANDIDATE_STAGES), page },
})

const commendationFields = Joi.object<Fields<'q' | 'title' | 'part' | 'unit' | 'sort'>>({
  ...{
    q: text,
    title: Joi.string()
      .allow('')
      .pattern(/^[A-Z][A-Z0-9_]{0,59}$/)
      .default(''),
    part: oneOf(RECIPIENT_PARTS),
    unit: id,
    sort: oneOf(COMMENDATION_ORDERS),
    page,
  },
})

const nameFields = Joi.object<Fields<'q'>>({ q: text, page })

const logFields = Joi.object<Fields<'who' | 'record' | 'act' | 'unit' | 'from' | 'to'>>({
  ...{ who: text, record: text, act: oneOf(ACTS), unit: id, from: text, to: text, page },
})

const logDates = Joi.object<Pick<LogFilter, 'from' | 'to'>>({ from: optionalDate(), to: optionalDate() })

function fieldsOf<Values>(schema: Joi.ObjectSchema<Values>, query: unknown): Values {
  const { values } = readForm(schema, query)
  if (!values) throw new NotFoundError('Không có danh sách lọc như vậy. Mời đồng chí chọn lại ở trang danh sách.')
  return values
}

const idOrNone = (typed: string) => (typed ? Number(typed) : null)

export function readOrganisationList(query: unknown) {
  const { page, ...fields } = fieldsOf(organisationFields, query)
  const filter = { search: fields.q, kind: fields.kind || null, closed: fields.state === 'closed', parentId: idOrNone(fields.parent) }
  return { page, fields, filter: filter as OrganisationFilter }
}

export function readMemberList(query: unknown) {
  const { page, ...fields } = fieldsOf(memberFields, query)
  const filter = { search: fields.q, unitId: idOrNone(fields.unit), status: fields.status || null, exemptOnly: fields.exempt === 'yes' }
  return { page, fields, filter: filter as MemberFilter, order: (fields.sort || 'name') as MemberOrder }
}

export function readCandidateList(query: unknown) {
  const { page, ...fields } = fieldsOf(candidateFields, query)
  const { q, unit, source, scope, stage } = fields
  const filter = { search: q, unitId: idOrNone(unit), source: source || null, scope: scope || 'REACHED', stage: stage || null }
  return { page, fields, filter: filter as CandidateFilter }
}

export function readCommendationList(query: unknown) {
  const { page, ...fields } = fieldsOf(commendationFields, query)
  const { q, title, part, unit, sort } = fields
  const filter = { search: q, title: title || null, part: part || null, unitId: idOrNone(unit) }
  return { page, fields, filter: filter as CommendationFilter, order: (sort || 'name') as CommendationOrder }
}

const newsFields = Joi.object<Fields<'q' | 'category'>>({
  ...{ q: text, page },
  category: Joi.string()
    .allow('')
    .pattern(/^[a-z0-9-]{1,80}$/)
    .default(''),
})

/** A list that is only searched by name. */
export function readNameList(query: unknown) {
  const { page, ...fields } = fieldsOf(nameFields, query)
  return { page, fields, search: fields.q }
}

/** What a reader of the public pages looks for. */
export function readNewsList(query: unknown) {
  const { page, ...fields } = fieldsOf(newsFields, query)
  return { page, fields, filter: { search: fields.q, categoryKey: fields.category || null, month: null } }
}

/** A date that is none is told to the reader, and narrows nothing. */
export function readHistoryLog(query: unknown) {
  const { page, ...fields } = fieldsOf(logFields, query)
  const { values, errors } = readForm(logDates, { from: fields.from, to: fields.to })
  const { from, to } = values ?? { from: null, to: null }
  const filter = { who: fields.who, record: fields.record, act: fields.act || null, unitId: idOrNone(fields.unit), from, to }
  return { page, fields, filter: filter as LogFilter, errors: errors ?? {} }
}
