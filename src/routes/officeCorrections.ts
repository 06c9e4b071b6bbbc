import { Router } from 'express'
import { correctOffice } from '../commands/correctOffice'
import { dayChanges, termKey, whyNotTheseDays } from '../domain/officeCorrection'
import type { OfficeRecord } from '../domain/organisationRecord'
import { dateText } from '../domain/plainDate'
import { ConflictError } from '../errors'
import { readForm } from '../forms/form'
import { type OfficeDays, officeDaysForm } from '../forms/office'
import { officeDayConsequences, officeDaysSections } from '../presenters/forms/officeDays'
import { officesOf } from '../queries/officesOf'
import { officeGround } from '../queries/officeTerms'
import { addAct } from './act'
import { findPlace, pageOf, type Place } from './officePlace'

export const officeCorrections = Router()

interface Subject extends Place {
  recorded: OfficeRecord[]
}

addAct<Subject, OfficeDays>(officeCorrections, {
  address: '/organisations/:organisationId/office-corrections',
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const place = await findPlace(req, res)
    return { ...place, recorded: await officesOf(place.unit.id, place.today) }
  },
  page: place => pageOf(place, 'Sửa ngày giữ chức vụ', 'Dùng khi ngày nhận hoặc thôi chức vụ đã ghi sai.'),
  fields: ({ unit, recorded }) => officeDaysSections(recorded, unit.kind),
  initial: ({ recorded }) => ({ goAlong: 'yes', ...soleTerm(recorded) }),
  read: (body, { today }) => readForm(officeDaysForm(today), body),
  async review({ unit, today }, { term: key, goAlong, fromDate, toDate }) {
    const ground = await officeGround(unit.id)
    const term = ground.terms.find(each => termKey(each) === key)
    if (!term) throw new ConflictError('Ngày của chức vụ này vừa được ghi khác. Mời đồng chí mở lại trang.')
    const changes = dayChanges(term, { fromDate, toDate }, ground.terms, goAlong)
    const problem = whyNotTheseDays(changes, ground, today)
    return {
      question: `Sửa ngày nhiệm kỳ của đồng chí ${term.name}?`,
      consequences: officeDayConsequences(changes, unit.kind),
      obstacles: problem ? [problem.message] : [],
      button: 'Ghi ngày đúng',
    }
  },
  async run(actor, { unit }, values, now) {
    await correctOffice(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: 'Đã sửa ngày nhiệm kỳ. Ngày đã ghi trước vẫn còn trong lịch sử.' }
  },
})

/** Where there is but one, the form begins with its days. */
function soleTerm([only, another]: readonly OfficeRecord[]): Record<string, string> {
  if (!only || another) return {}
  return { term: termKey(only), fromDate: dateText(only.fromDate), toDate: only.toDate ? dateText(only.toDate) : '' }
}
