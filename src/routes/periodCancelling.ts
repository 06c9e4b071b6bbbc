import { Router } from 'express'
import { cancelPeriod } from '../commands/cancelPeriod'
import { type CancellablePeriod, cancellablePeriods } from '../domain/cancelledPeriod'
import { NotFoundError } from '../errors'
import { type Cancelling, cancellingForm } from '../forms/cancelledPeriod'
import { readForm } from '../forms/form'
import { cancellableText, cancellingConsequences, cancellingSections } from '../presenters/forms/cancelledPeriod'
import { addAct } from './act'
import { backTo, findMember, type MemberSubject, ofMember, pageOf, versionOf } from './memberSubject'

export const periodCancelling = Router()

interface Subject extends MemberSubject {
  periods: CancellablePeriod[]
}

addAct<Subject, Cancelling>(periodCancelling, {
  address: ofMember('period-cancellings'),
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findMember(req, res)
    const periods = cancellablePeriods(subject.facts)
    if (periods.length === 0)
      throw new NotFoundError('Hồ sơ này không ghi việc miễn, đình chỉ hay sinh hoạt tạm thời nào nên không có gì để hủy.')
    return { ...subject, periods }
  },
  page: pageOf('Hủy việc đã ghi nhầm'),
  fields: ({ periods }) => cancellingSections(periods),
  initial: versionOf,
  read: (body, { periods }) => readForm(cancellingForm(periods.map(({ key }) => key)), body),
  review({ at, facts, periods }, { period: key }) {
    const period = periods.find(each => each.key === key)!
    return {
      question: `${at.name}: hủy «${cancellableText(period)}»?`,
      consequences: cancellingConsequences(period, facts.openYears),
      obstacles: [],
      button: 'Hủy việc đã ghi nhầm',
    }
  },
  async run(actor, subject, values, now) {
    await cancelPeriod(actor, subject.at.id, subject.at.unit.id, values, now)
    return backTo(subject, 'Đã hủy việc ghi nhầm. Điều đã ghi vẫn còn trong hồ sơ và lịch sử.')
  },
})
