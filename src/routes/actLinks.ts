import type { Actor } from '../domain/actor'
import { placesBelow } from '../domain/unitPlace'
import type { Organisation } from '../models/Organisation'
import { canKeepTree, canMoveUnit } from '../policies/organisations'

export interface ActLink {
  name: string
  href: string
}

const when = (allowed: boolean, name: string, href: string): ActLink[] => (allowed ? [{ name, href }] : [])

/** What this reader may do at an organisation. */
export function actsAtOrganisation(actor: Actor, organisation: Organisation): ActLink[] {
  const at = `/organisations/${organisation.id}`
  const keeps = canKeepTree(actor, organisation)
  const moves = canMoveUnit(actor, organisation)
  const open = organisation.closedOn === null
  return [
    ...when(keeps && open && placesBelow(organisation).length > 0, 'Lập đơn vị trực thuộc', `${at}/units/new`),
    ...when(keeps && open, 'Đổi tên', `${at}/names/new`),
    ...when(moves && open, 'Chuyển nơi trực thuộc', `${at}/places/new`),
    ...when(moves && open, 'Kết thúc hoạt động', `${at}/closures/new`),
    ...when(moves && !open, 'Cho hoạt động trở lại', `${at}/reopenings/new`),
  ]
}
