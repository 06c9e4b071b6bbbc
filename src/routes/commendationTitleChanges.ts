import { Router } from 'express'
import { changeCommendationTitle } from '../commands/changeCommendationTitle'
import { NotFoundError } from '../errors'
import { titleChangeForm, type TitleChange } from '../forms/commendation'
import { readForm } from '../forms/form'
import { CommendationTitle } from '../models/CommendationTitle'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const commendationTitleChanges = Router()

interface Subject {
  organisation: Organisation
  title: CommendationTitle
  back: string
}

addAct<Subject, TitleChange>(commendationTitleChanges, {
  address: '/organisations/:organisationId/commendation-titles/:titleId/changes',
  button: 'Ghi thay đổi',
  async find(req, res) {
    const organisation = await Organisation.within(res.locals.actor, idFrom(textFrom(req, 'organisationId')))
    authorize(canCommend(res.locals.actor, organisation), 'Danh hiệu, phong trào do văn phòng và bí thư cấp ủy lập.')
    const title = await CommendationTitle.findByPk(idFrom(textFrom(req, 'titleId')))
    if (!title) throw new NotFoundError('Không có danh hiệu, phong trào này.')
    return { organisation, title, back: `/organisations/${organisation.id}/commendation-titles` }
  },
  page: ({ organisation, title, back }) => ({
    ...{ title: `Sửa «${title.name}»`, section: 'commendations', organisation, year: null, back },
    crumbs: [{ name: 'Danh hiệu, phong trào', href: back }],
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
