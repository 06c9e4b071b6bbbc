/** That a period (of a table under this name) holds on :today. */
export const holdsToday = (alias: string) => `${alias}.from_date <= :today AND (${alias}.to_date IS NULL OR ${alias}.to_date > :today)`

const HAS_MEMBERS = `EXISTS (SELECT 1 FROM memberships s WHERE s.organisation_id = o.id AND ${holdsToday('s')})`
export const HAS_SECRETARY = `EXISTS (SELECT 1 FROM offices f WHERE f.organisation_id = o.id AND f.role = 'SECRETARY' AND ${holdsToday('f')})`
const IS_INVITED = `EXISTS (SELECT 1 FROM grants g JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
    WHERE g.organisation_id = o.id AND g.role = 'CELL_SECRETARY' AND ${holdsToday('g')})
  OR EXISTS (SELECT 1 FROM grant_requests r WHERE r.organisation_id = o.id AND r.role = 'CELL_SECRETARY' AND r.state = 'WAITING')`

/** Cells (o) at work. */
export const CELL_AT_WORK = `o.kind = 'CELL' AND o.closed_on IS NULL`
export const IS_EMPTY = `NOT ${HAS_MEMBERS}`
/** With members of whom nobody is secretary. */
export const IS_HEADLESS = `${HAS_MEMBERS} AND NOT ${HAS_SECRETARY}`
/** With a secretary whom nobody has invited to hand in for the cell. */
export const IS_UNINVITED = `${HAS_MEMBERS} AND ${HAS_SECRETARY} AND NOT (${IS_INVITED})`
