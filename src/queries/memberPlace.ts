/** Path of the unit in which the member of this id stands on :today; the last one where it stands in none. */
export const pathOfMember = (id: string) =>
  `(SELECT place.path FROM memberships stay JOIN organisations place ON place.id = stay.organisation_id WHERE stay.member_id = ${id}
    ORDER BY CASE WHEN stay.from_date <= :today THEN 0 ELSE 1 END, stay.from_date DESC LIMIT 1)`
