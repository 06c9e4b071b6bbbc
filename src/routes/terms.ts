import { type Request, type Response, Router } from 'express'
import { correctTerm, recordTerm } from '../commands/recordTerm'
import { type CommitteeTerm, placeOfTerm } from '../domain/committeeTerm'
import { dateText } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type NewTerm, newTermForm, type TermCorrection, termCorrectionForm } from '../forms/term'
import { newTermConsequences, newTermSections, termCorrectionSections } from '../presenters/forms/term'
import { termsOf } from '../queries/termsOf'
import { addAct } from './act'
import { findPlace, pageOf, type Place } from './officePlace'

export const terms = Router()

interface Subject extends Place {
  recorded: CommitteeTerm[]
}

async function findTerms(req: Request, res: Response): Promise<Subject> {
  const place = await findPlace(req, res)
  return { ...place, recorded: await termsOf(place.unit.id) }
}

addAct<Subject, NewTerm>(terms, {
  address: '/organisations/:organisationId/terms',
  button: 'Xem điều sẽ đổi',
  find: findTerms,
  page: place => pageOf(place, 'Ghi nhiệm kỳ', 'Số văn bản chạy theo loại văn bản và nhiệm kỳ.'),
  fields: () => newTermSections,
  initial: ({ unit }) => ({ version: String(unit.version) }),
  read: (body, { today }) => readForm(newTermForm(today), body),
  review: ({ name, recorded }, values) => ({
    question: `Ghi nhiệm kỳ ${values.name} của ${name} từ ngày ${dateText(values.fromDate)}?`,
    consequences: newTermConsequences(placeOfTerm(values.fromDate, recorded), values.fromDate),
    obstacles: [],
    button: 'Ghi nhiệm kỳ',
  }),
  async run(actor, { unit }, values, now) {
    await recordTerm(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã ghi nhiệm kỳ ${values.name} từ ngày ${dateText(values.fromDate)}.` }
  },
})

addAct<Subject, TermCorrection>(terms, {
  address: '/organisations/:organisationId/term-corrections',
  button: 'Ghi điều đúng',
  async find(req, res) {
    const subject = await findTerms(req, res)
    if (subject.recorded.length === 0) throw new NotFoundError('Tổ chức này chưa ghi nhiệm kỳ nào.')
    return subject
  },
  page: place => pageOf(place, 'Sửa nhiệm kỳ đã ghi', 'Nhiệm kỳ trước kết thúc vào ngày nhiệm kỳ này bắt đầu.'),
  fields: ({ recorded }) => termCorrectionSections(recorded),
  initial: ({ unit, recorded: [last] }) => ({
    ...{ version: String(unit.version), termId: String(last!.id), name: last!.name, fromDate: dateText(last!.fromDate) },
  }),
  read: (body, { today, recorded }) =>
    readForm(
      termCorrectionForm(
        today,
        recorded.map(({ id }) => id),
      ),
      body,
    ),
  async run(actor, { unit }, values, now) {
    await correctTerm(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: 'Đã sửa nhiệm kỳ. Điều đã ghi trước vẫn còn trong lịch sử.' }
  },
})
