import { searchKey } from '../domain/personName'
import { select } from './select'

/** Members who belong or belonged to a unit and bear this name, or hold this card. */
export const membersNamed = (unitId: number, text: string) =>
  select<{ id: number; name: string }>(
    `SELECT m.id, m.full_name AS name FROM members m WHERE (m.search_key = :key OR m.card_number = :card)
       AND m.id IN (SELECT s.member_id FROM memberships s WHERE s.organisation_id = :unitId) ORDER BY m.id`,
    { unitId, key: searchKey(text), card: text.replace(/ /g, '') },
  )
