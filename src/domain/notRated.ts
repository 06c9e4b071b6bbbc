import type { AbsenceKind, NotRatedReason } from './codes'
import { type PlainDate, monthsBetween } from './plainDate'
import type { Regime } from './regulations'
import { type AdmissionDay, settled } from './regulations/regulation'

export type RatedSubject =
  | {
      kind: 'MEMBER'
      /** On the counting date. */
      absence: AbsenceKind | null
      /** The day of the ceremony. */
      admittedOn: PlainDate
      /** The day of the decision to admit, where it is on file. */
      admissionDecidedOn: PlainDate | null
    }
  | {
      kind: 'ORGANISATION'
      /** Null: before the records begin. */
      foundedOn: PlainDate | null
    }

/** What the cycle states. All but the date counts only where the regime's rule is open; left out, the regime's proposal holds. */
export interface Counting {
  date: PlainDate
  admissionDay?: AdmissionDay
  memberMonths?: number
  organisationMonths?: number | null
}

type Member = Extract<RatedSubject, { kind: 'MEMBER' }>

function whyMemberNotRated(member: Member, { guidance }: Regime, counting: Counting): NotRatedReason | null {
  if (member.absence) return member.absence
  const day = settled(guidance.admissionDay, counting.admissionDay)
  const since = day === 'DECISION' ? (member.admissionDecidedOn ?? member.admittedOn) : member.admittedOn
  const fewest = settled(guidance.notRated.UNDER_SIX_MONTHS, counting.memberMonths)
  return monthsBetween(since, counting.date) < fewest ? 'UNDER_SIX_MONTHS' : null
}

/** Why a subject present on the counting date is not rated, or null when it is. OTHER is never found here: people state it. */
export function whyNotRated(subject: RatedSubject, regime: Regime, counting: Counting): NotRatedReason | null {
  if (subject.kind === 'MEMBER') return whyMemberNotRated(subject, regime, counting)
  const fewest = settled(regime.guidance.notRated.FOUNDED_UNDER_SIX_MONTHS, counting.organisationMonths)
  if (subject.foundedOn === null || fewest === null) return null
  return monthsBetween(subject.foundedOn, counting.date) < fewest ? 'FOUNDED_UNDER_SIX_MONTHS' : null
}
