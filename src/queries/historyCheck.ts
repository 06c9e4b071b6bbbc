import { chainFaults, type ChainEnd, type ChainFault, type ChainLink } from '../domain/chainFault'
import { ERASURE } from '../models/AuditEntry'
import { ChainHead } from '../models/ChainHead'
import { hashOf, type Seal, stateOfValues, type ToldEntry } from '../models/seal'
import { select } from './select'

/** Entries read at a time. */
const CHUNK = 5_000

/** How far from its place an entry is looked for. */
const NEAR = 1_000

interface ChainOnRecord {
  chain: number
  /** Of its organisation; empty for what belongs to none. */
  code: string
}

export interface CheckedChain {
  code: string
  entries: number
  faults: ChainFault[]
  /** Whether the hash that is looked for belongs to one of the entries. */
  holdsHead: boolean
}

type StoredEntry = ToldEntry & Seal & { id: number }

const COLUMNS = `id, at, user_id AS "userId", user_name AS "userName", organisation_id AS "organisationId", act,
  subject_kind AS "subjectKind", subject_id AS "subjectId", chain, sequence, previous_hash AS "previousHash", hash,
  before, before_salt AS "beforeSalt", before_digest AS "beforeDigest", after, after_salt AS "afterSalt", after_digest AS "afterDigest",
  reason, reason_salt AS "reasonSalt", reason_digest AS "reasonDigest"`

/** Every chain of the history, by the code of its organisation. */
export const chainsOnRecord = () =>
  select<ChainOnRecord>(
    `SELECT c.chain, COALESCE(o.code, '') AS code FROM (SELECT chain FROM chain_heads UNION SELECT chain FROM audit_entries) c
     LEFT JOIN organisations o ON o.id = c.chain ORDER BY code, c.chain`,
  )

/** The chain in which the history of an organisation stands. */
export async function chainOfOrganisation({ id }: { id: number }): Promise<ChainOnRecord> {
  const chain = (await ChainHead.ofOrganisations([id])).get(id)!
  const [row] = await select<ChainOnRecord>('SELECT id AS chain, code FROM organisations WHERE id = :chain', { chain })
  return row!
}

/** Recounts one chain from its entries, and looks in it for a hash that was printed earlier. */
export async function checkChain({ chain, code }: ChainOnRecord, head: string): Promise<CheckedChain> {
  const [[end], explained, links] = await Promise.all([
    select<ChainEnd>('SELECT sequence, hash FROM chain_heads WHERE chain = :chain', { chain }),
    select<{ id: number }>(
      `SELECT subject_id AS id FROM audit_entries WHERE act = :act AND subject_kind = 'auditEntry' AND chain = :chain`,
      { act: ERASURE, chain },
    ),
    linksOf(chain),
  ])
  const faults = chainFaults(links, end ?? null, new Set(explained.map(({ id }) => id)))
  return { code, entries: links.length, faults, holdsHead: links.some(({ hash }) => hash === head) }
}

async function linksOf(chain: number): Promise<ChainLink[]> {
  const links: ChainLink[] = []
  for (let last = { sequence: 0, id: 0 }; ; last = links.at(-1)!) {
    const entries = await select<StoredEntry>(
      `SELECT ${COLUMNS} FROM audit_entries WHERE chain = :chain AND (sequence, id) > (:sequence, :id)
       ORDER BY sequence, id LIMIT ${CHUNK}`,
      { chain, sequence: last.sequence, id: last.id },
    )
    links.push(...entries.map(linkOf))
    if (entries.length < CHUNK) return links
  }
}

const linkOf = (entry: StoredEntry): ChainLink => ({
  id: entry.id,
  sequence: entry.sequence,
  place: placeOf(entry),
  previousHash: entry.previousHash,
  hash: entry.hash,
  values: stateOfValues(entry),
})

/** The number for which the hash of an entry is right, looked for outwards from the one it bears. */
function placeOf(entry: StoredEntry): number | null {
  for (let distance = 0; distance <= NEAR; distance++) {
    for (const sequence of [entry.sequence + distance, entry.sequence - distance]) {
      if (hashOf({ ...entry, sequence }) === entry.hash) return sequence
    }
  }
  return null
}
