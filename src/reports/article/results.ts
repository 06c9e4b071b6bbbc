import { figureMark, ownLevelMark, ownLevelOf } from '../../domain/articleFigures'
import type { SubjectGroup } from '../../domain/figureKey'
import type { Figure } from '../../domain/figure'
import { RATING_LEVELS, type RatingLevel } from '../../domain/ratingLevel'
import { GROUP_NOUNS } from '../../domain/ratingYear'
import { countText } from '../../domain/share'
import { figureOf, type YearSummary } from '../../domain/summary'
import { levelLabel } from '../../labels/ratings'
import type { FigureText, Inline } from '../document'
import { titleRecipients } from '../commendationSentences'
import { requiredFigure } from '../figures'
import { enumerate, listed, prose, whole } from '../prose'
import type { DraftBlock } from './blocks'
import type { ArticleData } from './data'

/** Groups that a public text speaks of; single leaders are people, and are left to official documents. */
const PUBLIC_GROUPS: readonly SubjectGroup[] = ['committees', 'sections', 'cells', 'members']

const paragraph = (content: readonly Inline[]): DraftBlock => ({ type: 'paragraph', content })

/** The count of a figure, «16» of «16/16 (100%)». */
const count = ({ key, count, records }: Figure): FigureText => ({ text: countText(count), key: figureMark(key, 'count'), records })

/** How the organisation itself was rated. */
export function ownLevel({ summary }: ArticleData): DraftBlock[] {
  const { ratingYearReported: year, organisation } = summary
  const level = ownLevelOf(summary, year)
  if (!level) return []
  const { records } = requiredFigure(summary, { topic: 'ratings', year, group: 'organisation', measure: level })
  const stated: FigureText = { text: levelLabel[level].toLocaleLowerCase('vi'), key: ownLevelMark(year), records }
  return [paragraph(prose`Ở năm đánh giá ${year}, ${organisation.name} được cấp có thẩm quyền xếp loại ${stated}.`)]
}

/** The first of these groups that was rated in the year stated, level by level; null where none was. */
export function levelsOf(summary: YearSummary, groups: readonly SubjectGroup[]) {
  const { ratingYearReported: year } = summary
  const tallies = summary.ratingYears.find(candidate => candidate.year === year)?.groups ?? []
  const group = groups.find(each => tallies.some(tally => tally.group === each && tally.rated > 0))
  return group ? { year, group, stated: statedLevels(summary, year, group) } : null
}

const statedLevels = (summary: YearSummary, year: number, group: SubjectGroup): { level: RatingLevel; content: Inline[] }[] =>
  RATING_LEVELS.flatMap(level => {
    const figure = figureOf(summary, { topic: 'ratings', year, group, measure: level })
    if (!figure || figure.count === 0) return []
    return [{ level, content: prose`${whole(figure)} ${GROUP_NOUNS[group]} ${levelLabel[level].toLocaleLowerCase('vi')}` }]
  })

/** Units and members by level, each group in a sentence; plainly said when nothing is published. */
export function rated({ summary }: ArticleData): DraftBlock[] {
  const { ratingYearReported: year } = summary
  const sentences = PUBLIC_GROUPS.flatMap(group => {
    const levels = levelsOf(summary, [group])
    if (!levels) return []
    const all = requiredFigure(summary, { topic: 'ratings', year, group, measure: 'rated' })
    const contents = levels.stated.map(({ content }) => content)
    return [paragraph(prose`Năm đánh giá ${year}, trong ${count(all)} ${GROUP_NOUNS[group]} được xếp loại có ${listed(contents)}.`)]
  })
  return sentences.length ? sentences : [paragraph([`Kết quả xếp loại của năm đánh giá ${year} chưa được công bố.`])]
}

/** Candidates on their way and new members against the target. */
export function development({ summary }: ArticleData): DraftBlock[] {
  const { year } = summary
  const figure = (measure: 'backgroundChecks' | 'awarenessClass' | 'admitted') =>
    requiredFigure(summary, { topic: 'development', year, measure })
  const [checks, classes, admitted] = [figure('backgroundChecks'), figure('awarenessClass'), figure('admitted')]
  const stages = [
    ...(checks.count > 0 ? [prose`${whole(checks)} quần chúng ưu tú được đề nghị thẩm tra lý lịch`] : []),
    ...(classes.count > 0 ? [prose`${whole(classes)} quần chúng học lớp bồi dưỡng nhận thức về Đảng`] : []),
  ]
  const candidates = stages.length ? [prose`Về phát triển Đảng, trong năm ${year} có ${enumerate(stages)}.`] : []
  const members = admitted.count > 0 ? [admissions(admitted, year)] : []
  const content = [...candidates, ...members].flatMap((each, index): Inline[] => [...(index === 0 ? [] : [' ']), ...each])
  return content.length ? [paragraph(content)] : []
}

const admissions = (admitted: Figure, year: number): Inline[] =>
  admitted.total === null
    ? prose`Cả năm ${year} kết nạp ${whole(admitted)} đảng viên mới.`
    : prose`Cả năm ${year} kết nạp ${whole(admitted)} đảng viên mới so với chỉ tiêu.`

/** Recipients of each title as numbers. */
export const commended = ({ summary }: ArticleData): DraftBlock[] =>
  summary.commendations.map(title =>
    paragraph(prose`Năm ${summary.year} có ${titleRecipients(summary, title)} được khen thưởng “${title.titleName}”.`),
  )
