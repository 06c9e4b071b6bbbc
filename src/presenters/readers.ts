import type { Role } from '../domain/codes'
import { momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { actPhrase } from '../labels/acts'
import { roleLabel } from '../labels/roles'

interface Reader {
  name: string
  role: Role
  placeName: string
}

interface Access {
  at: string
  userName: string
  act: string
  reason: string | null
}

/** Who can see a member's record, by place and role, and who looked at it. */
export function presentReaders(readers: readonly Reader[], accesses: readonly Access[]) {
  const places = [...new Set(readers.map(({ placeName }) => placeName))]
  return {
    lead: `${countText(new Set(readers.map(({ name }) => name)).size)} người xem được hồ sơ của đồng chí theo phần việc được giao`,
    places: places.map(name => ({
      name,
      readers: readers.filter(({ placeName }) => placeName === name).map(reader => ({ name: reader.name, role: roleLabel[reader.role] })),
    })),
    accesses: accesses.map(({ at, userName, act, reason }) => ({ at: momentText(at), text: `${userName} ${actPhrase(act)}.`, reason })),
  }
}
