import type { RecordPart } from '../../domain/figureRecord'
import { GROUP_OF_UNIT, presentMembers, presentUnits } from '../presentCounts'
import { inSubtrees } from '../select'
import { RATED_SUBJECTS, RATING_COLUMNS, ratingRecords, ratingsOfGroup, SEARCH_RATING, SELECT_RATING } from './ratings'
import { type KeyOf, matches, placeOfMember, recordColumns, type RecordScope, type RecordSource, unitMatches } from './source'

type RatingsKey = KeyOf<'ratings'>

/** Those present on the counting date, each with its rating of the year if there is one; left out are ratings of subjects who were not there. */
export function presentRecords(key: RatingsKey, scope: RecordScope, part: RecordPart): RecordSource {
  if (key.group === 'members') return part === 'counted' ? membersPresent(key, scope) : ratedButAbsent(key, scope, membersThere(key, scope))
  if (key.group === 'collectives' || key.group === 'leaders') return ratingRecords(key, scope, part)
  return part === 'counted' ? unitsPresent(key, scope) : ratedButAbsent(key, scope, unitsThere(key, scope))
}

const treeOfYear = ({ year }: RatingsKey, scope: RecordScope) => ({ ...scope, years: { from: year, to: year } })

const unitsOf = (key: RatingsKey, scope: RecordScope) => {
  const { sql, values } = presentUnits(treeOfYear(key, scope))
  return { sql: `${sql} AND ${GROUP_OF_UNIT} = :group`, values: { ...values, group: key.group } }
}

function unitsThere(key: RatingsKey, scope: RecordScope) {
  const { sql, values } = unitsOf(key, scope)
  return { sql: `r.organisation_id NOT IN (SELECT p.organisation_id FROM ${sql})`, values }
}

function membersThere(key: RatingsKey, scope: RecordScope) {
  const { sql, values } = presentMembers(treeOfYear(key, scope))
  return { sql: `r.member_id NOT IN (SELECT there.member_id FROM ${sql})`, values }
}

function ratedButAbsent(key: RatingsKey, scope: RecordScope, absent: { sql: string; values: RecordSource['values'] }): RecordSource {
  const { sql, values } = ratingsOfGroup(key, scope)
  return {
    select: SELECT_RATING,
    from: RATED_SUBJECTS,
    where: `${sql} AND ${absent.sql}`,
    values: { ...values, ...absent.values },
    search: SEARCH_RATING,
  }
}

function unitsPresent(key: RatingsKey, scope: RecordScope): RecordSource {
  const { sql, values } = unitsOf(key, scope)
  return {
    select: recordColumns({
      ...RATING_COLUMNS,
      ...{ id: 'u.id', subject: `'ORGANISATION'`, subjectId: 'u.organisation_id', name: 'u.name', code: 'u.code' },
      ...{ path: 'o.path', tier: 'o.tier', kind: 'o.kind' },
    }),
    from: `(SELECT p.id FROM ${sql}) there
      JOIN cycle_places u ON u.id = there.id
      JOIN organisations o ON o.id = u.organisation_id
      LEFT JOIN ratings r ON r.cycle_id = u.cycle_id AND r.organisation_id = u.organisation_id
      LEFT JOIN rating_decisions d ON d.id = r.decision_id`,
    where: '1 = 1',
    values,
    search: [unitMatches('u.organisation_id'), matches('LOWER(u.code)')],
  }
}

function membersPresent(key: RatingsKey, scope: RecordScope): RecordSource {
  const { sql, values } = presentMembers(treeOfYear(key, scope))
  const tree = inSubtrees('own.path', scope.places)
  return {
    select: recordColumns({
      ...RATING_COLUMNS,
      ...{ id: 'm.id', subject: `'MEMBER'`, subjectId: 'm.id', name: 'm.full_name', sortKey: 'm.sort_key' },
      ...{ code: 'u.code', unitName: 'u.name', path: placeOfMember('m.id') },
    }),
    from: `(SELECT there.member_id, MIN(there.place_id) AS place_id FROM ${sql} GROUP BY there.member_id) there
      JOIN members m ON m.id = there.member_id
      JOIN cycle_places u ON u.id = there.place_id
      LEFT JOIN (SELECT own.member_id, MIN(own.id) AS id FROM ratings own
        WHERE own.kind = 'MEMBER' AND own.year = :yearFrom AND ${tree.sql} GROUP BY own.member_id) rated ON rated.member_id = m.id
      LEFT JOIN ratings r ON r.id = rated.id
      LEFT JOIN rating_decisions d ON d.id = r.decision_id`,
    where: '1 = 1',
    values: { ...values, ...tree.values },
    search: [matches('m.search_key'), unitMatches('u.organisation_id'), matches('LOWER(u.code)')],
  }
}
