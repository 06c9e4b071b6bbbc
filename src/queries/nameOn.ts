/** SQL: the name that an organisation bore on a day; its last one where it bore none then. */
export const nameOn = (organisation: string, day: string) =>
  `(SELECT named.name FROM organisation_names named WHERE named.organisation_id = ${organisation}
    ORDER BY CASE WHEN named.from_date <= ${day} AND (named.to_date IS NULL OR named.to_date > ${day}) THEN 0 ELSE 1 END,
             named.from_date DESC LIMIT 1)`
