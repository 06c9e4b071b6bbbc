import { Router } from 'express'
import { correctMovement } from '../commands/correctMovement'
import { type MovementEntry, movementEntries, whyNotOn } from '../domain/movementCorrection'
import { dateText } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type MovementDay, movementDayForm } from '../forms/member'
import { movementEntryLabel } from '../labels/members'
import { movementDaySections } from '../presenters/forms/member'
import { correctionConsequences } from '../presenters/movementConsequences'
import { addAct } from './act'
import { backTo, findMember, type MemberSubject, ofMember, pageOf, versionOf } from './memberSubject'

export const memberCorrections = Router()

interface Subject extends MemberSubject {
  entries: MovementEntry[]
}

addAct<Subject, MovementDay>(memberCorrections, {
  address: ofMember('movement-corrections'),
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findMember(req, res)
    const entries = movementEntries(subject.facts)
    if (entries.length === 0) throw new NotFoundError('Hồ sơ này chưa ghi việc chuyển, miễn hay rời Đảng nào nên không có ngày nào để sửa.')
    return { ...subject, entries }
  },
  page: pageOf('Sửa ngày đã ghi'),
  fields: ({ entries }) => movementDaySections(entries),
  initial: versionOf,
  read: (body, { today, entries }) =>
    readForm(
      movementDayForm(
        today,
        entries.map(({ key }) => key),
      ),
      body,
    ),
  review({ at, facts, entries }, { entry, date }) {
    const moved = entries.find(({ key }) => key === entry)!
    const obstacle = whyNotOn(date, moved, facts)
    return {
      question: `${at.name}: «${movementEntryLabel[moved.kind]}» ngày ${dateText(moved.date)} thành ngày ${dateText(date)}?`,
      consequences: correctionConsequences(moved, date, facts.openYears),
      obstacles: obstacle ? [obstacle] : [],
      button: 'Ghi ngày đúng',
    }
  },
  async run(actor, subject, values, now) {
    await correctMovement(actor, subject.at.id, values, now)
    return backTo(subject, `Đã sửa thành ngày ${dateText(values.date)}. Ngày đã ghi trước vẫn còn trong lịch sử.`)
  },
})
