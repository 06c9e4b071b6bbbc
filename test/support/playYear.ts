import { load } from 'cheerio'
import type { RatingLevel } from '../../src/domain/ratingLevel'
import { select } from '../../src/queries/select'
import type { Visitor } from './app'
import { ratingsIn, type StoredRating } from './ratings'

export const yearOf = (organisationId: number, year: number) => `/organisations/${organisationId}/years/${year}`

/** What the form of a new year offers, as a browser would send it. */
export async function openingFields(office: Visitor, committeeId: number, year: number): Promise<Record<string, string>> {
  const $ = load((await office.get(`${yearOf(committeeId, year)}/cycle/new`).expect(200)).text)
  const inputs = $('.act-form input:not([type=hidden])')
    .toArray()
    .map(input => [$(input).attr('name')!, String($(input).val() ?? '')])
  const selects = $('.act-form select')
    .toArray()
    .map(each => [$(each).attr('name')!, String($(each).find('option[selected]').val() ?? '')])
  return Object.fromEntries([...inputs, ...selects]) as Record<string, string>
}

/** The secretary of a cell enters a level for everybody and hands in. */
export async function fillAndHandIn(
  secretary: Visitor,
  { id, code }: { id: number; code: string },
  year: number,
  levelOf: (row: StoredRating, at: number) => RatingLevel,
) {
  const rows = (await ratingsIn(code, year)).filter(({ state }) => state === 'DRAFT' || state === 'RETURNED')
  for (const [at, row] of rows.entries()) {
    const entry = { version: row.version, proposedLevel: levelOf(row, at), remarks: '' }
    await secretary.post(`${yearOf(id, year)}/ratings/${row.id}`, entry).expect(303)
  }
  await secretary.post(`${yearOf(id, year)}/submission`).expect(303)
}

/** Ratings with these levels as the form of decisions sends them. */
export const choosing = (ratings: readonly { id: number; version: number }[], levelOf: (at: number) => string) => ({
  ...Object.fromEntries(ratings.map(({ id, version }) => [`chosen-${id}`, version])),
  ...Object.fromEntries(ratings.map(({ id }, at) => [`level-${id}`, levelOf(at)])),
})

interface Act {
  userName: string
  act: string
}

/** Everything that was done with a year in and below a committee, in order. */
export const actsBelow = (path: string, acts: readonly string[]): Promise<Act[]> =>
  select<Act>(
    `SELECT a.user_name AS "userName", a.act FROM audit_entries a JOIN organisations o ON o.id = a.organisation_id
     WHERE substr(o.path, 1, length(:path)) = :path AND a.act IN (:acts) ORDER BY a.id`,
    { path, acts: [...acts] },
  )
