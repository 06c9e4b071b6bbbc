import type { ArticleFigures } from '../../domain/articleFigures'
import { plainWords, renderBody, renderLead } from './markdown'

/** The text of an article as readers would see it with these figures. */
export interface RenderedArticle {
  figures: ArticleFigures
  leadHtml: string
  bodyHtml: string
  /** All its words, to be found by. */
  words: string
  /** Marks of the figures in it. */
  marks: string[]
}

export function renderArticle(
  { title, lead, body }: { title: string; lead: string; body: string },
  figures: ArticleFigures,
): RenderedArticle {
  const [rendered, inside] = [renderLead(lead, figures), renderBody(body, figures)]
  return {
    figures,
    leadHtml: rendered.html,
    bodyHtml: inside.html,
    words: [title, plainWords(rendered.html), plainWords(inside.html)].join(' '),
    marks: [...rendered.marks, ...inside.marks],
  }
}
