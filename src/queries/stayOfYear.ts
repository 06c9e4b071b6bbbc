/** A membership (x) that holds on :date. */
const HOLDS = 'x.from_date <= :date AND (x.to_date IS NULL OR x.to_date > :date)'

/**
 * Of everybody who belonged to one of these units at some time from :first to :last the one membership that says where they stood on
 * :date, else the newest: with its `why` (null where it holds on the date) and the day `onDay` of leaving or coming.
 */
export const stayOfYear = (units: string) => `(
  SELECT s.member_id, s.organisation_id, CASE WHEN s.to_date <= :date THEN s.ended_by END AS ended_by,
         CASE WHEN s.to_date <= :date THEN 'LEFT' WHEN s.from_date > :date THEN 'CAME_LATER' END AS why,
         CASE WHEN s.to_date <= :date THEN s.to_date WHEN s.from_date > :date THEN s.from_date END AS on_day
  FROM (SELECT x.*, ROW_NUMBER() OVER (PARTITION BY x.member_id ORDER BY CASE WHEN ${HOLDS} THEN 0 ELSE 1 END, x.from_date DESC, x.id DESC) AS turn
        FROM memberships x
        WHERE x.organisation_id IN (${units}) AND x.from_date <= :last AND (x.to_date IS NULL OR x.to_date >= :first)) s
  WHERE s.turn = 1)`
