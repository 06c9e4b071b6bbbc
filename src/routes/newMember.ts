import { Router } from 'express'
import { createMember } from '../commands/createMember'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type NewMember, newMemberForm } from '../forms/member'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { newMemberSections } from '../presenters/forms/member'
import { type CellChoice, cellsOf } from '../queries/cellsOf'
import { namesakes } from '../queries/namesakes'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const newMember = Router()

interface Subject {
  organisation: Organisation
  cells: CellChoice[]
  today: PlainDate
}

const ONLY_OFFICE = 'Hồ sơ đảng viên do văn phòng cấp ủy lập và sửa.'

addAct<Subject, NewMember>(newMember, {
  address: '/organisations/:organisationId/members',
  button: 'Xem lại trước khi ghi',
  async find(req, res) {
    const { actor, now } = res.locals
    const organisation = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
    authorize(canKeepMembers(actor, organisation), ONLY_OFFICE)
    const today = plainDateOf(now)
    const cells = await cellsOf(organisation, today)
    if (cells.length === 0) throw new NotFoundError('Chưa có chi bộ nào đang hoạt động ở đây. Hãy lập chi bộ trước.')
    return { organisation, cells, today }
  },
  page: ({ organisation }) => ({
    ...{ title: 'Thêm đảng viên', section: 'members', organisation, year: null },
    crumbs: [{ name: 'Đảng viên', href: `/organisations/${organisation.id}/members` }],
    lead: 'Lập hồ sơ của một đảng viên. Nhiều đảng viên thì nhập từ tệp bảng tính nhanh hơn.',
    back: `/organisations/${organisation.id}/members`,
  }),
  fields: ({ cells }) => newMemberSections(cells),
  initial: ({ cells }) => ({ unit: cells.length === 1 ? String(cells[0]!.id) : '', beganBy: 'FOUNDING' }),
  read: (body, { today, cells }) =>
    readForm(
      newMemberForm(
        today,
        cells.map(({ id }) => String(id)),
      ),
      body,
    ),
  async review({ organisation, cells }, { fullName, birthDate, unit, officialOn }) {
    const same = await namesakes(organisation, { fullName, birthDate })
    return {
      question: `Lập hồ sơ ${fullName} ở ${cells.find(({ id }) => String(id) === unit)!.name}?`,
      consequences: [
        officialOn ? 'Đảng viên chính thức.' : 'Đảng viên dự bị: chưa ghi ngày chính thức.',
        ...same.map(
          ({ name, birth, unitName }) => `Đã có hồ sơ trùng họ tên: ${name}, ${birth}, ${unitName}. Chỉ lập thêm nếu là người khác.`,
        ),
        'Số liệu đảng viên hôm nay tăng một; các năm đã mở đợt không đổi.',
      ],
      obstacles: [],
      button: 'Lập hồ sơ',
    }
  },
  async run(actor, { cells }, { unit, beganBy, fromDate, ...profile }, now) {
    const cell = await Organisation.findByPk(Number(unit), { rejectOnEmpty: true })
    const { id, fullName } = await createMember(actor, cell, profile, { beganBy, fromDate }, now)
    return { href: `/members/${id}`, notice: `Đã lập hồ sơ ${fullName} ở ${cells.find(each => each.id === cell.id)!.name}.` }
  },
})
