import { accountBook, type KnownAccount } from '../../domain/accountBook'
import { checkAccount } from '../../domain/accountImport'
import { isAtOrBelow } from '../../domain/actor'
import { CHUNK, type ReadRow } from '../../domain/importRow'
import { finderOf, type Scope } from './checking'
import { knownAccounts, placesOfAccounts } from './knownAccounts'
import { membersNamedIn } from './knownMembers'

/** Accounts are few: the whole file is at hand, so that no name is proposed that a later row gives. */
export async function* checkAccounts(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const all: ReadRow[] = []
  for await (const chunk of chunks) all.push(...chunk)
  const placeOf = finderOf(await placesOfAccounts(organisation))
  const asked = new Set(all.flatMap(({ values }) => values['username'] ?? []))
  const book = accountBook(await knownAccounts(today), asked, account => isWithin(account, organisation))
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK)
    const members = await membersNamedIn(actor, chunk, ['ADMINISTRATOR', 'COMMITTEE_OFFICE'])
    yield chunk.map(row => checkAccount(row, { actor, today, placeOf, members, book }))
  }
}

const isWithin = ({ home, roles }: KnownAccount, { path }: { path: string }) =>
  [...(home ? [home] : []), ...roles].some(place => isAtOrBelow(place.path, path))
