import type { Content, ReadRow, RowProblem } from './importRow'
import { searchKey } from './personName'

/** A member as far as an import needs to know one. */
export interface KnownMember {
  id: number
  version: number
  /** Of the cell today; null once the member has left. */
  unitId: number | null
  unitName: string | null
  /** Whether the actor keeps the record. */
  kept: boolean
  content: Content
}

/** Members on file by what a row may say of them. */
export interface MemberLookup {
  byCard(card: string): KnownMember | undefined
  /** Members of the same name whom the actor keeps. */
  byName(fullName: string): readonly KnownMember[]
}

export type FoundMember =
  | { member: KnownMember; problem?: undefined; among?: undefined }
  /** `among`: the namesakes of whom it may be any. */
  | { member?: undefined; problem: RowProblem; among?: readonly KnownMember[] }

/** Whether a row tells of a person at all. */
export const namesMember = ({ values }: ReadRow) => Boolean(values['fullName'] ?? values['cardNumber'])

/** Whose row it is, of those on file: by the number of the card, else by the name with whatever days the row gives; where that is unsure, nobody's. */
export function memberOf(row: ReadRow, { byCard, byName }: MemberLookup): FoundMember {
  const { cardNumber } = row.values
  const owner = cardNumber ? byCard(cardNumber) : undefined
  return owner ? ownerOf(row, owner) : namedIn(row, byName)
}

/** Whether a row with the card of somebody is about that person. */
export function ownerOf(row: ReadRow, owner: KnownMember): FoundMember {
  const { fullName, birthDate } = row.values
  if (!owner.kept) return refusal(row, 'cardNumber', 'Số thẻ này đã có ở một hồ sơ ngoài phạm vi của đồng chí. Hãy kiểm tra số thẻ.')
  const sameName = !fullName || searchKey(owner.content['fullName']!) === searchKey(fullName)
  if (sameName || (birthDate && owner.content['birthDate'] === birthDate)) return { member: owner }
  return refusal(row, 'cardNumber', `Số thẻ này là của đồng chí ${owner.content['fullName']}. Hãy kiểm tra số thẻ.`)
}

function namedIn(row: ReadRow, byName: MemberLookup['byName']): FoundMember {
  const { fullName, cardNumber, birthDate, admittedOn } = row.values
  if (!fullName) return refusal(row, 'cardNumber', 'Không có đảng viên nào mang số thẻ này. Hãy kiểm tra số thẻ, hoặc ghi họ và tên.')
  const same = byName(fullName).filter(
    ({ content }) =>
      agrees(birthDate, content['birthDate']) && agrees(admittedOn, content['admittedOn']) && !(cardNumber && content['cardNumber']),
  )
  const [member, other] = same
  if (!member)
    return refusal(row, 'fullName', 'Không có hồ sơ đảng viên nào khớp. Hãy kiểm tra họ tên, số thẻ và các ngày, hoặc nhập hồ sơ trước.')
  if (other)
    return { ...refusal(row, 'fullName', `Có ${same.length} đồng chí cùng họ tên. Hãy ghi số thẻ đảng viên, hoặc ngày sinh.`), among: same }
  return { member }
}

/** Of namesakes the one whom the row must mean, since it can be true of nobody else; still nobody where it can be of several. */
export function oneMeant(found: FoundMember, canBe: (member: KnownMember) => boolean): FoundMember {
  const [member, other] = found.among?.filter(canBe) ?? []
  return member && !other ? { member } : found
}

const agrees = (typed: string | null | undefined, known: string | null | undefined) => !typed || typed === known

const refusal = ({ values }: ReadRow, field: string, message: string) => ({
  problem: { field, value: values[field] ?? '', message },
})
