import type { CommendationForm, CommendationGround, RecipientKind } from './codes'

const SOURCE = 'Hướng dẫn 56-HD/VPTW năm 2015'

/** Money beside a commendation, in tenths of the base salary. What is not listed is open: no money is proposed. */
const FACTORS: readonly { ground: CommendationGround; form: CommendationForm; tenths: number }[] = [
  { ground: 'EXCELLENT_IN_YEAR', form: 'MERIT_LETTER', tenths: 3 },
  { ground: 'FIVE_YEARS', form: 'MERIT_LETTER', tenths: 10 },
  { ground: 'FIVE_YEARS', form: 'MERIT_CERTIFICATE', tenths: 15 },
]

export interface Award {
  ground: CommendationGround
  form: CommendationForm
  recipientKind: RecipientKind
}

export interface CommendationMoney {
  /** In đồng. */
  amount: number
  /** «0,3» times the base salary. */
  factor: string
  source: string
}

/**
 * What a member receives beside the award, of the base salary (đồng a month) on the day of the decision.
 * Null where no rule is on file: collectives and others are open.
 */
export function moneyFor({ ground, form, recipientKind }: Award, baseSalary: number): CommendationMoney | null {
  if (!Number.isSafeInteger(baseSalary) || baseSalary < 0) throw new RangeError(`not a base salary: ${baseSalary}`)
  if (recipientKind !== 'MEMBER') return null
  const rule = FACTORS.find(each => each.ground === ground && each.form === form)
  if (!rule) return null
  const factor = rule.tenths % 10 === 0 ? String(rule.tenths / 10) : `${Math.floor(rule.tenths / 10)},${rule.tenths % 10}`
  return { amount: Math.round((baseSalary * rule.tenths) / 10), factor, source: SOURCE }
}
