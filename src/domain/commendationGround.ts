import type { CommendationForm, CommendationGround, OrganisationTier, RecipientKind } from './codes'
import type { PlainDate } from './plainDate'
import { OPEN } from './regulations/regulation'

/** Years running that the rules honour apart. */
export const STREAK_YEARS = 5

/** The first day of 06-HD/TW, whose mục 19 says who commends whom for what; before it that is practice. */
const GUIDANCE_BEGAN: PlainDate = '2025-06-09'
const GUIDANCE = 'Hướng dẫn 06-HD/TW, mục 19'

/** Whom the rules speak of: a member, a cell, a grassroots organisation. */
export type HonouredKind = 'MEMBER' | 'CELL' | 'GRASSROOTS_ORGANISATION'

export interface CommendationRule {
  ground: CommendationGround
  recipient: HonouredKind
  /** Mildest first; the first is proposed. */
  forms: readonly CommendationForm[]
  /** Where the deciding organisation stands: the grassroots organisation itself, or a committee above it. */
  decidedBy: 'GRASSROOTS' | 'ABOVE_GRASSROOTS'
}

const RULES: readonly CommendationRule[] = [
  { ground: 'EXCELLENT_IN_YEAR', recipient: 'MEMBER', forms: ['MERIT_LETTER'], decidedBy: 'GRASSROOTS' },
  { ground: 'EXCELLENT_IN_YEAR', recipient: 'CELL', forms: ['MERIT_LETTER'], decidedBy: 'GRASSROOTS' },
  { ground: 'EXCELLENT_IN_YEAR', recipient: 'GRASSROOTS_ORGANISATION', forms: ['MERIT_LETTER'], decidedBy: 'ABOVE_GRASSROOTS' },
  { ground: 'OUTSTANDING', recipient: 'CELL', forms: ['MERIT_LETTER'], decidedBy: 'GRASSROOTS' },
  { ground: 'OUTSTANDING', recipient: 'GRASSROOTS_ORGANISATION', forms: ['MERIT_LETTER'], decidedBy: 'ABOVE_GRASSROOTS' },
  { ground: 'FIVE_YEARS', recipient: 'MEMBER', forms: ['MERIT_LETTER', 'MERIT_CERTIFICATE'], decidedBy: 'ABOVE_GRASSROOTS' },
  { ground: 'FIVE_YEARS', recipient: 'CELL', forms: ['MERIT_LETTER', 'MERIT_CERTIFICATE'], decidedBy: 'ABOVE_GRASSROOTS' },
  {
    ground: 'FIVE_YEARS',
    recipient: 'GRASSROOTS_ORGANISATION',
    forms: ['MERIT_CERTIFICATE', 'FLAG'],
    decidedBy: 'ABOVE_GRASSROOTS',
  },
]

/** What the guidance proposes for a ground; none for special achievements and movements, which are commended as decided. */
export const rulesFor = (ground: CommendationGround) => RULES.filter(rule => rule.ground === ground)

/** Whether candidates for this ground are found in the ratings. */
export const isFoundInRatings = (ground: CommendationGround) => rulesFor(ground).length > 0

/** The article behind a rule on the day of a decision; `open` where none is on file. */
export const commendationSource = (decidedOn: PlainDate): string => (decidedOn >= GUIDANCE_BEGAN ? GUIDANCE : OPEN)

/** Whom an organisation commends on this ground by the rule; empty where a committee at another place does. */
export const recipientsBy = (ground: CommendationGround, tier: OrganisationTier): HonouredKind[] =>
  rulesFor(ground).flatMap(({ recipient, decidedBy }) => (decidedBy === tier ? [recipient] : []))

export const honouredKind = (kind: RecipientKind, tier: OrganisationTier | null): HonouredKind | null => {
  if (kind === 'MEMBER') return 'MEMBER'
  if (kind !== 'ORGANISATION') return null
  return tier === 'GRASSROOTS' ? 'GRASSROOTS_ORGANISATION' : tier === 'BELOW_GRASSROOTS' ? 'CELL' : null
}
