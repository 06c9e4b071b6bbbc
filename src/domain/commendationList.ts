import { type CommendationFilter, partOf, RECIPIENT_PARTS, type RecipientRecord } from './commendationRecord'
import { searchKey, sortKey } from './personName'

/** Within each title and part: by name, by unit, by decision. */
export const COMMENDATION_ORDERS = ['name', 'unit', 'decision'] as const
export type CommendationOrder = (typeof COMMENDATION_ORDERS)[number]

/** The organisation's own award stands in its superior's count, not among those it commends. */
export const isItself = ({ kind, subjectId }: RecipientRecord, organisationId: number) =>
  kind === 'ORGANISATION' && subjectId === organisationId

/** Those of a year's list who pass a filter: by title, collectives first, then in the order that is asked for. */
export const listed = (recipients: readonly RecipientRecord[], filter: CommendationFilter, order: CommendationOrder) =>
  inOrder(recipients, order).filter(recipient => passes(recipient, filter))

function passes(recipient: RecipientRecord, { search, title, part, unitId }: CommendationFilter): boolean {
  const words = searchKey(search)
  return (
    (!title || recipient.title === title) &&
    (!part || partOf(recipient.kind) === part) &&
    (!unitId || recipient.unitId === unitId) &&
    (searchKey(recipient.name).includes(words) || searchKey(recipient.unitName).includes(words))
  )
}

type Key = readonly string[]

/** Collectives by the code of their unit; people by name, whether they are members or not. */
function keyOf(recipient: RecipientRecord, order: CommendationOrder): Key {
  const { kind, name, unitCode, decidedOn, documentNumber } = recipient
  const own = partOf(kind) === 'INDIVIDUALS' ? sortKey(name) : `${kind === 'ORGANISATION' ? 1 : 2} ${unitCode}`
  if (order === 'unit') return [unitCode, own]
  return order === 'decision' ? [decidedOn, documentNumber, own] : [own, unitCode]
}

function inOrder(recipients: readonly RecipientRecord[], order: CommendationOrder): RecipientRecord[] {
  const titles = [...new Set(recipients.map(({ title }) => title))]
  const keys = new Map(recipients.map(recipient => [recipient, keyOf(recipient, order)]))
  return recipients.toSorted(
    (a, b) =>
      titles.indexOf(a.title) - titles.indexOf(b.title) ||
      RECIPIENT_PARTS.indexOf(partOf(a.kind)) - RECIPIENT_PARTS.indexOf(partOf(b.kind)) ||
      compared(keys.get(a)!, keys.get(b)!),
  )
}

function compared(a: Key, b: Key): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}
