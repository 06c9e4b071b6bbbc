import type { MemberProfile } from '../domain/memberRecord'
import { NotFoundError } from '../errors'
import { select } from './select'

/** The last three digits: the number itself stays in the database. */
const IDENTITY_END = 'SUBSTR(identity_number, LENGTH(identity_number) - 2)'

/** What is on file about a member as a person. */
export async function memberProfile(memberId: number): Promise<MemberProfile> {
  const [profile] = await select<MemberProfile>(
    `SELECT id, full_name AS name, birth_name AS "birthName", aliases, sex, birth_date AS "birthDate", home_town AS "homeTown", residence,
            ethnicity, religion, occupation, education, political_theory AS "politicalTheory", post, ${IDENTITY_END} AS "identityEnd",
            card_number AS "cardNumber", admitted_on AS "admittedOn", admitted_at AS "admittedAt", official_on AS "officialOn",
            official_at AS "officialAt"
     FROM members WHERE id = :memberId`,
    { memberId },
  )
  if (!profile) throw new NotFoundError('Không có hồ sơ đảng viên này.')
  return profile
}
