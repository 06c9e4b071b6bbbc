import { UniqueConstraintError } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { Sex } from '../domain/codes'
import { PROFILE_FIELDS, type ProfileField } from '../domain/memberRecord'
import { searchKey, sortKey } from '../domain/personName'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Candidate } from '../models/Candidate'
import { Member } from '../models/Member'

export type MemberProfileValues = Record<Exclude<ProfileField, 'fullName' | 'admittedOn' | 'sex'>, string | null> & {
  fullName: string
  admittedOn: PlainDate
  sex: Sex | null
}

/** What the history says of a number that it must not show. */
const HIDDEN = '(số định danh)'

/** Changes what is written down of a member. An identity number left empty stays as it is: no form ever shows it. */
export function changeProfile(
  actor: Actor,
  id: number,
  place: { id: number },
  { version, ...profile }: MemberProfileValues & { version: number },
  now: Date,
) {
  return refuseTaken(() =>
    write(
      actor,
      async context => {
        const { transaction } = context
        const member = await Member.held(id, version, transaction)
        const values = { ...profile, identityNumber: profile.identityNumber ?? member.identityNumber }
        const changed = PROFILE_FIELDS.filter(field => (member[field] ?? null) !== (values[field] ?? null))
        if (changed.length === 0) return
        if (changed.includes('admittedOn') && (await Candidate.count({ where: { memberId: id }, transaction }))) {
          throw new RuleError('Ngày vào Đảng gắn với bước «Lễ kết nạp» ở hồ sơ quần chúng của đồng chí này. Hãy sửa ngày ở bước đó.')
        }
        const before = pick(changed, field => member[field])
        const { fullName } = values
        await member.update(
          { ...values, sortKey: sortKey(fullName), searchKey: searchKey(fullName), version: version + 1 },
          { transaction },
        )
        await AuditEntry.record(context, {
          ...{ act: 'changeProfile', subjectKind: 'member', subjectId: id, organisationId: place.id },
          before,
          after: pick(changed, field => values[field]),
        })
      },
      now,
    ),
  )
}

const pick = (fields: readonly ProfileField[], valueOf: (field: ProfileField) => unknown) =>
  Object.fromEntries(fields.map(field => [field, field === 'identityNumber' ? HIDDEN : (valueOf(field) ?? null)]))

/** A card or identity number is one person's. Whose, is not said: it may be somebody whom the actor may not see. */
export const refuseTaken = <Result>(work: () => Promise<Result>): Promise<Result> =>
  work().catch((error: unknown) => {
    if (!(error instanceof UniqueConstraintError)) throw error
    const fields = JSON.stringify(error.fields) + error.message
    const [field, what] = fields.includes('card_number') ? ['cardNumber', 'Số thẻ đảng viên'] : ['identityNumber', 'Số định danh']
    const message = `${what} này đã có ở hồ sơ khác. Hãy kiểm tra lại số, hoặc tìm hồ sơ đã có trong danh sách đảng viên.`
    throw new RuleError(message, { [field]: message })
  })
