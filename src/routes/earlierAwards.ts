import { Router } from 'express'
import { recordAward } from '../commands/recordAward'
import { readDocumentNumber } from '../domain/awardImport'
import { NotFoundError, RuleError } from '../errors'
import { type EarlierAward, earlierAwardForm } from '../forms/earlierAwards'
import { readForm } from '../forms/form'
import { CommendationTitle } from '../models/CommendationTitle'
import { Organisation } from '../models/Organisation'
import { earlierAwardSections } from '../presenters/forms/earlierAwards'
import { membersNamed } from '../queries/membersNamed'
import { placeToday } from '../queries/placeToday'
import { addAct } from './act'
import { type EarlierPlace, findEarlierYear } from './earlierRatings'

/** Awards of years before the system was used, written down from their papers. */
export const earlierAwards = Router()

interface Subject extends EarlierPlace {
  titles: CommendationTitle[]
}

const yearOf = ({ organisation, year }: Subject) => `/organisations/${organisation.id}/years/${year}/earlier-ratings`
const textsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => String(id))

addAct<Subject, EarlierAward>(earlierAwards, {
  address: '/organisations/:organisationId/years/:year/earlier-awards',
  button: 'Ghi khen thưởng',
  async find(req, res) {
    const place = await findEarlierYear(req, res)
    const titles = await CommendationTitle.findAll({ order: ['position'] })
    if (titles.length === 0)
      throw new NotFoundError('Chưa có danh hiệu, phong trào nào. Hãy thêm ở trang Danh hiệu của mục Khen thưởng trước.')
    return { ...place, titles }
  },
  page: subject => ({
    ...{ title: `Ghi khen thưởng năm ${subject.year}`, section: 'commendations', organisation: subject.organisation, year: null },
    crumbs: [{ name: `Năm ${subject.year}`, href: yearOf(subject) }],
    lead: 'Ghi đúng như quyết định. Ghi nhầm thì thu hồi ở trang của quyết định, có văn bản và lý do, rồi ghi lại.',
    back: yearOf(subject),
  }),
  fields: ({ year, units, titles }) => earlierAwardSections(year, units, titles),
  initial: () => ({}),
  read: (body, { today, year, units, titles }) => readForm(earlierAwardForm(today, year, textsOf(units), textsOf(titles)), body),
  async run(actor, subject, { unit: unitText, member, title: titleText, form, label, documentNumber, ...paper }, now) {
    const { organisation, year, titles } = subject
    const title = titles.find(({ id }) => String(id) === titleText)!
    const unit = await Organisation.findByPk(Number(unitText), { rejectOnEmpty: true })
    const { bodyName } = await placeToday(organisation.id)
    const usual = title.label ? title.label.replace('{năm}', String(year)) : `${title.name} năm ${year}`
    const decision = {
      ...{ ...paper, ...readDocumentNumber(documentNumber)!, year, titleId: title.id },
      ...{ subject: `về việc khen thưởng «${title.name}» năm ${year}` },
      authorityName: paper.authorityName === bodyName ? null : paper.authorityName,
    }
    const memberId = member ? await memberOf(unit.id, member) : null
    const wish = { decision, memberId, unit: { id: unit.id, path: unit.path }, form, label: label ?? usual }
    const decisionId = await recordAward(actor, organisation.id, wish, now)
    return { href: `/commendation-decisions/${decisionId}`, notice: 'Đã ghi khen thưởng theo quyết định.' }
  },
})

async function memberOf(unitId: number, text: string): Promise<number> {
  const found = await membersNamed(unitId, text)
  if (found.length === 0) throw new RuleError(`Đơn vị này không có đảng viên «${text}». Hãy kiểm tra họ tên, hoặc ghi số thẻ đảng viên.`)
  if (found.length > 1) throw new RuleError(`Đơn vị này có ${found.length} đảng viên tên «${text}». Hãy ghi số thẻ đảng viên.`)
  return found[0]!.id
}
