import { type Request, type Response, Router } from 'express'
import { addCommendationTitle } from '../commands/addCommendationTitle'
import { COMMENDATION_GROUNDS } from '../domain/codes'
import { RuleError } from '../errors'
import { titleForm } from '../forms/commendation'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { commendationGroundLabel } from '../labels/commendations'
import { CommendationTitle } from '../models/CommendationTitle'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { presentCommendationTitle } from '../presenters/commendationTitle'
import { presentForm } from '../presenters/form'
import { showPage } from './page'
import { idFrom } from './params'

export const commendationTitles = Router()

const TITLES = '/organisations/:organisationId/commendation-titles'

async function findPlace(req: Request<{ organisationId: string }>, res: Response) {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  authorize(canCommend(res.locals.actor, organisation), 'Danh hiệu, phong trào do văn phòng và bí thư cấp ủy lập.')
  return organisation
}

commendationTitles.get(TITLES, async (req, res) => {
  await showTitles(res, await findPlace(req, res), {})
})

commendationTitles.post(TITLES, async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await findPlace(req, res)
  const { values, errors } = readForm(titleForm, req.body)
  if (errors) return showTitles(res.status(422), organisation, { values: typedValues(req.body), errors })
  try {
    await addCommendationTitle(actor, organisation.id, values, now)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showTitles(res.status(422), organisation, { values: typedValues(req.body), errors: { name: error.message } })
  }
  req.session.notice = `Đã thêm «${values.name}». Từ nay chọn được khi đề nghị và lập quyết định khen thưởng.`
  res.redirect(303, `/organisations/${organisation.id}/commendation-titles`)
})

interface State {
  values?: Record<string, string>
  errors?: FieldErrors
}

async function showTitles(res: Response, organisation: Organisation, { values = {}, errors = {} }: State) {
  const all = await CommendationTitle.findAll({ order: ['position'] })
  // Those of the past come last.
  const titles = all.toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))
  const fields = ['name', 'ground', 'label']
  const shown = {
    address: `/organisations/${organisation.id}/commendation-titles`,
    rows: titles.map(title => presentCommendationTitle(title, organisation.id)),
    form: presentForm({
      sections: [
        {
          title: 'Thêm danh hiệu, phong trào',
          fields: [
            { name: 'name', label: 'Tên', hint: 'Ví dụ: Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh' },
            {
              name: 'ground',
              label: 'Căn cứ',
              options: COMMENDATION_GROUNDS.map(value => ({ value, name: commendationGroundLabel[value] })),
            },
            {
              name: 'label',
              label: 'Nội dung in trên giấy khen',
              hint: 'Viết {năm} ở chỗ của năm. Để trống thì ghi khi lập dự thảo.',
              lines: 2,
            },
          ],
        },
      ],
      values: Object.fromEntries(fields.map(name => [name, values[name] ?? ''])),
      errors,
      problem: null,
    }),
  }
  const place = { title: 'Danh hiệu, phong trào', section: 'commendations' as const, organisation, year: null, crumbs: [] }
  await showPage(res, 'commendation-titles/index', place, { titles: shown })
}
