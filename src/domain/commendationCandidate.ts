import type { DisciplineForm, RatingState, RecipientKind } from './codes'
import { type HonouredKind, STREAK_YEARS } from './commendationGround'
import type { PlainDate } from './plainDate'

/** Why somebody whose level would do is not simply commended. */
export const OBJECTIONS = ['DISCIPLINED', 'NOT_PUBLISHED', 'ALREADY_COMMENDED'] as const
export type Objection = (typeof OBJECTIONS)[number]

/** A subject with the top level in a year, as the records show it. */
export interface CandidateFacts {
  recipientKind: Extract<RecipientKind, 'ORGANISATION' | 'MEMBER'>
  honoured: HonouredKind
  organisationId: number | null
  memberId: number | null
  name: string
  sortKey: string
  unitId: number
  unitCode: string
  unitName: string
  state: RatingState
  /** In how many of the last five years, this one included, the published level was EXCELLENT, wherever the subject then stood. */
  excellentYears: number
  /** Of the year, the gravest. */
  discipline: { form: DisciplineForm; imposedOn: PlainDate } | null
  /** Already commended under the same title in the year, and that is in force. */
  commendedBy: string | null
  /** What the unit wrote when it proposed the subject; null where it did not. */
  merits: string | null
}

/** Five years running ends with this year; a year not rated, not published or of another level breaks it. */
export const hasStreak = ({ excellentYears }: Pick<CandidateFacts, 'excellentYears'>) => excellentYears >= STREAK_YEARS

export function objectionsTo({ discipline, state, commendedBy }: CandidateFacts): Objection[] {
  const met: Record<Objection, boolean> = {
    DISCIPLINED: discipline !== null,
    NOT_PUBLISHED: state !== 'PUBLISHED',
    ALREADY_COMMENDED: commendedBy !== null,
  }
  return OBJECTIONS.filter(objection => met[objection])
}

interface Placed {
  recipientKind: RecipientKind
  name: string
  sortKey: string
  unitCode: string
}

const isPerson = (kind: RecipientKind) => kind === 'MEMBER' || kind === 'OTHER_PERSON'

/** The order of the paper: collectives by unit, then people by unit and name. */
export const inOfficialOrder = (a: Placed, b: Placed): number => {
  const parts = Number(isPerson(a.recipientKind)) - Number(isPerson(b.recipientKind))
  return parts || compared(a.unitCode, b.unitCode) || compared(a.sortKey, b.sortKey) || compared(a.name, b.name)
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
