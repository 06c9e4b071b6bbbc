/** That a temporary stay (t) elsewhere is the one of a member on a date. */
export const AWAY_ON_DATE = (memberId: string, date: string) => `t.id = (SELECT MIN(s.id) FROM temporary_stays s
  WHERE s.member_id = ${memberId} AND s.from_date <= ${date} AND (s.to_date IS NULL OR s.to_date > ${date}))`
