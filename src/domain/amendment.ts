import type { RecipientRecord } from './commendationRecord'

/** What an amending decision changes in the list of the one before. */
export interface Amendment {
  added: RecipientRecord[]
  removed: RecipientRecord[]
}

/** One and the same recipient in two lists: somebody on record by key, anybody else by name and unit. */
const keyOf = ({ kind, subjectId, name, unitId }: RecipientRecord) =>
  subjectId === null ? `${kind} ${unitId} ${name}` : `${kind} ${subjectId}`

/** Those withdrawn before the amendment stand in neither list. */
export function amendmentOf(before: readonly RecipientRecord[], after: readonly RecipientRecord[]): Amendment {
  const inForce = before.filter(({ withdrawnBy }) => withdrawnBy === null)
  const [old, fresh] = [new Set(inForce.map(keyOf)), new Set(after.map(keyOf))]
  return {
    added: after.filter(recipient => !old.has(keyOf(recipient))),
    removed: inForce.filter(recipient => !fresh.has(keyOf(recipient))),
  }
}
