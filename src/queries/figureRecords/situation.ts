import type { SituationMeasure } from '../../domain/figureKey'
import { EXEMPT_ON_DATE, FULL_ON_DATE, MEMBERS_ON_DATE, UNITS_ON_DATE } from '../situationOn'
import { type KeyOf, matches, placeOfMember, recordColumns, type RecordScope, type RecordSource, unitMatches } from './source'

/** Which units (o) or members (p) a measure counts. */
const COUNTED: Record<SituationMeasure, string> = {
  committees: `o.kind = 'COMMITTEE'`,
  cells: `o.kind = 'CELL'`,
  members: '1 = 1',
  full: FULL_ON_DATE,
  probationary: `NOT (${FULL_ON_DATE})`,
  exempt: EXEMPT_ON_DATE,
}

const nameOn = (unit: string) => `(SELECT n.name FROM organisation_names n WHERE n.organisation_id = ${unit}.id
  ORDER BY CASE WHEN n.from_date <= :date AND (n.to_date IS NULL OR n.to_date > :date) THEN 0 ELSE 1 END, n.from_date LIMIT 1)`

/** Units or members of an organisation on the last day of the year. */
export function situationRecords({ year, measure }: KeyOf<'situation'>, { organisationId }: RecordScope): RecordSource {
  const values = { organisationId, date: `${year}-12-31` }
  if (measure === 'committees' || measure === 'cells') return { ...units(measure), values }
  return { ...members(measure), values }
}

const units = (measure: SituationMeasure) => ({
  select: recordColumns({
    ...{ id: 'o.id', subject: `'ORGANISATION'`, subjectId: 'o.id', name: `COALESCE(${nameOn('o')}, o.code)`, code: 'o.code' },
    ...{ path: 'o.path', tier: 'o.tier', kind: 'o.kind', date: 'o.founded_on' },
  }),
  from: UNITS_ON_DATE.from,
  where: `${UNITS_ON_DATE.where} AND ${COUNTED[measure]}`,
  search: [unitMatches('o.id'), matches('LOWER(o.code)')],
})

const members = (measure: SituationMeasure) => ({
  select: recordColumns({
    ...{ id: 'm.id', subject: `'MEMBER'`, subjectId: 'p.id', name: 'p.full_name', sortKey: 'p.sort_key', code: 'unit.code' },
    ...{
      unitName: `COALESCE(${nameOn('unit')}, unit.code)`,
      path: placeOfMember('p.id'),
      admittedOn: 'p.admitted_on',
      officialOn: 'p.official_on',
    },
    reason: `CASE WHEN ${EXEMPT_ON_DATE} THEN 'EXEMPT' END`,
  }),
  from: `${MEMBERS_ON_DATE.from} JOIN organisations unit ON unit.id = m.organisation_id`,
  where: `${MEMBERS_ON_DATE.where} AND ${COUNTED[measure]}`,
  search: [matches('p.search_key'), unitMatches('unit.id'), matches('LOWER(unit.code)')],
})
