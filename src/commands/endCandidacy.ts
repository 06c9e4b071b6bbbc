import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import { CandidateEnding } from '../models/CandidateEnding'

interface Ending {
  /** Of the candidate as shown. */
  version: number
  endedOn: PlainDate
  reason: string
  document: string | null
}

/** Ends a candidacy without admission. The stages reached stay counted in their years. */
export function endCandidacy(actor: Actor, id: number, { version, endedOn, reason, document }: Ending, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const candidate = await Candidate.held(id, version, transaction)
      if (candidate.memberId) throw new RuleError('Quần chúng này đã được kết nạp.')
      if (await openEnding(id, transaction)) throw new RuleError('Việc theo dõi quần chúng này đã kết thúc.')
      await CandidateEnding.create({ candidateId: id, endedOn, reason, document }, { transaction })
      await candidate.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'endCandidacy', subjectKind: 'candidate', subjectId: id, organisationId: candidate.organisationId },
        before: { endedOn: null },
        after: { endedOn, document },
        reason,
      })
    },
    now,
  )
}

interface Resumption {
  version: number
  resumedOn: PlainDate
  reason: string | null
}

/** Takes a candidacy up again; on the day of its end itself, as if it had never ended. */
export function resumeCandidacy(actor: Actor, id: number, { version, resumedOn, reason }: Resumption, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const candidate = await Candidate.held(id, version, transaction)
      const ending = await openEnding(id, transaction)
      if (!ending) throw new RuleError('Quần chúng này đang được theo dõi.')
      const { endedOn } = ending
      await ending.update({ resumedOn }, { transaction })
      await candidate.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'resumeCandidacy', subjectKind: 'candidate', subjectId: id, organisationId: candidate.organisationId },
        before: { endedOn },
        after: { resumedOn },
        reason,
      })
    },
    now,
  )
}

const openEnding = (candidateId: number, transaction: Parameters<typeof Candidate.held>[2]) =>
  CandidateEnding.findOne({ where: { candidateId, resumedOn: null }, transaction })
