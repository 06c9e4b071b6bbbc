import { Router } from 'express'
import { giveOffice } from '../commands/giveOffice'
import { officesOf } from '../domain/officeTerm'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { type OfficeGiven, readOffice } from '../forms/office'
import { officeName } from '../labels/offices'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { peopleOf } from '../queries/peopleOf'
import { placeToday } from '../queries/placeToday'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const offices = Router()

interface Subject {
  unit: Organisation
  name: string
  people: { id: number; name: string }[]
  today: PlainDate
}

addAct<Subject, OfficeGiven>(offices, {
  address: '/organisations/:organisationId/offices',
  button: 'Ghi chức vụ',
  async find(req, res) {
    const { actor, now } = res.locals
    const unit = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
    authorize(canKeepMembers(actor, unit), 'Chức vụ do văn phòng cấp ủy ghi.')
    const today = plainDateOf(now)
    const [{ name }, people] = await Promise.all([placeToday(unit.id), peopleOf(unit, today)])
    return { unit, name, people, today }
  },
  page: ({ unit, name }) => ({
    ...{ title: 'Ghi chức vụ', section: 'organisations', organisation: unit, year: null },
    crumbs: [{ name, href: `/organisations/${unit.id}` }],
    lead: `${name}. Ghi bí thư mới thì người trước thôi chức từ ngày đó; lịch sử được giữ.`,
    back: `/organisations/${unit.id}`,
  }),
  fields: ({ unit, people }) => [
    {
      title: 'Chức vụ và người giữ',
      fields: [
        { name: 'role', label: 'Chức vụ', options: officesOf(unit.kind).map(role => ({ value: role, name: officeName(role, unit.kind) })) },
        {
          name: 'memberId',
          label: 'Đảng viên',
          options: [{ value: '', name: 'Người ngoài danh sách' }, ...people.map(({ id, name }) => ({ value: String(id), name }))],
        },
        { name: 'personName', label: 'Họ tên người ngoài danh sách', hint: 'Chỉ ghi khi không chọn đảng viên.' },
        { name: 'fromDate', label: 'Ngày nhận chức', hint: 'Ngày/tháng/năm' },
      ],
    },
  ],
  initial: (_subject, query) => ({ role: query['role'] === 'SECRETARY' ? 'SECRETARY' : '' }),
  read: (body, { unit, people, today }) => readOffice(body, { roles: officesOf(unit.kind), members: people.map(({ id }) => id), today }),
  async run(actor, { unit }, giving, now) {
    await giveOffice(actor, unit.id, giving, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã ghi chức vụ ${officeName(giving.role, unit.kind)}.` }
  },
})
