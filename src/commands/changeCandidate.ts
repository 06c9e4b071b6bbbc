import { write } from '../database'
import type { Actor } from '../domain/actor'
import { CANDIDATE_FIELDS } from '../domain/candidateRecord'
import { searchKey, sortKey } from '../domain/personName'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import type { CandidatePerson } from './createCandidate'

/** Changes what is written down of a candidate as a person. The cell stays: the stages of past years were counted there. */
export function changeCandidate(actor: Actor, id: number, { version, ...person }: CandidatePerson & { version: number }, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const candidate = await Candidate.held(id, version, transaction)
      const changed = CANDIDATE_FIELDS.filter(field => (candidate[field] ?? null) !== person[field])
      if (changed.length === 0) return
      const before = Object.fromEntries(changed.map(field => [field, candidate[field] ?? null]))
      const { fullName } = person
      await candidate.update(
        { ...person, sortKey: sortKey(fullName), searchKey: searchKey(fullName), version: version + 1 },
        { transaction },
      )
      await AuditEntry.record(context, {
        ...{ act: 'changeCandidate', subjectKind: 'candidate', subjectId: id, organisationId: candidate.organisationId },
        before,
        after: Object.fromEntries(changed.map(field => [field, person[field]])),
      })
    },
    now,
  )
}
