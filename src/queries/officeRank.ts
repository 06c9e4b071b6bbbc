import { OFFICE_ROLES } from '../domain/codes'

/** Where an office (under this name in a statement) stands among all that somebody holds, and in lists. */
export const officeRank = (office: string) =>
  `CASE ${office}.role ${OFFICE_ROLES.map((role, at) => `WHEN '${role}' THEN ${at}`).join(' ')} END`
