import Joi from 'joi'
import { isCarried, isVoted, lastStage, type ReachedStages, stageFault } from '../domain/candidateStages'
import { CANDIDATE_SOURCES, type CandidateSource, type CandidateStageCode, SEXES, type Sex } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { NOT_CARRIED, stageFaultText } from '../labels/candidates'
import { choiceOf, notAfterToday, notBeforeField, optional, optionalDate, personName, required, requiredDate, version } from './fields'

interface Person {
  fullName: string
  sex: Sex | null
  birthDate: PlainDate | null
  occupation: string | null
  source: CandidateSource
}

const personFields = (today: PlainDate) => ({
  fullName: personName('Hãy ghi họ và tên.'),
  sex: Joi.string()
    .empty('')
    .valid(...SEXES)
    .default(null),
  birthDate: optionalDate({ notAfter: notAfterToday(today) }),
  occupation: optional(),
  source: choiceOf(CANDIDATE_SOURCES, 'Hãy chọn nguồn giới thiệu.'),
})

export interface NewCandidate extends Person {
  unit: string
  introducedOn: PlainDate
  document: string | null
}

export const newCandidateForm = (today: PlainDate, cells: readonly string[]) =>
  Joi.object<NewCandidate>({
    ...personFields(today),
    unit: choiceOf(cells, 'Hãy chọn chi bộ theo dõi.'),
    introducedOn: requiredDate('Hãy ghi ngày được giới thiệu.', { notAfter: notAfterToday(today) }).custom(
      notBeforeField('birthDate', 'Ngày được giới thiệu phải sau ngày sinh.'),
    ),
    document: optional(),
  })

export interface CandidateChange extends Person {
  version: number
}

export const candidateForm = (today: PlainDate) => Joi.object<CandidateChange>({ version, ...personFields(today) })

export interface Stage {
  version: number
  stage: CandidateStageCode
  reachedOn: PlainDate
  document: string | null
  votesFor: number | null
  voters: number | null
}

const count = () => Joi.number().integer().min(0).max(100_000).empty('')

const none = () => Joi.string().empty('').valid('').default(null)

const BOTH = 'Hãy ghi cả số tán thành và tổng số người có quyền biểu quyết, hoặc để trống cả hai.'
const TOO_MANY = 'Số tán thành không thể nhiều hơn tổng số người có quyền biểu quyết.'

/** Votes are noted where there was a vote, both numbers or neither, and then they carry it. */
const votesOf = (stage: CandidateStageCode | null) =>
  stage && isVoted(stage)
    ? {
        voters: count().default(null),
        votesFor: Joi.when('voters', {
          is: Joi.number().required(),
          then: count().required().messages({ 'any.required': BOTH }).custom(carried),
          otherwise: count()
            .default(null)
            .custom((_votes, helpers) => helpers.message({ custom: BOTH })),
        }),
      }
    : { voters: none(), votesFor: none() }

const carried = (votesFor: number, helpers: Joi.CustomHelpers) => {
  const { voters } = helpers.state.ancestors[0] as { voters: number }
  if (votesFor > voters) return helpers.message({ custom: TOO_MANY })
  return isCarried({ votesFor, voters }) ? votesFor : helpers.message({ custom: NOT_CARRIED })
}

/** A day on which the stage may stand among the others. */
const inOrder = (stage: CandidateStageCode | null, reached: ReachedStages) => (day: PlainDate, helpers: Joi.CustomHelpers) => {
  const fault = stage && stageFault({ ...reached, [stage]: day })
  return fault ? helpers.message({ custom: stageFaultText(fault) }) : day
}

const theStage = (stage: CandidateStageCode | null, otherwise: string) =>
  choiceOf(stage ? [stage] : [], otherwise) as Joi.Schema<CandidateStageCode>

/** The stage that comes next. */
export const stageForm = (today: PlainDate, next: CandidateStageCode, reached: ReachedStages) =>
  Joi.object<Stage>({
    version,
    stage: theStage(next, 'Bước này đã được ghi. Mời đồng chí mở lại trang.'),
    reachedOn: requiredDate('Hãy ghi ngày.', { notAfter: notAfterToday(today) }).custom(inOrder(next, reached)),
    document: optional(),
    ...votesOf(next),
  })

export interface StageCorrection extends Omit<Stage, 'reachedOn'> {
  reachedOn: PlainDate | null
  reason: string
}

const NOT_LAST = 'Còn bước sau dựa vào bước này nên không bỏ được. Hãy ghi ngày đúng, hoặc bỏ bước sau trước.'

/** A stage on record put right; without a day, it was not reached. */
export const stageCorrectionForm = (today: PlainDate, stage: CandidateStageCode | null, reached: ReachedStages) => {
  const limits = { notAfter: notAfterToday(today) }
  const mayBeTakenBack = stage !== null && stage === lastStage(reached) && stage !== 'INTRODUCED'
  const reachedOn = mayBeTakenBack ? optionalDate(limits) : requiredDate(stage === 'INTRODUCED' ? 'Hãy ghi ngày.' : NOT_LAST, limits)
  return Joi.object<StageCorrection>({
    version,
    stage: theStage(stage, 'Bước này chưa được ghi. Mời đồng chí mở lại trang.'),
    reachedOn: reachedOn.custom(inOrder(stage, reached)),
    document: optional(),
    ...votesOf(stage),
    reason: required('Hãy ghi lý do sửa.', 500),
  })
}

export interface Admission {
  version: number
  /** Both only where the decision is not on record yet. */
  document: string | null
  decidedOn: PlainDate | null
  admittedOn: PlainDate
  admittedAt: string | null
}

/** The decision, where it is not on record, and the ceremony. */
export const admissionForm = (today: PlainDate, reached: ReachedStages) => {
  const limits = { notAfter: notAfterToday(today) }
  const decided = reached.DECISION
    ? { document: none(), decidedOn: none() }
    : {
        document: required('Hãy ghi số quyết định kết nạp.'),
        decidedOn: requiredDate('Hãy ghi ngày quyết định kết nạp.', limits).custom(inOrder('DECISION', reached)),
      }
  const ceremony = (day: PlainDate, helpers: Joi.CustomHelpers) => {
    const { decidedOn = null } = helpers.state.ancestors[0] as { decidedOn?: PlainDate | null }
    return inOrder('ADMISSION', decidedOn ? { ...reached, DECISION: decidedOn } : reached)(day, helpers)
  }
  return Joi.object<Admission>({
    version,
    ...decided,
    admittedOn: requiredDate('Hãy ghi ngày tổ chức lễ kết nạp.', limits).custom(ceremony),
    admittedAt: optional(),
  })
}

export interface CandidacyEnd {
  version: number
  endedOn: PlainDate
  reason: string
  document: string | null
}

export const candidacyEndForm = (today: PlainDate) =>
  Joi.object<CandidacyEnd>({
    version,
    endedOn: requiredDate('Hãy ghi ngày kết thúc theo dõi.', { notAfter: notAfterToday(today) }),
    reason: required('Hãy ghi lý do.', 500),
    document: optional(),
  })

export interface Resumption {
  version: number
  resumedOn: PlainDate
  reason: string | null
}

export const resumptionForm = (today: PlainDate, endedOn: PlainDate) =>
  Joi.object<Resumption>({
    version,
    resumedOn: requiredDate('Hãy ghi ngày theo dõi trở lại.', {
      notAfter: notAfterToday(today),
      notBefore: { date: endedOn, message: 'Ngày này phải từ ngày kết thúc theo dõi.' },
    }),
    reason: optional(500),
  })
