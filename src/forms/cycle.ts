import Joi from 'joi'
import { readAlikeUnits } from '../domain/alikeUnits'
import { CYCLE_STEPS, SUBJECT_KINDS, type SubjectKind } from '../domain/codes'
import {
  type CycleSettings,
  type Deadline,
  MAJORITIES,
  type Majority,
  MEMBER_AUTHORITIES,
  type MemberAuthority,
  OWN_RATINGS,
  type OwnRating,
} from '../domain/cycleSettings'
import { type CapSetting, checkCapRatio } from '../domain/excellentCap'
import type { PlainDate } from '../domain/plainDate'
import type { Regime } from '../domain/regulations'
import {
  ADMISSION_DAYS,
  type AdmissionDay,
  CAP_DENOMINATORS,
  CAP_ROUNDINGS,
  type CapDenominator,
  type CapRounding,
  COUNTING_UNITS,
  type CountingUnit,
} from '../domain/regulations/regulation'
import { RuleError } from '../errors'
import { choiceOf, optional, optionalDate, requiredDate } from './fields'
import { type FieldErrors, type FormResult, readForm } from './form'

export interface Opening {
  countingDate: PlainDate
  settings: CycleSettings
}

type Typed = Record<string, string | number | null>

const YES_NO = ['yes', 'no'] as const
const months = Joi.number()
  .integer()
  .min(0)
  .max(60)
  .required()
  .messages({ 'number.base': 'Hãy ghi số tháng.', 'any.required': 'Hãy ghi số tháng.' })

const capFields = (kind: SubjectKind) => ({
  [`cap-${kind}-ratio`]: Joi.number()
    .integer()
    .min(1)
    .max(100)
    .empty('')
    .default(null)
    .messages({ 'number.base': 'Hãy ghi tỉ lệ bằng số nguyên, ví dụ 20.' }),
  [`cap-${kind}-denominator`]: choiceOf(CAP_DENOMINATORS, 'Hãy chọn tính trên số nào.'),
  [`cap-${kind}-rounding`]: choiceOf(CAP_ROUNDINGS, 'Hãy chọn cách làm tròn.'),
  [`cap-${kind}-unit`]: choiceOf(COUNTING_UNITS, 'Hãy chọn đơn vị tính.'),
  [`cap-${kind}-head`]: choiceOf(YES_NO, 'Hãy chọn có tính người đứng đầu không.'),
  [`cap-${kind}-grantedBy`]: optional(300),
})

const cycleForm = Joi.object<Typed>({
  countingDate: requiredDate('Hãy ghi ngày chốt danh sách.'),
  ownRating: choiceOf(OWN_RATINGS, 'Hãy chọn cách ghi xếp loại của chính tổ chức.'),
  memberAuthority: choiceOf(MEMBER_AUTHORITIES, 'Hãy chọn cấp quyết định xếp loại đảng viên.'),
  memberAuthorityGrantedBy: optional(300),
  votingGrantedBy: optional(300),
  alike: optional(4000),
  quorum: choiceOf(MAJORITIES, 'Hãy chọn tỉ lệ có mặt.'),
  threshold: choiceOf(MAJORITIES, 'Hãy chọn tỉ lệ phiếu.'),
  admissionDay: choiceOf(ADMISSION_DAYS, 'Hãy chọn ngày tính.'),
  memberMonths: months,
  organisationMonths: months,
  ...Object.fromEntries(SUBJECT_KINDS.map(kind => [`subject-${kind}`, choiceOf(YES_NO, 'Hãy chọn có xếp loại hay không.')])),
  ...Object.fromEntries(
    CYCLE_STEPS.flatMap(step => [
      [`deadline-${step}`, optionalDate()],
      [`lock-${step}`, choiceOf(YES_NO, 'Hãy chọn có khóa hay không.')],
    ]),
  ),
  ...Object.assign({}, ...SUBJECT_KINDS.map(capFields)),
})

/** What a committee states when it opens a year. A cap above what the regulation ever allows is refused. */
export function readOpening(body: unknown, regime: Regime): FormResult<Opening> {
  const { values, errors } = readForm(cycleForm, body)
  if (errors) return { errors }
  const { groups, problem } = readAlikeUnits(String(values['alike'] ?? ''))
  const wrong = { ...capErrors(values, regime), ...lockErrors(values), ...(problem === undefined ? {} : { alike: problem }) }
  if (Object.keys(wrong).length > 0) return { errors: wrong }
  const settings = { ...settingsOf(values), ...(groups?.length ? { alike: groups } : {}) }
  return { values: { countingDate: String(values['countingDate']), settings } }
}

function capErrors(values: Typed, regime: Regime): FieldErrors {
  const errors: FieldErrors = {}
  for (const kind of SUBJECT_KINDS) {
    const ratioPercent = values[`cap-${kind}-ratio`]
    if (typeof ratioPercent !== 'number') continue
    try {
      checkCapRatio({ ratioPercent }, regime)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      errors[`cap-${kind}-ratio`] = error.message
    }
  }
  return errors
}

const lockErrors = (values: Typed): FieldErrors =>
  Object.fromEntries(
    CYCLE_STEPS.filter(step => values[`lock-${step}`] === 'yes' && !values[`deadline-${step}`]).map(step => [
      `deadline-${step}`,
      'Hãy ghi ngày: không có hạn thì không khóa được.',
    ]),
  )

function settingsOf(values: Typed): CycleSettings {
  const deadlines = CYCLE_STEPS.flatMap(step => {
    const on = values[`deadline-${step}`]
    return on ? [[step, { on: String(on), locks: values[`lock-${step}`] === 'yes' } satisfies Deadline]] : []
  })
  const subjects = SUBJECT_KINDS.filter(kind => values[`subject-${kind}`] === 'yes')
  const caps = subjects.flatMap(kind => {
    const setting = capOf(values, kind)
    return setting ? [[kind, setting]] : []
  })
  return {
    subjects,
    caps: Object.fromEntries(caps) as CycleSettings['caps'],
    deadlines: Object.fromEntries(deadlines) as NonNullable<CycleSettings['deadlines']>,
    voting: {
      quorum: values['quorum'] as Majority,
      threshold: values['threshold'] as Majority,
      grantedBy: textOrNull(values['votingGrantedBy']),
    },
    memberAuthority: values['memberAuthority'] as MemberAuthority,
    memberAuthorityGrantedBy: textOrNull(values['memberAuthorityGrantedBy']),
    ownRating: values['ownRating'] as OwnRating,
    counting: {
      admissionDay: values['admissionDay'] as AdmissionDay,
      memberMonths: Number(values['memberMonths']),
      organisationMonths: Number(values['organisationMonths']),
    },
  }
}

const textOrNull = (value: Typed[string] | undefined) => (typeof value === 'string' ? value : null)

function capOf(values: Typed, kind: SubjectKind): CapSetting | null {
  const at = (field: string) => values[`cap-${kind}-${field}`]
  const ratioPercent = at('ratio')
  if (typeof ratioPercent !== 'number') return null
  return {
    ratioPercent,
    denominator: at('denominator') as CapDenominator,
    rounding: at('rounding') as CapRounding,
    countingUnit: at('unit') as CountingUnit,
    headCounted: at('head') === 'yes',
    grantedBy: textOrNull(at('grantedBy')),
  }
}
