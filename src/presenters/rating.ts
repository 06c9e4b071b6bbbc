import { dateText, momentText } from '../domain/plainDate'
import type { ActRecord, DecisionRecord, RatingRecord } from '../domain/ratingRecord'
import type { Regime } from '../domain/regulations'
import type { SelfRatingRecord } from '../domain/selfRating'
import { subjectKindLabel } from '../labels/decisions'
import { actWords } from './acts'
import { presentLevel, presentLevelOrNone } from './level'
import { presentOut } from './ratingRow'
import { presentSelfRating } from './selfRating'

interface RatingInput {
  rating: RatingRecord
  year: number
  regime: Regime
  decisions: DecisionRecord[]
  acts: ActRecord[]
  selfRating: SelfRatingRecord
  /** Whether the reader sees how the level came about, or only what was decided. */
  withWork: boolean
  sheetHref: string | null
  /** Where the self-rating is entered; null for those who may not. */
  selfRateHref: string | null
  /** Where a new decision is recorded; null for those who may not. */
  decideHref: string | null
  /** Why the reader, who records decisions here, may not record this one. */
  obstacle: string | null
}

/** One rating: what was decided, what it rests on, how it came about. */
export function presentRating({ rating, year, regime, decisions, acts, selfRating, withWork, ...rest }: RatingInput) {
  const { regulation, guidance } = regime
  const inForce = decisions.find(({ id }) => id === rating.decisionId)
  return {
    ...rest,
    title: `Xếp loại năm ${year}: ${rating.name}`,
    lead: rating.kind === 'ORGANISATION' ? subjectKindLabel.ORGANISATION : `${subjectKindLabel[rating.kind]}, ${rating.unitName}`,
    out: presentOut(rating, regime),
    inForce: inForce ? presentDecision(inForce) : null,
    published: rating.state === 'PUBLISHED',
    superseded: decisions.filter(({ id }) => id !== rating.decisionId).map(presentDecision),
    // A superseded decision was cited as it stands in it; a rating without one follows its cycle.
    regime: [regulation.citation, guidance.citation],
    selfRating: presentSelfRating(selfRating),
    proposal: withWork && !rating.notRatedReason ? { level: presentLevelOrNone(rating.proposedLevel), remarks: rating.remarks } : null,
    history: withWork ? acts.map(presentAct) : [],
  }
}

const presentDecision = (decision: DecisionRecord) => ({
  level: presentLevel(decision.level),
  document: `${decision.documentNumber} ngày ${dateText(decision.decidedOn)}`,
  authority: decision.authorityName,
  signatory: [decision.signatoryName, decision.signatoryOffice].filter(Boolean).join(', ') || 'chưa ghi',
  citation: decision.citation,
  reason: decision.reason,
  recorded: momentText(decision.recordedAt),
})

/** An act in the words of somebody who was there. */
const presentAct = ({ at, userName, act, before, after, reason }: ActRecord) => ({
  at: momentText(at),
  text: `${userName} ${actWords(act, before, after)}.`,
  reason,
})
