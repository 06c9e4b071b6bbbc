import type { Content } from '../../domain/importRow'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'
import type { ImportedList } from './checking'
import { accountPages, uninvitedPages } from './knownAccounts'
import { awardPages } from './knownAwards'
import { candidatePages } from './knownCandidates'
import { factPages } from './knownFacts'
import { PROFILE_COLUMNS } from './knownMembers'
import { officePages } from './knownOffices'
import { LAST_STAY, stayPages } from './knownStays'
import { ratingPages } from './knownRatings'
import { targetPages } from './knownTargets'

interface Place {
  id: number
  path: string
}

interface Moment {
  today: PlainDate
  /** Of a workbook that tells of one year. */
  year: number | null
  /** Of a list of people: also those who are no longer there. */
  withDeparted: boolean
  /** Of accounts: instead of those that there are, the secretaries who still wait for one. */
  ofUninvited: boolean
}

/** Rows read at a time, so that a long list never stands in memory as a whole. */
const SPAN = 1000

type PageOf = (limit: number, offset: number) => Promise<Content[]>

async function* allPages(page: PageOf): AsyncGenerator<Content> {
  for (let offset = 0; ; offset += SPAN) {
    const rows = await page(SPAN, offset)
    yield* rows
    if (rows.length < SPAN) return
  }
}

/** Units below an organisation that are at work, parents first, as the workbook of units writes them. */
function unitRows({ id, path }: Place): AsyncGenerator<Content> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return allPages((limit, offset) =>
    select<Content>(
      `SELECT o.code, n.name, o.tier || '.' || o.kind AS "unitPlace", p.code AS "parentCode", n.body_name AS "bodyName", o.sign, o.place,
              o.founded_on AS "foundedOn"
       FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       LEFT JOIN organisations p ON p.id = o.parent_id
       WHERE o.closed_on IS NULL AND o.id <> :id AND ${tree.sql} ORDER BY LENGTH(o.path), o.code LIMIT :limit OFFSET :offset`,
      { id, limit, offset, ...tree.values },
    ),
  )
}

/** Members of an organisation's part of the tree, as the workbook of members writes them; those who left too where they are asked for. Never an identity number. */
function memberRows({ path }: Place, { today, withDeparted }: Moment): AsyncGenerator<Content> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const fields = PROFILE_COLUMNS.filter(({ field }) => field !== 'identityNumber').map(({ field, column }) => `m.${column} AS "${field}"`)
  const there = withDeparted ? LAST_STAY : 's.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today)'
  return allPages((limit, offset) =>
    select<Content>(
      `SELECT o.code AS "unitCode", s.from_date AS "fromDate", s.began_by AS "beganBy", s.to_date AS "toDate", s.ended_by AS "endedBy", ${fields.join(', ')}
       FROM memberships s JOIN members m ON m.id = s.member_id JOIN organisations o ON o.id = s.organisation_id
       WHERE ${there} AND ${tree.sql} ORDER BY o.code, m.sort_key, m.id LIMIT :limit OFFSET :offset`,
      { today, limit, offset, ...tree.values },
    ),
  )
}

/** What is on file of an organisation's part of the tree, row by row, as each workbook writes it. */
export const workbookRows: Readonly<Record<ImportedList, (place: Place, moment: Moment) => AsyncGenerator<Content>>> = {
  units: unitRows,
  members: memberRows,
  stays: place => allPages((limit, offset) => stayPages(place, { limit, offset })),
  offices: place => allPages((limit, offset) => officePages(place, { limit, offset })),
  candidates: place => allPages((limit, offset) => candidatePages(place, { limit, offset })),
  targets: place => allPages((limit, offset) => targetPages(place, { limit, offset })),
  awards: place => allPages((limit, offset) => awardPages(place, { limit, offset })),
  accounts: (place, { today, ofUninvited }) =>
    allPages((limit, offset) => (ofUninvited ? uninvitedPages : accountPages)(place, today, { limit, offset })),
  ratings: (place, { year }) => allPages((limit, offset) => ratingPages(place, year!, { limit, offset })),
  facts: ({ id }, { year }) => allPages((limit, offset) => factPages(id, year!, { limit, offset })),
}
