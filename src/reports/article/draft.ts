import type { YearSummary } from '../../domain/summary'
import type { Inline } from '../document'
import { enumerate, listed, prose, whole } from '../prose'
import { DIGITS_MARK, type DraftBlock } from './blocks'
import { conferenceParagraphs } from './conference'
import type { ArticleData } from './data'
import { figureMarkdown, markdownText } from './markdownText'
import { commended, development, levelsOf, ownLevel, rated } from './results'
import { ideologicalWork, leadership, nextYear } from './work'

/** What an editor is given to finish: Markdown with marks of figures. */
export interface ArticleDraft {
  title: string
  lead: string
  body: string
}

/** The article of a year in our own words, from the records alone. Pure. A part without records leaves no trace. */
export function articleDraft(data: ArticleData): ArticleDraft {
  const { summary } = data
  const { bodyName, kind } = summary.organisation
  const opening = conferenceParagraphs(data)
  const sections: [title: string, blocks: DraftBlock[]][] = [
    ['Giữ nhịp công việc, chăm lo đời sống', leadership(data)],
    ['Công tác chính trị, tư tưởng', ideologicalWork(data)],
    [kind === 'CELL' ? 'Xây dựng chi bộ' : 'Xây dựng Đảng từ cơ sở', [...ownLevel(data), ...rated(data), ...development(data)]],
    ['Biểu dương', commended(data)],
    [`Nhiệm vụ năm ${summary.year + 1}`, nextYear(data)],
  ]
  const body = [
    ...opening.map(blockMarkdown),
    `{{${DIGITS_MARK}}}`,
    ...sections.flatMap(([title, blocks]) =>
      blocks.length ? [blockMarkdown({ type: 'heading', text: title }), ...blocks.map(blockMarkdown)] : [],
    ),
  ]
  return {
    title: `${kind === 'CELL' ? summary.organisation.name : bodyName} tổng kết công tác xây dựng Đảng năm ${summary.year}`,
    lead: markdownOf(lead(data)),
    body: `${body.join('\n\n')}\n`,
  }
}

/** One sentence with what counts most: the best levels of the rating year stated, the new members. */
function lead({ summary, profile }: ArticleData): Inline[] {
  const { year, organisation } = summary
  const name = organisation.kind === 'CELL' ? organisation.name : organisation.bodyName
  const start = profile.conference
    ? `Hội nghị tổng kết công tác xây dựng Đảng năm ${year} của ${name} nhìn lại một năm phấn đấu`
    : `${name} tổng kết công tác xây dựng Đảng năm ${year}`
  const highlights = [...bestLevels(summary), ...newMembers(summary)]
  return highlights.length ? prose`${start}: ${listed(highlights)}.` : [`${start} và bàn nhiệm vụ năm ${year + 1}.`]
}

function bestLevels(summary: YearSummary): Inline[][] {
  const levels = levelsOf(summary, ['cells', 'committees', 'members'])
  const best = levels?.stated.filter(({ level }) => level === 'EXCELLENT' || level === 'GOOD').map(({ content }) => content) ?? []
  return best.length ? [prose`ở năm đánh giá ${levels!.year}, có ${enumerate(best)}`] : []
}

function newMembers(summary: YearSummary): Inline[][] {
  const figure = summary.figures.find(({ key }) => key === `development.${summary.year}.admitted`)
  if (!figure || figure.count === 0) return []
  return [prose`trong năm ${summary.year}, kết nạp ${whole(figure)} đảng viên mới${figure.total === null ? '' : ' so với chỉ tiêu'}`]
}

const markdownOf = (content: readonly Inline[]) =>
  content.map(part => (typeof part === 'string' ? markdownText(part) : figureMarkdown(part.key))).join('')

function blockMarkdown(block: DraftBlock): string {
  if (block.type === 'heading') return `## ${markdownText(block.text)}`
  if (block.type === 'list') return block.items.map(item => `- ${markdownOf(item)}`).join('\n')
  return `${block.type === 'quote' ? '> ' : ''}${markdownOf(block.content)}`
}
