import { type Request, type Response, Router } from 'express'
import { annulDiscipline } from '../commands/annulDiscipline'
import { correctDiscipline } from '../commands/correctDiscipline'
import { recordDiscipline } from '../commands/recordDiscipline'
import { DISCIPLINE_FORMS, type DisciplineForm } from '../domain/codes'
import { whyNotAnnulled } from '../domain/disciplineAnnulment'
import { dateText } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import {
  type AnnulledDiscipline,
  annulledDisciplineForm,
  disciplineForm,
  type NewDiscipline,
  type RightDiscipline,
  rightDisciplineForm,
} from '../forms/discipline'
import { readForm } from '../forms/form'
import type { Discipline } from '../models/Discipline'
import { annulmentConsequences } from '../presenters/annulmentConsequences'
import { annulmentSections, disciplineSections, recordedText, rightDisciplineSections } from '../presenters/forms/discipline'
import type { MemberFacts } from '../queries/memberFacts'
import { addAct } from './act'
import { backTo, findMember, type MemberSubject, ofMember, pageOf, versionOf } from './memberSubject'

export const memberDisciplines = Router()

async function findDisciplined(req: Request, res: Response): Promise<MemberSubject> {
  const subject = await findMember(req, res)
  if (subject.facts.disciplines.length === 0)
    throw new NotFoundError('Hồ sơ này không có quyết định kỷ luật nào đang được tính nên không có gì để sửa hay hủy.')
  return subject
}

const isInCell = ({ memberships }: MemberFacts) => memberships.some(({ toDate }) => toDate === null)
const idsOf = ({ disciplines }: MemberFacts) => disciplines.map(({ id }) => id)

/** Where there is but one, it is chosen. */
function soleOf({ facts: { disciplines } }: MemberSubject): Discipline | null {
  return disciplines.length === 1 ? disciplines[0]! : null
}

const chosen = (discipline: Discipline | null): Record<string, string> => (discipline ? { disciplineId: String(discipline.id) } : {})

/** The form begins with what stands there. */
const asRecorded = (discipline: Discipline | null) => ({
  ...chosen(discipline),
  ...(discipline ? { form: discipline.form, imposedOn: dateText(discipline.imposedOn), document: discipline.document } : {}),
})

addAct<MemberSubject, NewDiscipline>(memberDisciplines, {
  address: ofMember('disciplines'),
  button: 'Ghi kỷ luật',
  find: findMember,
  page: pageOf('Ghi kỷ luật'),
  fields: () => disciplineSections,
  initial: versionOf,
  read: (body, { today }) => readForm(disciplineForm(today, DISCIPLINE_FORMS), body),
  async run(actor, subject, { form, ...imposed }, now) {
    await recordDiscipline(actor, subject.at.id, subject.at.unit.id, { ...imposed, form: form as DisciplineForm }, now)
    const notice = 'Đã ghi quyết định kỷ luật.'
    if (form !== 'EXPULSION' || !isInCell(subject.facts)) return backTo(subject, notice)
    const leaving = new URLSearchParams({ expelled: imposed.imposedOn, document: imposed.document })
    return {
      href: `/members/${subject.at.id}/movements/new?${leaving.toString()}`,
      notice: `${notice} Đồng chí này còn trong danh sách chi bộ: mời ghi tiếp việc khai trừ.`,
    }
  },
})

addAct<MemberSubject, RightDiscipline>(memberDisciplines, {
  address: ofMember('discipline-corrections'),
  button: 'Ghi sửa',
  find: findDisciplined,
  page: pageOf('Sửa kỷ luật đã ghi'),
  fields: ({ facts }) => rightDisciplineSections(facts.disciplines),
  initial: subject => ({ ...versionOf(subject), ...asRecorded(soleOf(subject)) }),
  read: (body, { today, facts }) => readForm(rightDisciplineForm(today, DISCIPLINE_FORMS, idsOf(facts)), body),
  async run(actor, subject, { form, ...right }, now) {
    await correctDiscipline(actor, subject.at.id, subject.at.unit.id, { ...right, form: form as DisciplineForm }, now)
    return backTo(subject, 'Đã sửa quyết định kỷ luật. Điều đã ghi trước vẫn còn trong lịch sử.')
  },
})

addAct<MemberSubject, AnnulledDiscipline>(memberDisciplines, {
  address: ofMember('discipline-annulments'),
  button: 'Xem điều sẽ đổi',
  find: findDisciplined,
  page: pageOf('Hủy kỷ luật đã ghi'),
  fields: ({ facts }) => annulmentSections(facts.disciplines),
  initial: subject => ({ ...versionOf(subject), ...chosen(soleOf(subject)) }),
  read: (body, { today, facts }) => readForm(annulledDisciplineForm(today, idsOf(facts)), body),
  review({ at, facts }, { disciplineId, annulledOn }) {
    const discipline = facts.disciplines.find(({ id }) => id === disciplineId)!
    const obstacle = whyNotAnnulled(discipline, annulledOn)
    return {
      question: `${at.name}: hủy «${recordedText(discipline)}» từ ngày ${dateText(annulledOn)}?`,
      consequences: annulmentConsequences({ discipline, annulledOn, openYears: facts.openYears, isInCell: isInCell(facts) }),
      obstacles: obstacle ? [obstacle] : [],
      button: 'Hủy kỷ luật',
    }
  },
  async run(actor, subject, annulment, now) {
    await annulDiscipline(actor, subject.at.id, subject.at.unit.id, annulment, now)
    return backTo(
      subject,
      `Đã hủy quyết định kỷ luật từ ngày ${dateText(annulment.annulledOn)}. Quyết định vẫn còn trên hồ sơ, ghi rõ đã hủy.`,
    )
  },
})
