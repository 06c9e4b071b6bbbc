import { Router } from 'express'
import { moveUnit } from '../commands/moveUnit'
import { renameUnit } from '../commands/renameUnit'
import { dateText } from '../domain/plainDate'
import { mayStandBelow } from '../domain/unitPlace'
import { readForm } from '../forms/form'
import { type NewName, newNameForm, type NewPlace, newPlaceForm } from '../forms/unit'
import { canKeepTree, canMoveUnit } from '../policies/organisations'
import { newNameFields, newPlaceFields } from '../presenters/forms/unit'
import { movingConsequences, renamingConsequences } from '../presenters/unitConsequences'
import { unitConsequences } from '../queries/unitConsequences'
import { addAct } from './act'
import { backTo, findUnit, nameOf, ofUnit, pageOf, type UnitSubject, withVersion } from './unitSubject'

/** Another name of an organisation, another place in the tree. */
export const unitChanges = Router()

addAct<UnitSubject, NewName>(unitChanges, {
  address: ofUnit('names'),
  button: 'Xem điều sẽ đổi',
  find: (req, res) => findUnit(req, res, canKeepTree, false),
  page: pageOf('Đổi tên', 'Tên cũ được giữ cho thời gian trước.'),
  fields: () => newNameFields,
  initial: subject => ({ ...withVersion(subject), name: subject.name, bodyName: subject.names[0]!.bodyName! }),
  read: (body, { today, names }) => readForm(newNameForm(today, names[0]!.fromDate), body),
  review: (subject, values) => ({
    question: `Đổi tên ${subject.name} thành ${values.name} từ ngày ${dateText(values.fromDate)}?`,
    consequences: renamingConsequences(subject.names[0]!, values),
    obstacles: [],
    button: 'Đổi tên',
  }),
  async run(actor, subject, values, now) {
    await renameUnit(actor, subject.unit.id, values, now)
    return backTo(subject, `Đã đổi tên thành ${values.name} từ ngày ${dateText(values.fromDate)}.`)
  },
})

addAct<UnitSubject, NewPlace>(unitChanges, {
  address: ofUnit('places'),
  button: 'Xem điều sẽ đổi',
  find: (req, res) => findUnit(req, res, canMoveUnit, true),
  page: pageOf('Chuyển nơi trực thuộc', 'Kết quả xếp loại các năm đã mở đợt giữ nguyên nơi trực thuộc cũ.'),
  fields: subject => newPlaceFields(parentsFor(subject)),
  initial: withVersion,
  read: (body, subject) =>
    readForm(
      newPlaceForm(
        subject.today,
        subject.parents[0]!.fromDate,
        parentsFor(subject).map(({ id }) => String(id)),
      ),
      body,
    ),
  async review(subject, values) {
    const { unit, name } = subject
    const parent = nameOf(subject, values.parent)
    return {
      question: `Chuyển ${name} về ${parent} từ ngày ${dateText(values.fromDate)}?`,
      consequences: movingConsequences(await unitConsequences(unit, subject.today), subject.parents[0]!.name, parent),
      obstacles: [],
      button: `Chuyển về ${parent}`,
    }
  },
  async run(actor, subject, { parent, ...values }, now) {
    await moveUnit(actor, subject.unit.id, { ...values, parentId: Number(parent) }, now)
    return backTo(subject, `Đã chuyển về ${nameOf(subject, parent)} từ ngày ${dateText(values.fromDate)}.`)
  },
})

const parentsFor = ({ unit, others }: UnitSubject) => others.filter(other => other.id !== unit.parentId && mayStandBelow(unit, other))
