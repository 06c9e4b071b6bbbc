import { type Actor, holdsAtOrAbove } from './actor'
import type { Role } from './codes'

/** Who acts. */
export type ActingPerson = Pick<Actor, 'memberId' | 'grants'>

/** In whose name somebody acts on a rating. */
export type Side = 'ONESELF' | 'CELL' | 'COMMITTEE' | 'COMMITTEE_HEAD'

const ROLES_OF: Record<Exclude<Side, 'ONESELF'>, readonly Role[]> = {
  CELL: ['CELL_SECRETARY'],
  COMMITTEE: ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY'],
  COMMITTEE_HEAD: ['COMMITTEE_SECRETARY'],
}

export const SIDE_NAMES: Record<Side, string> = {
  ONESELF: 'chính đồng chí được xếp loại',
  CELL: 'bí thư chi bộ',
  COMMITTEE: 'Văn phòng, bí thư hoặc phó bí thư của cấp ủy mở đợt',
  COMMITTEE_HEAD: 'bí thư hoặc phó bí thư của cấp ủy mở đợt',
}

/** Whether somebody stands on a side: as the one who is rated, in the cell, or in the committee that opened the year. */
export function isOn(side: Side, actor: ActingPerson, rating: { path: string; memberId: number | null }, cycle: { path: string }): boolean {
  if (side === 'ONESELF') return rating.memberId !== null && rating.memberId === actor.memberId
  return holdsAtOrAbove(actor, side === 'CELL' ? rating.path : cycle.path, ...ROLES_OF[side])
}
