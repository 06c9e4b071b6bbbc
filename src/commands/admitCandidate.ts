import { write } from '../database'
import type { Actor } from '../domain/actor'
import { mayBeAdmitted } from '../domain/candidateStages'
import { PROFILE_FIELDS } from '../domain/memberRecord'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import { Organisation } from '../models/Organisation'
import type { MemberProfileValues } from './changeProfile'
import { makeMember } from './createMember'
import { addStage, stagesReached } from './recordStage'

export interface Admission {
  /** Of the candidate as shown. */
  version: number
  /** The decision to admit; null where it is on record already. */
  decision: { document: string; decidedOn: PlainDate } | null
  /** The day of the ceremony: party membership counts from it. */
  admittedOn: PlainDate
  admittedAt: string | null
}

const NOBODY = Object.fromEntries(PROFILE_FIELDS.map(field => [field, null])) as unknown as MemberProfileValues
const NO_VOTES = { votesFor: null, voters: null }

/** Makes a probationary member of a candidate in one act: the last stages, the profile, the membership of the cell. Gives the member. */
export function admitCandidate(actor: Actor, id: number, { version, decision, admittedOn, admittedAt }: Admission, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const candidate = await Candidate.held(id, version, transaction)
      if (!mayBeAdmitted(await stagesReached(id, transaction))) {
        throw new RuleError('Quần chúng này chưa đủ các bước trước lễ kết nạp, hoặc đã được kết nạp.')
      }
      if (decision)
        await addStage(context, candidate, { stage: 'DECISION', reachedOn: decision.decidedOn, document: decision.document, ...NO_VOTES })
      await addStage(context, candidate, { stage: 'ADMISSION', reachedOn: admittedOn, document: null, ...NO_VOTES })
      const { fullName, sex = null, birthDate = null, occupation = null } = candidate
      const profile = { ...NOBODY, fullName, sex, birthDate, occupation, admittedOn, admittedAt }
      const cell = await Organisation.findByPk(candidate.organisationId, { transaction, rejectOnEmpty: true })
      const member = await makeMember(context, cell, profile, { beganBy: 'ADMITTED', fromDate: null })
      await candidate.update({ memberId: member.id, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'admitCandidate', subjectKind: 'candidate', subjectId: id, organisationId: cell.id },
        before: { memberId: null },
        after: { memberId: member.id, admittedOn, document: decision?.document ?? null },
      })
      return member.id
    },
    now,
  )
}
