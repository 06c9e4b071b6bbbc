import { createHash, randomBytes } from 'node:crypto'

/** What stands before the first entry of a chain. */
export const NO_HASH = '0'.repeat(64)

/** The chain of what belongs to no organisation: accounts, the system itself. */
export const NO_ORGANISATION = 0

const VALUES = ['before', 'after', 'reason'] as const
type ValueName = (typeof VALUES)[number]

/** An entry of the history, as it is told. */
export interface ToldEntry extends Record<ValueName, string | null> {
  at: string
  userId: number | null
  userName: string
  organisationId: number | null
  act: string
  subjectKind: string
  subjectId: number
}

type Salts = Record<`${ValueName}Salt`, string | null>
type Digests = Record<`${ValueName}Digest`, string | null>

/** Where an entry stands. */
export interface ChainPlace {
  /** Id of the organisation whose chain it is. */
  chain: number
  sequence: number
  previousHash: string
}

/** What ties an entry to its place: the place, digests of its values and the hash over all of it. */
export interface Seal extends Salts, Digests, ChainPlace {
  hash: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const digestOf = (salt: string, value: string) => sha256(`${salt} ${value}`)

type HashedEntry = Omit<ToldEntry, ValueName> & Digests & ChainPlace

/** The hash that an entry has at a place; of its values only the digests count, so that an erased value leaves it as it was. */
export const hashOf = (entry: HashedEntry) =>
  sha256(
    JSON.stringify([
      ...['tong-ket 1', entry.chain, entry.sequence, entry.previousHash],
      ...[entry.at, entry.userId, entry.userName, entry.organisationId, entry.act, entry.subjectKind, entry.subjectId],
      ...[entry.beforeDigest, entry.afterDigest, entry.reasonDigest],
    ]),
  )

/** An entry put at its place in the chain. */
export function sealed(entry: ToldEntry, place: ChainPlace): ToldEntry & Seal {
  const salted = Object.fromEntries(VALUES.flatMap(name => saltedValue(name, entry[name]))) as unknown as Salts & Digests
  const placed = { ...entry, ...salted, ...place }
  return { ...placed, hash: hashOf(placed) }
}

function saltedValue(name: ValueName, value: string | null) {
  const salt = value === null ? null : randomBytes(16).toString('hex')
  return [
    [`${name}Salt`, salt],
    [`${name}Digest`, salt === null ? null : digestOf(salt, value!)],
  ]
}

/** How the values of an entry stand to their digests. */
export function stateOfValues(entry: ToldEntry & Seal): 'WHOLE' | 'ERASED' | 'ALTERED' {
  const states = VALUES.map(name => {
    const [value, salt, digest] = [entry[name], entry[`${name}Salt`], entry[`${name}Digest`]] as const
    if (value === null) return digest === null ? 'WHOLE' : 'ERASED'
    return salt !== null && digestOf(salt, value) === digest ? 'WHOLE' : 'ALTERED'
  })
  return states.find(state => state === 'ALTERED') ?? states.find(state => state === 'ERASED') ?? 'WHOLE'
}
