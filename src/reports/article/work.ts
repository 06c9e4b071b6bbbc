import type { ProfileSection } from '../../domain/codes'
import { referenceText } from '../../labels/references'
import type { Inline } from '../document'
import { listed } from '../prose'
import type { DraftBlock } from './blocks'
import type { ArticleData } from './data'

/** A new sentence begins with a capital after a full stop, but not after an abbreviation such as «TP.». */
const SENTENCE_END = /(?<![\s(«“]\p{Lu}\p{L}{0,2}\.)(?<=[.!?…])\s+(?=[\p{Lu}«“])/u

const firstSentences = (text: string, count: number) => text.trim().split(SENTENCE_END).slice(0, count).join(' ')

/** The year's own text, shortened: the first sentences of each paragraph. */
function shortened({ profile }: ArticleData, section: ProfileSection, sentences: number): DraftBlock[] {
  const paragraphs = profile.sections[section] ?? []
  return paragraphs.map(text => ({ type: 'paragraph', content: [firstSentences(text, sentences)] }))
}

const quote = (text: string): DraftBlock => ({ type: 'quote', content: [text] })

/** Political tasks with the orientation of the year, and welfare. */
export function leadership(data: ArticleData): DraftBlock[] {
  const { profile, summary } = data
  return [
    ...(profile.orientation ? [quote(`Định hướng lãnh đạo năm ${summary.year}: “${profile.orientation}”.`)] : []),
    ...shortened(data, 'POLITICAL_TASKS', 2),
    ...shortened(data, 'MASS_MOBILISATION', 2),
  ]
}

/** The theme of the year, the study topic, the directives carried out. */
export function ideologicalWork(data: ArticleData): DraftBlock[] {
  const { profile, summary } = data
  const directives: Inline[] = listed(profile.directives.map(reference => [referenceText(reference)]))
  return [
    ...(profile.theme ? [quote(`Chủ đề năm ${summary.year}: “${profile.theme}”.`)] : []),
    ...shortened(data, 'IDEOLOGICAL_WORK', 1),
    ...(profile.studyTopic
      ? [{ type: 'paragraph' as const, content: [`Chuyên đề học tập năm ${summary.year}: “${profile.studyTopic}”.`] }]
      : []),
    ...(directives.length
      ? [{ type: 'paragraph' as const, content: ['Các văn bản tiếp tục được tuyên truyền, thực hiện: ', ...directives, '.'] }]
      : []),
  ]
}

/** The direction of the year that follows, point by point. */
export function nextYear({ profile }: ArticleData): DraftBlock[] {
  const points = profile.sections.DIRECTION ?? []
  return points.length ? [{ type: 'list', items: points.map(text => [firstSentences(text, 1)]) }] : []
}
