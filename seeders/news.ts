import { changePhotograph } from '../src/commands/changePhotograph'
import { draftArticle } from '../src/commands/draftArticle'
import { publishArticle } from '../src/commands/publishArticle'
import { articleMoment } from '../src/domain/article'
import { Organisation } from '../src/models/Organisation'
import { liveFigures, loadArticle } from '../src/reports/article/data'
import { articleDraft } from '../src/reports/article/draft'
import { renderArticle } from '../src/reports/article/edition'
import { PHOTOGRAPH_TYPE, preparePhotograph } from '../src/reports/article/photograph'
import { putFile } from '../src/storage'
import { COMMITTEE } from './organisations'
import { drawPhotograph, PHOTOGRAPH_ALT } from './photograph'

/** The moment of publication and the category are the source's, the text is written from the records, the byline is ours. */
const YEAR = 2022
const PUBLISHED_AT = new Date('2023-03-17T16:30:00+07:00')
const CATEGORY = 'Hoạt động Chính quyền'
const BYLINE = 'Văn phòng Đảng ủy'

/** The article of the demo, written and published as an editor would; it reads what is seeded already. */
export async function seedNews() {
  const { id: organisationId } = await Organisation.byCode(COMMITTEE)
  const scope = { organisationId, year: YEAR, now: PUBLISHED_AT }
  const draft = articleDraft(await loadArticle(scope))
  const id = await draftArticle(null, { organisationId, year: YEAR, ...draft, category: CATEGORY, byline: BYLINE }, PUBLISHED_AT)
  const { phone, screen, width, height } = await preparePhotograph(await drawPhotograph())
  const photograph = { phone: await putFile(phone), screen: await putFile(screen), type: PHOTOGRAPH_TYPE, width, height }
  await changePhotograph(null, id, { version: 1, alt: PHOTOGRAPH_ALT, photograph }, PUBLISHED_AT)
  const { marks: _marks, ...text } = renderArticle(draft, await liveFigures(scope))
  await publishArticle(null, id, { version: 2, publishAt: articleMoment(PUBLISHED_AT), ...text, note: null }, PUBLISHED_AT)
}
