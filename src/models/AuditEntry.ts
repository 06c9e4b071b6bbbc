import { Model, Op, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize, type WriteContext } from '../database'
import type { ChainEnd } from '../domain/chainFault'
import { ChainHead } from './ChainHead'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'
import { NO_ORGANISATION, sealed, type ToldEntry } from './seal'

/** What a command did to one record. */
export interface Act {
  /** Name of the command. */
  act: string
  subjectKind: string
  subjectId: number
  /** The organisation in whose history it stands. */
  organisationId: number | null
  before?: object | null
  after?: object | null
  reason?: string | null
}

/** The act that accounts for values taken out of an entry. */
export const ERASURE = 'eraseFromHistory'

/** Who acted where nobody did: seeding, the command line. */
export const SYSTEM = 'Hệ thống'

/** Rows in one statement; far more would pass SQLite's limit on its length. */
const CHUNK = 250

/** What each open transaction has to tell at its end. */
const told = new WeakMap<Transaction, ToldEntry[]>()

/** Who did what, with the values before and after. Never changed; each entry is tied to the one before it in its chain. */
export class AuditEntry extends Model<InferAttributes<AuditEntry>, InferCreationAttributes<AuditEntry>> {
  declare id: CreationOptional<number>
  declare at: string
  declare userId: CreationOptional<number | null>
  declare userName: string
  declare organisationId: CreationOptional<number | null>
  declare act: string
  declare subjectKind: string
  declare subjectId: number
  declare before: CreationOptional<string | null>
  declare beforeSalt: CreationOptional<string | null>
  declare beforeDigest: CreationOptional<string | null>
  declare after: CreationOptional<string | null>
  declare afterSalt: CreationOptional<string | null>
  declare afterDigest: CreationOptional<string | null>
  declare reason: CreationOptional<string | null>
  declare reasonSalt: CreationOptional<string | null>
  declare reasonDigest: CreationOptional<string | null>
  declare chain: number
  declare sequence: number
  declare previousHash: string
  declare hash: string

  /**
   * Tells the history of acts, in the transaction that does them. They are written together right before it commits: a chain
   * is held for the shortest time, and a batch is a few statements however many its entries.
   */
  static async record(context: WriteContext, ...acts: Act[]) {
    const { transaction } = context
    if (acts.length === 0) return
    const entries = told.get(transaction) ?? []
    if (!told.has(transaction)) context.beforeCommit(() => append(entries, transaction))
    told.set(transaction, entries)
    for (const act of acts) entries.push(entryOf(context, act))
  }

  /** Whether somebody did this to a record since a moment. */
  static async isToldSince(
    moment: Date,
    act: Pick<ToldEntry, 'act' | 'subjectKind' | 'subjectId' | 'userId'>,
    transaction: Transaction,
  ): Promise<boolean> {
    return (await this.count({ where: { ...act, at: { [Op.gte]: moment.toISOString() } }, transaction })) > 0
  }

  /** Takes the values out of an entry with their salts; the digests keep its place in the chain. */
  async erase(transaction: Transaction) {
    const nothing = { before: null, beforeSalt: null, after: null, afterSalt: null, reason: null, reasonSalt: null }
    await this.update(nothing, { transaction })
  }
}

const entryOf = ({ actor, now }: WriteContext, { before, after, reason, ...act }: Act): ToldEntry => ({
  ...act,
  at: now.toISOString(),
  userId: actor?.userId ?? null,
  userName: actor?.name ?? SYSTEM,
  before: before ? JSON.stringify(before) : null,
  after: after ? JSON.stringify(after) : null,
  reason: reason ?? null,
})

/** Puts entries at the ends of their chains. */
async function append(entries: readonly ToldEntry[], transaction: Transaction) {
  const { ends, chainOf } = await hold(entries, transaction)
  const rows = entries.map(entry => {
    const chain = chainOf(entry)
    const { sequence, hash } = ends.get(chain)!
    const row = sealed(entry, { chain, sequence: sequence + 1, previousHash: hash })
    ends.set(chain, row)
    return row
  })
  for (let start = 0; start < rows.length; start += CHUNK) {
    await AuditEntry.bulkCreate(rows.slice(start, start + CHUNK), { transaction })
  }
  await ChainHead.setHashes(ends, transaction)
}

/** Holds the chains of entries: the one chain of one organisation, as nearly always, in a single statement. */
async function hold(entries: readonly ToldEntry[], transaction: Transaction) {
  const [organisation, ...others] = new Set(entries.map(({ organisationId }) => organisationId))
  if (organisation && others.length === 0) {
    const { chain, ...end } = await ChainHead.advanceOf(organisation, entries.length, transaction)
    return { ends: new Map<number, ChainEnd>([[chain, end]]), chainOf: () => chain }
  }
  const chains = await ChainHead.ofOrganisations(
    [organisation, ...others].flatMap(id => id ?? []),
    transaction,
  )
  const chainOf = ({ organisationId }: ToldEntry) => (organisationId === null ? NO_ORGANISATION : chains.get(organisationId)!)
  return { ends: await ChainHead.advance(countBy(entries, chainOf), transaction), chainOf }
}

function countBy(entries: readonly ToldEntry[], chainOf: (entry: ToldEntry) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const entry of entries) counts.set(chainOf(entry), (counts.get(chainOf(entry)) ?? 0) + 1)
  return counts
}

AuditEntry.init(
  {
    id: id(),
    at: text(),
    userId: wholeOrNone(),
    userName: text(),
    organisationId: wholeOrNone(),
    act: text(),
    subjectKind: text(),
    subjectId: whole(),
    before: textOrNone(),
    beforeSalt: textOrNone(),
    beforeDigest: textOrNone(),
    after: textOrNone(),
    afterSalt: textOrNone(),
    afterDigest: textOrNone(),
    reason: textOrNone(),
    reasonSalt: textOrNone(),
    reasonDigest: textOrNone(),
    chain: whole(),
    sequence: whole(),
    previousHash: text(),
    hash: text(),
  },
  { sequelize, tableName: 'audit_entries' },
)
