import { Model, Op, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { Actor } from '../domain/actor'
import type { JobState } from '../domain/codes'
import { NotFoundError } from '../errors'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** Long work that somebody asked for. The row itself tells its course: only asking and cancelling are acts of people. */
export class Job extends Model<InferAttributes<Job>, InferCreationAttributes<Job>> {
  declare id: CreationOptional<number>
  declare name: string
  declare organisationId: number
  declare ownerId: number
  declare state: JobState
  /** JSON. */
  declare input: string
  /** In whole percent. */
  declare progress: CreationOptional<number>
  declare resultFileId: CreationOptional<number | null>
  /** What came of it, in a sentence. */
  declare outcome: CreationOptional<string | null>
  declare error: CreationOptional<string | null>
  declare createdAt: string
  declare heartbeatAt: CreationOptional<string | null>
  declare finishedAt: CreationOptional<string | null>

  /** The only way in from an address: one's own. */
  static async ofOwner({ userId }: Actor, id: number) {
    const job = await this.findOne({ where: { id, ownerId: userId } })
    if (!job) throw new NotFoundError('Không có việc này, hoặc việc do người khác yêu cầu.')
    return job
  }

  /** Those in a state that have not been heard of since a moment; not yet begun, since they were asked for. */
  static silentSince(moment: Date, state: JobState, transaction: Transaction) {
    const since = moment.toISOString()
    return this.findAll({
      where: {
        state,
        [Op.or]: [{ heartbeatAt: { [Op.lt]: since } }, { heartbeatAt: null, createdAt: { [Op.lt]: since } }],
      },
      order: ['id'],
      transaction,
    })
  }
}

Job.init(
  {
    id: id(),
    name: text(),
    organisationId: whole(),
    ownerId: whole(),
    state: text(),
    input: text(),
    progress: { ...whole(), defaultValue: 0 },
    resultFileId: wholeOrNone(),
    outcome: textOrNone(),
    error: textOrNone(),
    createdAt: text(),
    heartbeatAt: textOrNone(),
    finishedAt: textOrNone(),
  },
  { sequelize, tableName: 'jobs' },
)
