import { type ActingPerson, isOn, type Side, SIDE_NAMES } from './actingSide'
import type { CycleStep, NotRatedReason, RatingState, SelfRater, SubjectKind } from './codes'
import type { CycleSettings } from './cycleSettings'
import { decidedElsewhere } from './decidingAuthority'
import type { PlainDate } from './plainDate'
import type { RatingLevel } from './ratingLevel'

/**
 * What may be done with a rating. `selfRate` enters how a subject rates itself, `fill` what the cell says, `exclude` and `include` settle whether it is rated at all,
 * `prepare` looks at what a decision would do, `recordElsewhere` enters what another authority decided.
 */
export const RATING_ACTS = [
  'selfRate',
  'fill',
  'exclude',
  'include',
  'handIn',
  'returnToCell',
  'appraise',
  'returnToAppraisal',
  'prepare',
  'decide',
  'recordElsewhere',
  'publish',
  'unpublish',
] as const
export type RatingAct = (typeof RATING_ACTS)[number]

/** What acts need to know of a rating. */
export interface ActedRating {
  kind: SubjectKind
  state: RatingState
  /** Of its unit; rights are held on it. */
  path: string
  memberId: number | null
  organisationId: number | null
  proposedLevel: RatingLevel | null
  /** Who entered the self-rating; null where nobody did, or it is not known any more. */
  selfRatedBy: SelfRater | null
  notRatedReason: NotRatedReason | null
  /** Of the unit's own rating: where the unit's file stands. */
  unitState: RatingState | null
}

/** What acts need to know of the cycle that the rating stands in. */
export interface ActedCycle {
  organisationId: number
  /** Of the committee. */
  path: string
  year: number
  publishedOn: PlainDate | null
  /** What the committee stated; who decides members, if it did. */
  settings?: Pick<CycleSettings, 'memberAuthority'>
  /** Steps that are locked for the unit since their deadline has passed, with the reason in words. */
  locks: Partial<Record<CycleStep, string>>
}

interface Rule {
  /** Who may, from which states; the first side that fits the person counts. */
  by: Partial<Record<Side, readonly RatingState[]>>
  /** What follows «nên» where the state does not allow it. */
  refusal: string
  /** Whether it may be done on one's own record. */
  onOneself: boolean
  /** Another sentence, where the state alone does not say why. */
  wrongState?: (rating: ActedRating, cycle: ActedCycle) => string | null
  further?: (rating: ActedRating, cycle: ActedCycle, actor: ActingPerson, side: Side) => string | null
}

const OPEN = ['DRAFT', 'RETURNED'] as const
const UNDECIDED = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED'] as const
const RATED = [...UNDECIDED, 'DECIDED', 'PUBLISHED'] as const

const TELL_OFFICE = 'Nếu có sai sót, mời đồng chí báo Văn phòng cấp ủy.'

const closedSheet = ({ year, publishedOn, locks }: ActedCycle) =>
  publishedOn ? `Kết quả năm ${year} đã công bố, phiếu chỉ còn để xem. ${TELL_OFFICE}` : (locks.HAND_IN ?? null)

/** The cell works on its sheet until the year is published or its deadline locks it. */
const whileOpen: Rule['further'] = (_rating, cycle, _actor, side) => (side === 'CELL' ? closedSheet(cycle) : null)

const RULES: Record<RatingAct, Rule> = {
  selfRate: {
    by: { ONESELF: OPEN, CELL: OPEN },
    refusal: '',
    onOneself: true,
    // Members ask before anything is published: whether it is appraised or decided already is not said.
    wrongState: ({ state }) =>
      state === 'NOT_RATED'
        ? 'Đối tượng này không xếp loại nên không tự xếp loại.'
        : `Chi bộ đã nộp hồ sơ nên tự xếp loại không sửa được nữa. ${TELL_OFFICE}`,
    further({ selfRatedBy }, cycle, _actor, side) {
      if (side === 'CELL' && selfRatedBy === 'MEMBER') return 'Đồng chí ấy đã tự ghi trên trang của mình, chi bộ không sửa thay.'
      return cycle.publishedOn ? closedSheet(cycle) : (cycle.locks.SELF_REVIEW ?? cycle.locks.HAND_IN ?? null)
    },
  },
  fill: {
    by: { CELL: OPEN },
    refusal: 'mức đề xuất không sửa được nữa',
    onOneself: true,
    wrongState({ state }, cycle) {
      if (state === 'NOT_RATED') return 'Đối tượng này không xếp loại nên không có mức đề xuất.'
      return cycle.publishedOn ? closedSheet(cycle) : null
    },
    further: (_rating, cycle) => closedSheet(cycle) ?? cycle.locks.MEETING ?? null,
  },
  exclude: {
    by: { COMMITTEE: UNDECIDED, CELL: OPEN },
    refusal: 'không chuyển sang không xếp loại được',
    onOneself: false,
    further: whileOpen,
  },
  include: {
    by: { COMMITTEE: ['NOT_RATED'], CELL: ['NOT_RATED'] },
    refusal: '',
    wrongState: () => 'Đối tượng này đang được xếp loại, không cần đưa vào nữa.',
    onOneself: false,
    further({ notRatedReason, unitState }, cycle, _actor, side) {
      if (side !== 'CELL') return null
      if (notRatedReason !== 'OTHER') return 'Lý do không xếp loại này theo quy định. Nếu chưa đúng, mời đồng chí báo Văn phòng cấp ủy.'
      if (!isOpen(unitState)) return `Chi bộ đã nộp hồ sơ nên không đưa thêm vào xếp loại được. ${TELL_OFFICE}`
      return closedSheet(cycle)
    },
  },
  handIn: {
    by: { CELL: OPEN },
    refusal: 'không nộp thêm lần nữa',
    onOneself: true,
    further: ({ proposedLevel }, cycle) => closedSheet(cycle) ?? (proposedLevel ? null : 'Chưa có mức đề xuất.'),
  },
  returnToCell: { by: { COMMITTEE: ['SUBMITTED', 'APPRAISED'] }, refusal: 'không trả lại chi bộ được', onOneself: true },
  appraise: {
    by: { COMMITTEE: ['SUBMITTED'] },
    refusal: 'không thẩm định được',
    onOneself: false,
    further: (_rating, { locks }) => locks.APPRAISE ?? null,
  },
  returnToAppraisal: { by: { COMMITTEE: ['APPRAISED'] }, refusal: 'không trả lại bước thẩm định được', onOneself: true },
  prepare: { by: { COMMITTEE: RATED }, refusal: 'không ghi được quyết định', onOneself: false, further: decidedElsewhere },
  decide: {
    by: { COMMITTEE_HEAD: RATED },
    refusal: 'không ghi được quyết định',
    onOneself: false,
    further: (rating, cycle, actor) => decidedElsewhere(rating, cycle, actor) ?? cycle.locks.DECIDE ?? null,
  },
  recordElsewhere: { by: { COMMITTEE_HEAD: RATED }, refusal: 'không ghi được quyết định', onOneself: false },
  publish: {
    by: { COMMITTEE_HEAD: ['DECIDED'] },
    refusal: 'không công bố được',
    onOneself: false,
    further: (_rating, { locks }) => locks.PUBLISH ?? null,
  },
  unpublish: { by: { COMMITTEE_HEAD: ['PUBLISHED'] }, refusal: 'không có gì để hủy công bố', onOneself: false },
}

const STATE_SENTENCES: Record<RatingState, string> = {
  NOT_RATED: 'Đối tượng này không xếp loại',
  DRAFT: 'Chi bộ chưa nộp hồ sơ',
  SUBMITTED: 'Chi bộ đã nộp hồ sơ',
  RETURNED: 'Hồ sơ đang ở chi bộ, chưa nộp lại',
  APPRAISED: 'Hồ sơ đã thẩm định',
  DECIDED: 'Đã có quyết định xếp loại',
  PUBLISHED: 'Kết quả xếp loại đã công bố',
}

const isOpen = (state: RatingState | null) => state === null || state === 'DRAFT' || state === 'RETURNED'

/** The office itself is not sent to the office. */
const advice = (side: Side) => (side === 'CELL' ? ` ${TELL_OFFICE}` : '')

/** Why an act is not allowed on a rating, in words that say what to do; null when it is. */
export function whyNot(act: RatingAct, rating: ActedRating, cycle: ActedCycle, actor: ActingPerson): string | null {
  const { by, refusal, wrongState, onOneself, further } = RULES[act]
  const sides = Object.keys(by) as Side[]
  const side = sides.find(each => isOn(each, actor, rating, cycle))
  if (!side) return `Việc này của ${sides.map(each => SIDE_NAMES[each]).join(', hoặc của ')}.`
  if (!by[side]!.includes(rating.state))
    return wrongState?.(rating, cycle) ?? `${STATE_SENTENCES[rating.state]} nên ${refusal}.${advice(side)}`
  if (!onOneself && rating.memberId !== null && rating.memberId === actor.memberId) {
    return 'Đây là xếp loại của chính đồng chí. Mời người khác có thẩm quyền làm việc này.'
  }
  return further?.(rating, cycle, actor, side) ?? null
}

/** The acts allowed on a rating, and for each that is not the reason in words. Pages show just these; routes ask the same. */
export function allowedActs(rating: ActedRating, actor: ActingPerson, cycle: ActedCycle) {
  const reasons = Object.fromEntries(RATING_ACTS.map(act => [act, whyNot(act, rating, cycle, actor)])) as Record<RatingAct, string | null>
  return { acts: RATING_ACTS.filter(act => reasons[act] === null), reasons }
}

/** A decision does not take back what was published: a new one shows at once. */
export const stateOnceDecided = (state: RatingState): RatingState => (state === 'PUBLISHED' ? 'PUBLISHED' : 'DECIDED')

/** Somebody who is to be rated after all goes where the unit's file is, and waits there for a decision at the latest. */
export const stateOnceIncluded = (unitState: RatingState | null): RatingState =>
  unitState === 'RETURNED' || unitState === 'SUBMITTED' ? unitState : isOpen(unitState) ? 'DRAFT' : 'SUBMITTED'
