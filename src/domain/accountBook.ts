import type { AccountPlaces } from './accountRights'
import type { Role } from './codes'
import type { Content } from './importRow'
import type { Period } from './membershipStatus'
import { searchKey } from './personName'

/** A role that an account holds or will hold, waits for, or is to get by an earlier row of the file. */
export interface KnownRole extends Period {
  role: Role
  unitId: number
  path: string
  state: 'HELD' | 'WAITING' | 'ASKED'
  /** Of the file, where it asks. */
  row: number | null
}

/** An account on file, or one that an earlier row of the file makes. */
export interface KnownAccount {
  /** Null where it is not made yet. */
  id: number | null
  version: number | null
  username: string
  name: string
  memberId: number | null
  /** What tells its member from others: card and days. */
  member: Content | null
  disabled: boolean
  home: AccountPlaces['home']
  roles: KnownRole[]
}

/** Accounts by what a row may say of them. */
export interface AccountBook {
  called(username: string): KnownAccount | undefined
  ofMember(memberId: number): KnownAccount | undefined
  named(name: string): readonly KnownAccount[]
  add(account: KnownAccount): void
  /** Whether nobody bears this name, nor does a row of the file ask for it. */
  isFree(username: string): boolean
}

/**
 * Accounts that the rows of a file may be about; those `within` sight are also found by the name of a person. `taken` are the user
 * names that the file itself gives, and those of anybody else that might be proposed.
 */
export function accountBook(
  accounts: readonly KnownAccount[],
  taken: ReadonlySet<string>,
  within: (account: KnownAccount) => boolean,
): AccountBook {
  const byUsername = new Map<string, KnownAccount>()
  const byMember = new Map<number, KnownAccount>()
  const byName = new Map<string, KnownAccount[]>()
  const book: AccountBook = {
    called: username => byUsername.get(username),
    ofMember: memberId => byMember.get(memberId),
    named: name => byName.get(searchKey(name)) ?? [],
    add(account) {
      const key = searchKey(account.name)
      byUsername.set(account.username, account)
      if (account.memberId !== null) byMember.set(account.memberId, account)
      if (account.id === null || within(account)) byName.set(key, [...(byName.get(key) ?? []), account])
    },
    isFree: username => !byUsername.has(username) && !taken.has(username),
  }
  accounts.forEach(book.add)
  return book
}
