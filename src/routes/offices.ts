import { Router } from 'express'
import { endOffice } from '../commands/endOffice'
import { giveOffice } from '../commands/giveOffice'
import { officesOf } from '../domain/officeTerm'
import { dateText } from '../domain/plainDate'
import { type OfficeEnded, type OfficeGiven, officeEndForm, readOffice } from '../forms/office'
import { readForm } from '../forms/form'
import { officeName } from '../labels/offices'
import type { FieldWish } from '../presenters/form'
import { type OfferedPerson, toldApart } from '../domain/namesakes'
import type { OfficeRecord } from '../domain/organisationRecord'
import { officesOf as officesHeldAt } from '../queries/officesOf'
import { peopleOf } from '../queries/peopleOf'
import { addAct } from './act'
import { findPlace, pageOf, type Place } from './officePlace'

export const offices = Router()

interface Subject extends Place {
  people: OfferedPerson[]
  /** Who are deputies today. */
  deputies: string[]
}

async function deputiesAt({ unit, today }: Place): Promise<string[]> {
  const held = await officesHeldAt(unit.id, today)
  return held.flatMap(({ role, toDate, name }) => (role === 'DEPUTY_SECRETARY' && toDate === null ? [name] : []))
}

/** Shown where there is a deputy who may rise. */
const leavingField = (deputies: readonly string[]): FieldWish[] =>
  deputies.length > 0
    ? [
        {
          ...{ name: 'leavesDeputy', isBox: true, label: 'Phó bí thư lên làm bí thư thì thôi chức phó bí thư từ ngày đó' },
          hint: `Đang là phó bí thư: ${deputies.join(', ')}. Bỏ dấu nếu đồng chí ấy còn giữ cả hai chức vụ.`,
        },
      ]
    : []

addAct<Subject, OfficeGiven>(offices, {
  address: '/organisations/:organisationId/offices',
  button: 'Ghi chức vụ',
  async find(req, res) {
    const place = await findPlace(req, res)
    const [people, deputies] = await Promise.all([peopleOf(place.unit, place.today), deputiesAt(place)])
    return { ...place, people, deputies }
  },
  page: place => pageOf(place, 'Ghi chức vụ', 'Ghi bí thư mới thì người trước thôi chức từ ngày đó; lịch sử được giữ.'),
  fields: ({ unit, people, deputies }) => {
    const nameOf = toldApart(people)
    return [
      {
        title: 'Chức vụ và người giữ',
        fields: [
          {
            name: 'role',
            label: 'Chức vụ',
            options: officesOf(unit.kind).map(role => ({ value: role, name: officeName(role, unit.kind) })),
          },
          {
            name: 'memberId',
            label: 'Đảng viên',
            options: [
              { value: '', name: 'Chọn đảng viên, hoặc ghi họ tên ở ô dưới' },
              ...people.map(person => ({ value: String(person.id), name: nameOf(person) })),
            ],
          },
          { name: 'personName', label: 'Họ tên người ngoài danh sách', hint: 'Chỉ ghi khi không chọn đảng viên.' },
          { name: 'fromDate', label: 'Ngày nhận chức', hint: 'Ngày/tháng/năm' },
          ...leavingField(deputies),
        ],
      },
    ]
  },
  initial: (_subject, query) => ({ role: query['role'] === 'SECRETARY' ? 'SECRETARY' : '', leavesDeputy: 'yes' }),
  read: (body, { unit, people, today }) => readOffice(body, { roles: officesOf(unit.kind), members: people.map(({ id }) => id), today }),
  async run(actor, { unit }, giving, now) {
    await giveOffice(actor, unit.id, giving, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã ghi chức vụ ${officeName(giving.role, unit.kind)}.` }
  },
})

interface Holders extends Place {
  held: OfficeRecord[]
}

addAct<Holders, OfficeEnded>(offices, {
  address: '/organisations/:organisationId/office-endings',
  button: 'Ghi thôi chức',
  async find(req, res) {
    const place = await findPlace(req, res)
    const held = await officesHeldAt(place.unit.id, place.today)
    return { ...place, held: held.filter(({ toDate }) => toDate === null) }
  },
  page: place => pageOf(place, 'Ghi thôi chức', 'Người thôi chức còn trong danh sách những người từng giữ chức vụ.'),
  fields: ({ unit, held }) => [
    {
      title: 'Người thôi chức',
      fields: [
        {
          name: 'officeId',
          label: 'Chức vụ và người giữ',
          options: held.map(({ id, role, name, fromDate }) => ({
            value: String(id),
            name: `${officeName(role, unit.kind)}: ${name}, từ ${dateText(fromDate)}`,
          })),
        },
        { name: 'toDate', label: 'Ngày thôi chức', hint: 'Ngày/tháng/năm, là ngày đầu không còn giữ chức vụ' },
      ],
    },
  ],
  initial: () => ({}),
  read: (body, { held, today }) =>
    readForm(
      officeEndForm(
        held.map(({ id }) => id),
        today,
      ),
      body,
    ),
  async run(actor, { unit, held }, ended, now) {
    await endOffice(actor, unit.id, ended, now)
    const { name } = held.find(({ id }) => id === ended.officeId)!
    return { href: `/organisations/${unit.id}`, notice: `Đã ghi thôi chức: ${name}, từ ngày ${dateText(ended.toDate)}.` }
  },
})
