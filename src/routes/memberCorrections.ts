import { Router } from 'express'
import { correctDiscipline } from '../commands/correctDiscipline'
import { correctMovement } from '../commands/correctMovement'
import { DISCIPLINE_FORMS, type DisciplineForm } from '../domain/codes'
import { type MovementEntry, movementEntries, whyNotOn } from '../domain/movementCorrection'
import { dateText } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type MovementDay, movementDayForm, type RightDiscipline, rightDisciplineForm } from '../forms/member'
import { movementLabel } from '../labels/members'
import { movementDaySections, rightDisciplineSections } from '../presenters/forms/member'
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
      question: `${at.name}: «${movementLabel[moved.kind]}» ngày ${dateText(moved.date)} thành ngày ${dateText(date)}?`,
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

addAct<MemberSubject, RightDiscipline>(memberCorrections, {
  address: ofMember('discipline-corrections'),
  button: 'Ghi sửa',
  async find(req, res) {
    const subject = await findMember(req, res)
    if (subject.facts.disciplines.length === 0) throw new NotFoundError('Hồ sơ này chưa ghi quyết định kỷ luật nào nên không có gì để sửa.')
    return subject
  },
  page: pageOf('Sửa kỷ luật đã ghi'),
  fields: ({ facts }) => rightDisciplineSections(facts.disciplines),
  initial: subject => ({ ...versionOf(subject), ...soleDiscipline(subject) }),
  read: (body, { today, facts }) =>
    readForm(
      rightDisciplineForm(
        today,
        DISCIPLINE_FORMS,
        facts.disciplines.map(({ id }) => id),
      ),
      body,
    ),
  async run(actor, subject, { form, ...right }, now) {
    await correctDiscipline(actor, subject.at.id, subject.at.unit.id, { ...right, form: form as DisciplineForm }, now)
    return backTo(subject, 'Đã sửa quyết định kỷ luật. Điều đã ghi trước vẫn còn trong lịch sử.')
  },
})

/** Where there is but one, the form begins with what it says. */
function soleDiscipline({ facts }: MemberSubject): Record<string, string> {
  const [only, another] = facts.disciplines
  if (!only || another) return {}
  return { disciplineId: String(only.id), form: only.form, imposedOn: dateText(only.imposedOn), document: only.document }
}
