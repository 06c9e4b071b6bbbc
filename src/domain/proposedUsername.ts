import { USERNAME } from './accountRecord'
import type { Role } from './codes'
import { searchKey } from './personName'

/** What a role is called in the name of an account. */
const ROLE_STEM: Record<Role, string> = {
  COMMITTEE_OFFICE: 'van-phong',
  COMMITTEE_SECRETARY: 'bi-thu',
  CELL_SECRETARY: 'bi-thu',
  MEMBER: 'dang-vien',
  ADMINISTRATOR: 'quan-tri',
  INSPECTION_COMMISSION: 'kiem-tra',
  SUPERIOR_OFFICE: 'cap-tren',
}

interface Person {
  name: string
  role: Role
  unitCode: string
}

const wordsOf = (text: string) => searchKey(text).match(/[a-z0-9]+/g) ?? []

/** So much of a name leaves room for a number behind it. */
const LONGEST_STEM = 54

const usable = (stems: readonly string[]) =>
  stems.map(stem => stem.slice(0, LONGEST_STEM).replace(/[.-]+$/, '')).filter(stem => USERNAME.test(stem))

/** What a name to sign in by may be, the shortest first; of a name without letters, the role and the unit. */
export function usernameStems({ name, role, unitCode }: Person): string[] {
  const words = wordsOf(name)
  const ofName = [words.slice(-2), [words[0] ?? '', ...words.slice(1).slice(-2)], words].map(some => some.join('.'))
  const named = usable(ofName)
  return named.length > 0 ? named : usable([[ROLE_STEM[role], ...wordsOf(unitCode)].join('-')])
}

/**
 * A name to sign in by for somebody, as short as it can be and free: «hong.anh», else «nguyen.hong.anh», else the whole name, else
 * with a number; of a name without letters, the role and the unit.
 */
export function proposedUsername(person: Person, isFree: (username: string) => boolean): string {
  const stems = usernameStems(person)
  const free = stems.find(isFree)
  if (free) return free
  for (let number = 2; ; number++) {
    const numbered = `${stems[0]}-${number}`
    if (isFree(numbered)) return numbered
  }
}
