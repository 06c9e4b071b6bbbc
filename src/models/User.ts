import { Model, QueryTypes, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { type NamedGrant, type Owed } from '../domain/account'
import type { Actor } from '../domain/actor'
import type { Role } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'

/** An account. */
export class User extends Model<InferAttributes<User>, InferCreationAttributes<User>> {
  declare id: CreationOptional<number>
  declare username: string
  declare name: string
  declare passwordHash: string
  declare memberId: CreationOptional<number | null>
  declare disabledAt: CreationOptional<string | null>
  /** The organisation that keeps the account. */
  declare organisationId: CreationOptional<number | null>
  /** 1 where the password was given by somebody else. */
  declare mustChangePassword: CreationOptional<number>
  /** A session of an earlier series has ended. */
  declare sessionSeries: CreationOptional<number>
  declare factorSecret: CreationOptional<string | null>
  /** The time step of the last code taken: none is taken twice. */
  declare factorStep: CreationOptional<number | null>
  declare signedInAt: CreationOptional<string | null>
  declare version: CreationOptional<number>

  /** The account as it may act on a day, with the grants in force; null for one that is unknown or disabled. */
  static async signedInOn(userId: number, today: PlainDate): Promise<SignedInAccount | null> {
    const rows = await sequelize.query<GrantRow>(
      `SELECT u.name, u.member_id AS "memberId", u.session_series AS series, u.must_change_password AS "mustChangePassword",
              CASE WHEN u.factor_secret IS NULL THEN 0 ELSE 1 END AS "hasFactor", g.role, g.organisation_id AS "organisationId", o.path,
              CASE WHEN o.kind = 'CELL' THEN n.name ELSE n.body_name END AS "placeName",
              CASE WHEN ${FACTOR_REQUIRED} THEN 1 ELSE 0 END AS "needsFactor"
       FROM users u
       LEFT JOIN grants g ON g.user_id = u.id AND g.from_date <= :today AND (g.to_date IS NULL OR g.to_date > :today)
       LEFT JOIN organisations o ON o.id = g.organisation_id
       LEFT JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       WHERE u.id = :userId AND u.disabled_at IS NULL ORDER BY g.id`,
      { type: QueryTypes.SELECT, replacements: { userId, today } },
    )
    const [first] = rows
    if (!first) return null
    const grants = rows.flatMap(({ role, organisationId, path, placeName }) =>
      role && organisationId && path ? [{ role, organisationId, path, placeName: placeName ?? '' }] : [],
    )
    const factorRequired = rows.some(({ needsFactor }) => needsFactor === 1)
    const lacksFactor = factorRequired && first.hasFactor === 0
    const owes = first.mustChangePassword === 1 ? 'PASSWORD' : lacksFactor ? 'FACTOR' : null
    return { actor: { userId, name: first.name, memberId: first.memberId }, grants, series: first.series, factorRequired, owes }
  }
}

/** An organisation at or above the place asks for a second factor of this role. */
const FACTOR_REQUIRED = `EXISTS (SELECT 1 FROM factor_requirements f JOIN organisations p ON p.id = f.organisation_id
  WHERE f.role = g.role AND substr(o.path, 1, length(p.path)) = p.path)`

/** An account with all that it holds; it acts at one place at a time. */
export interface SignedInAccount {
  actor: Omit<Actor, 'grants'>
  grants: NamedGrant[]
  series: number
  /** An organisation asks for it of a role of this account. */
  factorRequired: boolean
  owes: Owed | null
}

interface GrantRow {
  name: string
  memberId: number | null
  role: Role | null
  organisationId: number | null
  path: string | null
  placeName: string | null
  series: number
  mustChangePassword: number
  hasFactor: number
  needsFactor: number
}

User.init(
  {
    id: id(),
    username: text(),
    name: text(),
    passwordHash: text(),
    memberId: wholeOrNone(),
    disabledAt: textOrNone(),
    organisationId: wholeOrNone(),
    mustChangePassword: { ...whole(), defaultValue: 0 },
    sessionSeries: { ...whole(), defaultValue: 1 },
    factorSecret: textOrNone(),
    factorStep: wholeOrNone(),
    signedInAt: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'users' },
)
