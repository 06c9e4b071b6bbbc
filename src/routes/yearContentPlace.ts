import type { Request, Response } from 'express'
import type { HistoryEntry } from '../domain/historyEntry'
import { momentText, plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canWriteYear } from '../policies/years'
import { historyOf } from '../queries/historyOf'
import { yearProfile, type YearProfileText } from '../queries/yearProfile'
import { findYear } from './organisation'
import type { PagePlace } from './page'

export const CONTENT = '/organisations/:organisationId/years/:year/content'

/** A year whose own text somebody is about to write. */
export interface YearText {
  organisation: Organisation
  year: number
  profile: YearProfileText
}

export const boardOf = ({ organisation, year }: Pick<YearText, 'organisation' | 'year'>) =>
  `/organisations/${organisation.id}/years/${year}`

const contentOf = (text: Pick<YearText, 'organisation' | 'year'>) => `${boardOf(text)}/content`

export async function findYearText(req: Request, res: Response): Promise<YearText> {
  const { organisation, year } = await findYear(req as Request<{ organisationId: string; year: string }>, res)
  authorize(
    canWriteYear(res.locals.actor, organisation),
    'Nội dung năm do văn phòng, bí thư cấp ủy viết; của chi bộ thì bí thư chi bộ cũng viết được.',
  )
  if (year > Number(plainDateOf(res.locals.now).slice(0, 4)) + 1) throw new NotFoundError('Nội dung được viết sớm nhất cho năm sau.')
  return { organisation, year, profile: await yearProfile(organisation.id, year) }
}

/** Where a form of a year's text stands. */
export const placeOfText = (text: YearText, title: string, lead: string): PagePlace & { lead: string; back: string } => ({
  ...{ title, section: 'report', organisation: text.organisation, year: text.year, lead, back: contentOf(text) },
  crumbs: [
    { name: `Văn bản năm ${text.year}`, href: `${boardOf(text)}/documents` },
    { name: `Nội dung năm ${text.year}`, href: contentOf(text) },
  ],
})

/** Back to what was written: one part, or the whole. */
export const written = (text: YearText, part: string | null, notice: string) => ({
  href: part ? `${contentOf(text)}#${part}` : contentOf(text),
  notice,
})

/** What stands there now, with who wrote it and when. */
export async function standingText(
  { profile }: YearText,
  paragraphs: readonly string[],
  wrote: (entry: HistoryEntry) => boolean,
): Promise<{ title: string; paragraphs: readonly string[] }> {
  const entries = profile.id ? await historyOf('yearProfile', profile.id) : []
  const last = entries.find(wrote)
  return { title: last ? `Bản đang ghi: ${last.userName}, ${momentText(last.at)}` : 'Bản đang ghi', paragraphs }
}
