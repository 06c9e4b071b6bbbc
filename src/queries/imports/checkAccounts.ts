import { accountBook, type KnownAccount } from '../../domain/accountBook'
import { checkAccount } from '../../domain/accountImport'
import type { KnownUnit } from '../../domain/accountPerson'
import { isAtOrBelow } from '../../domain/actor'
import type { Role } from '../../domain/codes'
import type { MemberLookup } from '../../domain/importMember'
import type { ReadRow } from '../../domain/importRow'
import { usernameStems } from '../../domain/proposedUsername'
import { finderOf, inChunks, type Scope, wholeFile } from './checking'
import { type AskedAccounts, knownAccounts, usernamesTaken } from './knownAccounts'
import { knownMembers, lookupOf } from './knownMembers'
import { knownPlaces } from './knownRatings'

/** Accounts are few: the whole file is at hand, so that no name is proposed that a later row gives. */
export async function* checkAccounts(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const all = [...inChunks(await wholeFile(chunks))]
  const places = await knownPlaces(organisation)
  const placeOf = finderOf(places.map(({ closedOn, ...place }) => ({ ...place, closed: closedOn !== null })))
  const asked = { usernames: new Set<string>(), memberIds: new Set<number>(), names: new Set<string>() }
  const stems = new Set<string>()
  const lookups: MemberLookup[] = []
  for (const rows of all) {
    const found = await knownMembers(actor, rows, ['ADMINISTRATOR', 'COMMITTEE_OFFICE'])
    for (const { id } of [...found.byCard.values(), ...[...found.byName.values()].flat()]) asked.memberIds.add(id)
    const members = lookupOf(found)
    for (const row of rows) ask(row, placeOf(row.values['unitCode'] ?? ''), { asked, stems, members })
    lookups.push(members)
  }
  const taken = new Set([...asked.usernames, ...(await usernamesTaken(stems))])
  const book = accountBook(await knownAccounts(asked, organisation, today), taken, account => isWithin(account, organisation))
  for (const [at, rows] of all.entries()) {
    yield rows.map(row => checkAccount(row, { actor, today, placeOf, members: lookups[at]!, book }))
  }
}

interface Asking {
  asked: AskedAccounts & { usernames: Set<string>; names: Set<string> }
  /** Names to sign in by that may be proposed, without their numbers. */
  stems: Set<string>
  members: MemberLookup
}

/** Notes what must be known of accounts to tell whose row it is and how the account may be called. */
function ask(row: ReadRow, unit: KnownUnit | null, { asked, stems, members }: Asking) {
  const { username, fullName, cardNumber } = row.values
  if (username) return void asked.usernames.add(username)
  if (!unit) return
  const role = row.values['role'] as Role
  for (const name of [fullName, members.byCard(cardNumber ?? '')?.content['fullName']]) {
    if (name) for (const stem of usernameStems({ name, role, unitCode: unit.code })) stems.add(stem)
  }
  if (fullName && isStranger(row, fullName, unit, members)) asked.names.add(fullName)
}

/** Whether a row tells nothing of somebody but a name that no member of the unit bears. */
const isStranger = ({ values }: ReadRow, name: string, unit: KnownUnit, { byName }: MemberLookup) =>
  !['cardNumber', 'birthDate', 'admittedOn'].some(field => values[field]) && !byName(name).some(({ unitId }) => unitId === unit.id)

const isWithin = ({ home, roles }: KnownAccount, { path }: { path: string }) =>
  [...(home ? [home] : []), ...roles].some(place => isAtOrBelow(place.path, path))
