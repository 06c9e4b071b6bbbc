import { type Request, type Response, Router } from 'express'
import { setYearSection } from '../commands/setYearSection'
import { setYearWords } from '../commands/setYearWords'
import type { ProfileSection } from '../domain/codes'
import { firstRatingYear } from '../domain/regulations'
import { sectionOf, sectionSlug } from '../domain/yearContent'
import { partsIn } from '../domain/yearContentCopy'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type SectionFields, sectionForm, yearWordsForm, type YearWordsFields } from '../forms/yearContent'
import { sectionLabel, yearWordLabel } from '../labels/yearContent'
import { authorize } from '../policies'
import { canSeeYear, canWriteYear } from '../policies/years'
import { sectionFields, wordsFields } from '../presenters/forms/yearContent'
import { presentYearContent, ratingYearText } from '../presenters/yearContent'
import { historyOf } from '../queries/historyOf'
import { markOf } from '../queries/markOf'
import { writtenParts } from '../queries/writtenParts'
import { yearProfile } from '../queries/yearProfile'
import { addAct, textFrom } from './act'
import { findYear } from './organisation'
import { showPage } from './page'
import { boardOf, CONTENT, findYearText, placeOfText, standingText, written, type YearText } from './yearContentPlace'

/** The year's own text, of which its report and its article are written. */
export const yearContent = Router()

yearContent.get(CONTENT, async (req, res) => {
  const { actor } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeYear(actor, organisation), 'Nội dung năm dành cho người đọc được báo cáo tổng kết của tổ chức.')
  const board = boardOf({ organisation, year })
  const [profile, before] = await Promise.all([yearProfile(organisation.id, year), writtenParts(organisation.id, year - 1)])
  const parts = partsIn(profile)
  const history = profile.id ? await historyOf('yearProfile', profile.id) : []
  const shown = presentYearContent({
    ...{ year, board, profile, written: parts, history },
    writes: canWriteYear(actor, organisation),
    canCopy: [...before].some(part => !parts.has(part)),
  })
  await showPage(
    res,
    'years/content',
    {
      ...{ title: `Nội dung năm ${year}`, section: 'report', organisation, year },
      crumbs: [{ name: `Văn bản năm ${year}`, href: `${board}/documents` }],
      turn: (place, other) => (other && canSeeYear(actor, place) ? `/organisations/${place.id}/years/${other}/content` : null),
    },
    { content: shown },
  )
})

/** The rating years that the report of a year may state: its own and the one before, from the first that has rules. */
const ratingYearsOf = (year: number) => [year, year - 1].filter(each => each >= firstRatingYear)

addAct<YearText, YearWordsFields>(yearContent, {
  address: `${CONTENT}/words`,
  button: 'Ghi',
  find: findYearText,
  page: text => placeOfText(text, `Chủ đề, định hướng năm ${text.year}`, 'Những câu mà báo cáo và bài viết trích nguyên văn.'),
  fields: ({ year }) => wordsFields(year, ratingYearsOf(year)),
  initial: ({ profile: { version, theme, orientation, studyTopic, ratingYearReported } }) => ({
    ...{ version: String(version), theme: theme ?? '', orientation: orientation ?? '', studyTopic: studyTopic ?? '' },
    ratingYearReported: String(ratingYearReported ?? ''),
  }),
  read: (body, { year }) => readForm(yearWordsForm(ratingYearsOf(year)), body),
  async clash(text) {
    const { year, profile } = text
    const words = [
      ...(['theme', 'orientation', 'studyTopic'] as const).map(field => `${yearWordLabel[field]}: ${profile[field] ?? 'để trống'}`),
      `${yearWordLabel.ratingYearReported}: ${ratingYearText(profile.ratingYearReported, year)}`,
    ]
    const standing = await standingText(text, words, ({ act }) => act === 'setYearWords')
    return { values: { version: String(profile.version) }, standing }
  },
  async run(actor, text, values, now) {
    await setYearWords(actor, { organisationId: text.organisation.id, year: text.year }, values, now)
    return written(text, 'words', `Đã ghi chủ đề, định hướng, chuyên đề năm ${text.year}.`)
  },
})

interface SectionOfYear extends YearText {
  section: ProfileSection
}

const paragraphsOf = ({ profile, section }: SectionOfYear) => profile.sections[section] ?? []

addAct<SectionOfYear, SectionFields>(yearContent, {
  address: `${CONTENT}/sections/:section`,
  button: 'Ghi lời văn',
  async find(req: Request, res: Response) {
    const text = await findYearText(req, res)
    const section = sectionOf(textFrom(req, 'section'))
    if (!section) throw new NotFoundError('Báo cáo tổng kết không có phần này.')
    return { ...text, section }
  },
  page: text => placeOfText(text, sectionLabel[text.section], `Báo cáo và bài viết năm ${text.year} lấy lời văn ở đây, đúng như đã ghi.`),
  fields: ({ section }) => sectionFields(section),
  initial: text => ({ mark: markOf(paragraphsOf(text)), text: paragraphsOf(text).join('\n\n') }),
  read: body => readForm(sectionForm, body),
  clash: async text => ({
    values: { mark: markOf(paragraphsOf(text)) },
    standing: await standingText(
      text,
      paragraphsOf(text),
      ({ act, after }) => act === 'setYearSection' && after?.['section'] === text.section,
    ),
  }),
  async run(actor, text, { mark, text: paragraphs }, now) {
    const { organisation, year, section } = text
    await setYearSection(actor, { organisationId: organisation.id, year, section, paragraphs, mark }, now)
    return written(text, sectionSlug(section), `Đã ghi phần «${sectionLabel[section]}».`)
  },
})
