import { Model, QueryTypes, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { Actor } from '../domain/actor'
import type { Role } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { id, text, textOrNone, version, wholeOrNone } from './columns'

/** An account. */
export class User extends Model<InferAttributes<User>, InferCreationAttributes<User>> {
  declare id: CreationOptional<number>
  declare username: string
  declare name: string
  declare passwordHash: string
  declare memberId: CreationOptional<number | null>
  declare disabledAt: CreationOptional<string | null>
  declare version: CreationOptional<number>

  /** The account as it may act on a day, with the grants in force; null for one that is unknown or disabled. */
  static async actorOn(userId: number, today: PlainDate): Promise<Actor | null> {
    const rows = await sequelize.query<GrantRow>(
      `SELECT u.name, u.member_id AS "memberId", g.role, g.organisation_id AS "organisationId", o.path
       FROM users u
       LEFT JOIN grants g ON g.user_id = u.id AND g.from_date <= :today AND (g.to_date IS NULL OR g.to_date > :today)
       LEFT JOIN organisations o ON o.id = g.organisation_id
       WHERE u.id = :userId AND u.disabled_at IS NULL ORDER BY g.id`,
      { type: QueryTypes.SELECT, replacements: { userId, today } },
    )
    const [first] = rows
    if (!first) return null
    const grants = rows.flatMap(({ role, organisationId, path }) =>
      role && organisationId && path ? [{ role, organisationId, path }] : [],
    )
    return { userId, name: first.name, memberId: first.memberId, grants }
  }
}

interface GrantRow {
  name: string
  memberId: number | null
  role: Role | null
  organisationId: number | null
  path: string | null
}

User.init(
  {
    id: id(),
    username: text(),
    name: text(),
    passwordHash: text(),
    memberId: wholeOrNone(),
    disabledAt: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'users' },
)
