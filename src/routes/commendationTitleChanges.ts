import { type Request, type Response, Router } from 'express'
import { changeCommendationTitle } from '../commands/changeCommendationTitle'
import { endCommendationTitle } from '../commands/endCommendationTitle'
import { resumeCommendationTitle } from '../commands/resumeCommendationTitle'
import { dateText, type PlainDate, plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { titleChangeForm, type TitleChange, type TitleEnding, titleEndingForm, titleResumptionForm } from '../forms/commendation'
import { readForm } from '../forms/form'
import { CommendationTitle } from '../models/CommendationTitle'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const commendationTitleChanges = Router()

const TITLE = '/organisations/:organisationId/commendation-titles/:titleId'

interface Subject {
  organisation: Organisation
  title: CommendationTitle
  today: PlainDate
  back: string
}

async function find(req: Request, res: Response): Promise<Subject> {
  const organisation = await Organisation.within(res.locals.actor, idFrom(textFrom(req, 'organisationId')))
  authorize(canCommend(res.locals.actor, organisation), 'Danh hiệu, phong trào do văn phòng và bí thư cấp ủy lập.')
  const title = await CommendationTitle.findByPk(idFrom(textFrom(req, 'titleId')))
  if (!title) throw new NotFoundError('Không có danh hiệu, phong trào này.')
  const back = `/organisations/${organisation.id}/commendation-titles`
  return { organisation, title, today: plainDateOf(res.locals.now), back }
}

const placeOf = ({ organisation, title, back }: Subject, doing: string) => ({
  ...{ title: `${doing} «${title.name}»`, section: 'commendations' as const, organisation, year: null, back },
  crumbs: [{ name: 'Danh hiệu, phong trào', href: back }],
})

const REASON = { name: 'reason', label: 'Lý do', hint: 'Lưu trong lịch sử.', lines: 2 }

addAct<Subject, TitleEnding>(commendationTitleChanges, {
  address: `${TITLE}/endings`,
  button: 'Ghi thôi dùng',
  find,
  page: subject => ({
    ...placeOf(subject, 'Thôi dùng'),
    lead: 'Từ nay không chọn được khi đề nghị và lập dự thảo mới; dự thảo đang lập, quyết định và danh sách đã có giữ nguyên. Đề nghị của chi bộ chưa vào dự thảo nào thì chờ đến khi dùng lại.',
  }),
  fields: () => [{ title: 'Thôi dùng', fields: [{ name: 'endedOn', label: 'Thôi dùng từ ngày', hint: 'Ngày/tháng/năm' }, REASON] }],
  initial: ({ today }) => ({ endedOn: dateText(today) }),
  read: (body, { today }) => readForm(titleEndingForm(today), body),
  async run(actor, { organisation, title, back }, ending, now) {
    await endCommendationTitle(actor, organisation.id, title.id, ending, now)
    return { href: back, notice: `Đã ghi thôi dùng «${title.name}» từ ${dateText(ending.endedOn)}.` }
  },
})

addAct<Subject, { reason: string }>(commendationTitleChanges, {
  address: `${TITLE}/resumptions`,
  button: 'Dùng lại',
  find,
  page: subject => ({ ...placeOf(subject, 'Dùng lại'), lead: 'Từ nay lại chọn được khi đề nghị và lập dự thảo khen thưởng.' }),
  fields: () => [{ title: 'Dùng lại', fields: [REASON] }],
  initial: () => ({}),
  read: body => readForm(titleResumptionForm, body),
  async run(actor, { organisation, title, back }, { reason }, now) {
    await resumeCommendationTitle(actor, organisation.id, title.id, reason, now)
    return { href: back, notice: `«${title.name}» được dùng lại.` }
  },
})

addAct<Subject, TitleChange>(commendationTitleChanges, {
  address: `${TITLE}/changes`,
  button: 'Ghi thay đổi',
  find,
  page: subject => ({
    ...placeOf(subject, 'Sửa'),
    lead: 'Tên chỉ sửa được khi chưa có quyết định nào mang tên ấy; nội dung đề xuất sửa được bất cứ lúc nào, văn bản đã ban hành giữ nguyên lời.',
  }),
  fields: () => [
    {
      title: 'Danh hiệu, phong trào',
      fields: [
        { name: 'name', label: 'Tên' },
        {
          name: 'label',
          label: 'Nội dung in trên giấy khen',
          hint: 'Viết {năm} ở chỗ của năm. Để trống thì ghi khi lập dự thảo.',
          lines: 2,
        },
      ],
    },
  ],
  initial: ({ title }) => ({ shown: title.name, name: title.name, label: title.label }),
  read: body => readForm(titleChangeForm, body),
  async run(actor, { organisation, title, back }, change, now) {
    await changeCommendationTitle(actor, organisation.id, title.id, change, now)
    return { href: back, notice: `Đã ghi thay đổi của «${change.name}».` }
  },
})
