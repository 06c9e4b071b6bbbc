import { accountBook, type KnownAccount } from '../../domain/accountBook'
import { checkAccount } from '../../domain/accountImport'
import { isAtOrBelow } from '../../domain/actor'
import type { ReadRow } from '../../domain/importRow'
import { finderOf, inChunks, type Scope, wholeFile } from './checking'
import { knownAccounts } from './knownAccounts'
import { membersNamedIn } from './knownMembers'
import { knownPlaces } from './knownRatings'

/** Accounts are few: the whole file is at hand, so that no name is proposed that a later row gives. */
export async function* checkAccounts(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const all = await wholeFile(chunks)
  const places = await knownPlaces(organisation)
  const placeOf = finderOf(places.map(({ closedOn, ...place }) => ({ ...place, closed: closedOn !== null })))
  const asked = new Set(all.flatMap(({ values }) => values['username'] ?? []))
  const book = accountBook(await knownAccounts(today), asked, account => isWithin(account, organisation))
  for (const chunk of inChunks(all)) {
    const members = await membersNamedIn(actor, chunk, ['ADMINISTRATOR', 'COMMITTEE_OFFICE'])
    yield chunk.map(row => checkAccount(row, { actor, today, placeOf, members, book }))
  }
}

const isWithin = ({ home, roles }: KnownAccount, { path }: { path: string }) =>
  [...(home ? [home] : []), ...roles].some(place => isAtOrBelow(place.path, path))
