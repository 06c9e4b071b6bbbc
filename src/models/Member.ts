import { Model, QueryTypes, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { OrganisationKind, OrganisationTier, Sex } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { ConflictError, NotFoundError } from '../errors'
import { id, text, textOrNone, version } from './columns'

/** A Party member and the profile of the member. */
export class Member extends Model<InferAttributes<Member>, InferCreationAttributes<Member>> {
  declare id: CreationOptional<number>
  declare fullName: string
  declare sortKey: string
  declare searchKey: string
  declare birthName: CreationOptional<string | null>
  declare aliases: CreationOptional<string | null>
  declare sex: CreationOptional<Sex | null>
  declare birthDate: CreationOptional<string | null>
  declare homeTown: CreationOptional<string | null>
  declare residence: CreationOptional<string | null>
  declare ethnicity: CreationOptional<string | null>
  declare religion: CreationOptional<string | null>
  declare occupation: CreationOptional<string | null>
  declare education: CreationOptional<string | null>
  declare politicalTheory: CreationOptional<string | null>
  declare post: CreationOptional<string | null>
  declare identityNumber: CreationOptional<string | null>
  declare cardNumber: CreationOptional<string | null>
  declare admittedOn: string
  declare admittedAt: CreationOptional<string | null>
  declare officialOn: CreationOptional<string | null>
  declare officialAt: CreationOptional<string | null>
  declare version: CreationOptional<number>

  /** The only way in: oneself, or a member who stands in the actor's part of the tree (once nowhere, who stood there last). */
  static async within(actor: Actor, id: number, today: PlainDate): Promise<MemberAtPlace> {
    const member = await this.atPlace(id, today)
    if (!member || !(member.id === actor.memberId || seesPlace(actor, member.unit))) {
      throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
    }
    return member
  }

  /** The member of the account itself; an account without one has no such pages. */
  static async ofAccount(actor: Actor, today: PlainDate): Promise<MemberAtPlace> {
    const member = actor.memberId && (await this.atPlace(actor.memberId, today))
    if (!member) throw new NotFoundError('Tài khoản này không gắn với hồ sơ đảng viên nên không có mục Của tôi.')
    return member
  }

  /** One that a command is about to change, held until its transaction ends; ConflictError where it has changed since it was shown. */
  static async held(id: number, version: number, transaction: Transaction) {
    const member = await this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
    if (member.version === version) return member
    throw new ConflictError('Có người vừa sửa hồ sơ này; chưa có gì được ghi. Mời đồng chí mở lại hồ sơ rồi làm lại.')
  }

  private static async atPlace(id: number, today: PlainDate): Promise<MemberAtPlace | null> {
    const [row] = await sequelize.query<PlaceRow>(
      `SELECT m.id, m.full_name AS name, o.id AS "unitId", o.path, o.tier, o.kind
       FROM members m JOIN memberships s ON s.member_id = m.id JOIN organisations o ON o.id = s.organisation_id
       WHERE m.id = :id ORDER BY CASE WHEN s.from_date <= :today THEN 0 ELSE 1 END, s.from_date DESC LIMIT 1`,
      { type: QueryTypes.SELECT, replacements: { id, today } },
    )
    if (!row) return null
    const { id: memberId, name, unitId, ...place } = row
    return { id: memberId, name, unit: { id: unitId, ...place } }
  }
}

/** A member with the unit that decides who may see the record. */
export interface MemberAtPlace {
  id: number
  name: string
  unit: { id: number; path: string; tier: OrganisationTier; kind: OrganisationKind }
}

interface PlaceRow {
  id: number
  name: string
  unitId: number
  path: string
  tier: OrganisationTier
  kind: OrganisationKind
}

Member.init(
  {
    id: id(),
    fullName: text(),
    sortKey: text(),
    searchKey: text(),
    birthName: textOrNone(),
    aliases: textOrNone(),
    sex: textOrNone(),
    birthDate: textOrNone(),
    homeTown: textOrNone(),
    residence: textOrNone(),
    ethnicity: textOrNone(),
    religion: textOrNone(),
    occupation: textOrNone(),
    education: textOrNone(),
    politicalTheory: textOrNone(),
    post: textOrNone(),
    identityNumber: textOrNone(),
    cardNumber: textOrNone(),
    admittedOn: text(),
    admittedAt: textOrNone(),
    officialOn: textOrNone(),
    officialAt: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'members' },
)
