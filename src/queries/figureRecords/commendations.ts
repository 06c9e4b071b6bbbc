import { RECIPIENT_SUMS, type RecipientGroup } from '../../domain/figureKey'
import type { RecordPart } from '../../domain/figureRecord'
import { COMMENDATIONS_OF_YEAR, NOT_ITSELF, RECIPIENT_GROUP } from '../commendationTallies'
import { foldedText } from '../foldedText'
import { inSubtrees } from '../select'
import { type KeyOf, matches, placeOfMember, recordColumns, type RecordScope, type RecordSource, unitMatches } from './source'

const SELECT = recordColumns({
  ...{ id: 'c.id', name: 'COALESCE(m.full_name, own.name, c.recipient_name)', sortKey: 'm.sort_key', code: 'unit.code' },
  subject: `CASE c.recipient_kind WHEN 'MEMBER' THEN 'MEMBER' WHEN 'ORGANISATION' THEN 'ORGANISATION' ELSE 'OTHER' END`,
  subjectId: 'COALESCE(c.organisation_id, c.member_id)',
  unitName: 'COALESCE(n.name, unit.code)',
  path: `CASE WHEN c.member_id IS NULL THEN o.path ELSE ${placeOfMember('m.id')} END`,
  ...{ tier: 'o.tier', kind: 'o.kind', number: 'd.number', sign: 'd.sign', date: 'd.decided_on' },
  ...{ commendationDecisionId: 'd.id', form: 'c.form', label: 'c.label' },
})

const NAMES = `LEFT JOIN members m ON m.id = c.member_id
  LEFT JOIN organisation_names own ON own.organisation_id = c.organisation_id AND own.to_date IS NULL
  JOIN organisations unit ON unit.id = c.unit_id
  LEFT JOIN organisation_names n ON n.organisation_id = c.unit_id AND n.to_date IS NULL`

/** The kinds of recipient that a group adds up: itself, or the parts of a sum. */
export const partsOf = (recipients: RecipientGroup): readonly RecipientGroup[] =>
  recipients in RECIPIENT_SUMS ? RECIPIENT_SUMS[recipients as keyof typeof RECIPIENT_SUMS] : [recipients]

/** Those commended under a title in the year; left out is the organisation itself, whose own commendation its superior counts. */
export function commendationRecords(key: KeyOf<'commendations'>, { organisationId, places }: RecordScope, part: RecordPart): RecordSource {
  const tree = inSubtrees('c.path', places)
  const own = part === 'counted' ? NOT_ITSELF : `NOT ${NOT_ITSELF}`
  return {
    select: SELECT,
    from: `${COMMENDATIONS_OF_YEAR} ${NAMES}`,
    where: `d.year = :year AND t.code = :title AND ${own} AND ${tree.sql} AND ${RECIPIENT_GROUP} IN (:recipients)`,
    values: { organisationId, year: key.year, title: key.title, recipients: partsOf(key.recipients), ...tree.values },
    search: [matches('m.search_key'), unitMatches('c.unit_id'), matches(foldedText('c.recipient_name')), matches('LOWER(unit.code)')],
  }
}
