import { type Request, type Response, Router } from 'express'
import { changeCollective, recordCollective } from '../commands/recordCollective'
import type { FiledCollective } from '../domain/leadershipCollective'
import type { OfferedPerson } from '../domain/namesakes'
import { dateText } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { type CollectiveChange, collectiveChangeForm, type NewCollective, newCollectiveForm } from '../forms/collective'
import { readForm } from '../forms/form'
import { collectiveChangeSections, newCollectiveSections } from '../presenters/forms/collective'
import { collectivesOf } from '../queries/collectivesOf'
import { peopleOf } from '../queries/peopleOf'
import { addAct } from './act'
import { findPlace, pageOf, type Place } from './officePlace'

export const collectives = Router()

interface Subject extends Place {
  people: OfferedPerson[]
}

async function findPeople(req: Request, res: Response): Promise<Subject> {
  const place = await findPlace(req, res)
  return { ...place, people: await peopleOf(place.unit, place.today) }
}

const idsOf = (people: readonly { id: number }[]) => people.map(({ id }) => id)

addAct<Subject, NewCollective>(collectives, {
  address: '/organisations/:organisationId/collectives',
  button: 'Ghi tập thể',
  find: findPeople,
  page: place => pageOf(place, 'Ghi tập thể lãnh đạo, quản lý', 'Tập thể lãnh đạo ở cơ quan, đơn vị mà tổ chức này đánh giá.'),
  fields: ({ people }) => newCollectiveSections(people),
  initial: ({ unit }) => ({ version: String(unit.version) }),
  read: (body, { today, people }) => readForm(newCollectiveForm(today, idsOf(people)), body),
  async run(actor, { unit }, values, now) {
    await recordCollective(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã ghi ${values.name}.` }
  },
})

interface Recorded extends Subject {
  recorded: FiledCollective[]
}

/** Who heads a collective stays to be chosen after leaving the unit. */
function withHeads(people: OfferedPerson[], recorded: readonly FiledCollective[]): OfferedPerson[] {
  const gone = recorded.filter(({ headMemberId }) => headMemberId !== null && !people.some(({ id }) => id === headMemberId))
  const heads = new Map(gone.map(({ headMemberId, headName }) => [headMemberId!, headName!]))
  return [...people, ...[...heads].map(([id, name]) => ({ id, name, birthDate: null, unitName: '' }))]
}

addAct<Recorded, CollectiveChange>(collectives, {
  address: '/organisations/:organisationId/collective-changes',
  button: 'Ghi điều đúng',
  async find(req, res) {
    const subject = await findPeople(req, res)
    const recorded = await collectivesOf(subject.unit.id)
    if (recorded.length === 0) throw new NotFoundError('Tổ chức này chưa ghi tập thể lãnh đạo, quản lý nào.')
    return { ...subject, recorded, people: withHeads(subject.people, recorded) }
  },
  page: place => pageOf(place, 'Sửa, kết thúc tập thể đã ghi', 'Kết quả xếp loại các năm giữ nguyên.'),
  fields: ({ recorded, people }) => collectiveChangeSections(recorded, people),
  initial: ({ unit, recorded: [only, another] }) => ({
    version: String(unit.version),
    ...(only && !another && initialOf(only)),
  }),
  read: (body, { today, people, recorded }) => readForm(collectiveChangeForm(today, idsOf(people), idsOf(recorded)), body),
  async run(actor, { unit }, values, now) {
    await changeCollective(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã sửa ${values.name}. Điều đã ghi trước vẫn còn trong lịch sử.` }
  },
})

/** Where there is but one, the form begins with what is on file. */
const initialOf = ({ id, name, headMemberId, fromDate, toDate }: FiledCollective) => ({
  ...{ collectiveId: String(id), name, headMemberId: String(headMemberId ?? '') },
  ...{ fromDate: dateText(fromDate), toDate: toDate ? dateText(toDate) : '' },
})
