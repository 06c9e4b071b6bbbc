import { Router } from 'express'
import { createCandidate } from '../commands/createCandidate'
import { dateText, plainDateOf, type PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { type NewCandidate, newCandidateForm } from '../forms/candidate'
import { readForm } from '../forms/form'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepCandidates } from '../policies/candidates'
import { newCandidateSections } from '../presenters/forms/candidate'
import { candidateNamesakes } from '../queries/candidateNamesakes'
import { type CellChoice, cellsOf } from '../queries/cellsOf'
import { addAct, textFrom } from './act'
import { ONLY_KEEPERS } from './candidateSubject'
import { idFrom } from './params'

export const newCandidate = Router()

interface Subject {
  organisation: Organisation
  cells: CellChoice[]
  today: PlainDate
}

const nameOf = ({ cells }: Subject, unit: string) => cells.find(({ id }) => String(id) === unit)!.name

addAct<Subject, NewCandidate>(newCandidate, {
  address: '/organisations/:organisationId/candidates',
  button: 'Xem lại trước khi ghi',
  async find(req, res) {
    const { actor, now } = res.locals
    const organisation = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
    authorize(canKeepCandidates(actor, organisation), ONLY_KEEPERS)
    const today = plainDateOf(now)
    const cells = await cellsOf(organisation, today)
    if (cells.length === 0) throw new NotFoundError('Chưa có chi bộ nào đang hoạt động ở đây. Hãy lập chi bộ trước.')
    return { organisation, cells, today }
  },
  page: ({ organisation, today }) => {
    const list = `/organisations/${organisation.id}/years/${today.slice(0, 4)}/candidates`
    return {
      ...{ title: 'Thêm quần chúng', section: 'candidates', organisation, year: null },
      crumbs: [{ name: 'Phát triển đảng', href: list }],
      lead: 'Lập hồ sơ theo dõi một quần chúng ưu tú, từ khi được giới thiệu.',
      back: list,
    }
  },
  fields: ({ cells }) => newCandidateSections(cells),
  initial: ({ cells }) => ({ unit: cells.length === 1 ? String(cells[0]!.id) : '' }),
  read: (body, { today, cells }) =>
    readForm(
      newCandidateForm(
        today,
        cells.map(({ id }) => String(id)),
      ),
      body,
    ),
  async review(subject, { fullName, unit, introducedOn }) {
    const same = await candidateNamesakes(subject.organisation, fullName)
    return {
      question: `Lập hồ sơ theo dõi ${fullName} ở ${nameOf(subject, unit)}?`,
      consequences: [
        `Được giới thiệu ngày ${dateText(introducedOn)}; các bước sau ghi dần ở hồ sơ.`,
        ...same.map(({ name, unitName }) => `Đã có hồ sơ quần chúng trùng họ tên: ${name}, ${unitName}. Chỉ lập thêm nếu là người khác.`),
        `Số quần chúng được giới thiệu năm ${introducedOn.slice(0, 4)} tăng một.`,
      ],
      obstacles: [],
      button: 'Lập hồ sơ',
    }
  },
  async run(actor, subject, { unit, introducedOn, document, ...person }, now) {
    const { id } = await createCandidate(actor, Number(unit), person, { introducedOn, document }, now)
    return { href: `/candidates/${id}`, notice: `Đã lập hồ sơ ${person.fullName} ở ${nameOf(subject, unit)}.` }
  },
})
