import type { OrganisationKind, Role } from './codes'

const OF_A_COMMITTEE = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'INSPECTION_COMMISSION', 'SUPERIOR_OFFICE', 'ADMINISTRATOR'] as const

/** Roles that people of a cell hold: the office of the committee above looks after their accounts. */
export const ROLES_OF_A_CELL = ['CELL_SECRETARY', 'MEMBER'] as const satisfies readonly Role[]

/** Roles that there are at an organisation of a kind. */
export const ROLES_AT: Record<OrganisationKind, readonly Role[]> = {
  COMMITTEE: OF_A_COMMITTEE,
  SECTION: OF_A_COMMITTEE,
  CELL: ROLES_OF_A_CELL,
}

export const isRoleOfACell = (role: Role) => ROLES_OF_A_CELL.some(each => each === role)
