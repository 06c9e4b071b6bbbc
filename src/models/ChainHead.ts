import { DataTypes, Model, QueryTypes, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { ChainEnd } from '../domain/chainFault'
import { text, whole } from './columns'
import { NO_HASH } from './seal'

/** These organisations (id) with every place that is at or above them. */
const ABOVE = `above(id, place, tier, parent) AS (
  SELECT id, id, tier, parent_id FROM organisations WHERE id IN (:ids)
  UNION ALL SELECT above.id, o.id, o.tier, o.parent_id FROM above JOIN organisations o ON o.id = above.parent)`
const CHAIN = `COALESCE(MAX(CASE WHEN tier = 'GRASSROOTS' THEN place END), id)`

/** Moves the ends of the chains on, by so many entries as are wanted of each. */
const ADVANCE = `INSERT INTO chain_heads (chain, sequence, hash) SELECT chain, entries, '${NO_HASH}' FROM wanted WHERE true ORDER BY chain
  ON CONFLICT (chain) DO UPDATE SET sequence = chain_heads.sequence + excluded.sequence
  RETURNING chain, sequence, hash`

interface HeldEnd extends ChainEnd {
  chain: number
}

/** The newest entry of each chain of the history. */
export class ChainHead extends Model<InferAttributes<ChainHead>, InferCreationAttributes<ChainHead>> {
  declare chain: number
  declare sequence: number
  declare hash: string

  /**
   * In whose chain the entries of these organisations stand: from the grassroots organisation down all share one, so that its head
   * answers for every cell; each organisation above has its own.
   */
  static async ofOrganisations(ids: readonly number[], transaction?: Transaction): Promise<Map<number, number>> {
    if (ids.length === 0) return new Map()
    const rows = await sequelize.query<{ id: number; chain: number }>(
      `WITH RECURSIVE ${ABOVE} SELECT id, ${CHAIN} AS chain FROM above GROUP BY id`,
      { type: QueryTypes.SELECT, replacements: { ids }, transaction: transaction ?? null },
    )
    return new Map(rows.map(({ id, chain }) => [id, chain]))
  }

  /**
   * Makes room for so many entries in each chain and holds the chains until the end of the transaction, always in the same
   * order, so that two writers never wait for each other. Gives the newest entry of each chain as it was.
   */
  static async advance(entries: ReadonlyMap<number, number>, transaction: Transaction): Promise<Map<number, ChainEnd>> {
    const wanted = `VALUES ${[...entries].map(([chain, count]) => `(${chain}, ${count})`).join(', ')}`
    const rows = await sequelize.query<HeldEnd>(`WITH wanted(chain, entries) AS (${wanted}) ${ADVANCE}`, {
      type: QueryTypes.SELECT,
      transaction,
    })
    return new Map(rows.map(({ chain, sequence, hash }) => [chain, { sequence: sequence - entries.get(chain)!, hash }]))
  }

  /** The same for entries of one organisation, wherever its chain is. */
  static async advanceOf(organisationId: number, entries: number, transaction: Transaction): Promise<HeldEnd> {
    const [row] = await sequelize.query<HeldEnd>(
      `WITH RECURSIVE ${ABOVE}, wanted(chain, entries) AS (SELECT ${CHAIN}, CAST(:entries AS INTEGER) FROM above GROUP BY id) ${ADVANCE}`,
      { type: QueryTypes.SELECT, replacements: { ids: [organisationId], entries }, transaction },
    )
    return { ...row!, sequence: row!.sequence - entries }
  }

  static async setHashes(ends: ReadonlyMap<number, ChainEnd>, transaction: Transaction) {
    await sequelize.query(
      `WITH newest(chain, hash) AS (VALUES ${[...ends].map(([chain, { hash }]) => `(${chain}, '${hash}')`).join(', ')})
       UPDATE chain_heads SET hash = newest.hash FROM newest WHERE chain_heads.chain = newest.chain`,
      { type: QueryTypes.RAW, transaction },
    )
  }
}

ChainHead.init(
  {
    chain: { type: DataTypes.INTEGER, primaryKey: true },
    sequence: whole(),
    hash: text(),
  },
  { sequelize, tableName: 'chain_heads' },
)
