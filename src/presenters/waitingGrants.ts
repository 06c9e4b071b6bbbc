import { ACCOUNT_LOCKED, type RequestRecord } from '../domain/accountRecord'
import { ROLES } from '../domain/codes'
import { dateText, momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { roleLabel, roleMeaning } from '../labels/roles'

interface WaitingGrantsInput {
  place: { id: number; name: string }
  reader: { userId: number }
  /** Those that the reader may confirm. */
  confirmable: readonly RequestRecord[]
  others: readonly RequestRecord[]
  ticked: ReadonlySet<number>
  problem: string | null
}

/** Roles that wait for a second person, by role and unit: those that the reader confirms together, then the others with why not. */
export function presentWaitingGrants({ place, reader, confirmable, others, ticked, problem }: WaitingGrantsInput) {
  const address = `/organisations/${place.id}/grant-requests`
  const all = confirmable.every(({ id }) => ticked.has(id))
  return {
    lead: `${place.name}: ${countText(confirmable.length)} vai trò chờ đồng chí xác nhận`,
    address: `${address}/confirmations`,
    choosing: all ? { text: 'Bỏ chọn tất cả', href: address } : { text: 'Chọn tất cả', href: `${address}?chosen=all` },
    problems: problem ? [{ href: confirmable.length > 0 ? '#requests' : '#main', text: problem }] : [],
    parts: ROLES.flatMap(role => {
      const rows = confirmable.filter(request => request.role === role).toSorted(byUnit)
      return rows.length === 0 ? [] : [{ ...partOf(role, rows), rows: rows.map(row => ({ ...rowOf(row), ticked: ticked.has(row.id) })) }]
    }),
    others: others.map(request => ({ ...rowOf(request), role: roleLabel[request.role], why: whyNot(reader, request) })),
    backHref: `/organisations/${place.id}/accounts`,
  }
}

const byUnit = (one: RequestRecord, other: RequestRecord) =>
  one.placeName.localeCompare(other.placeName, 'vi', { numeric: true }) ||
  one.organisationId - other.organisationId ||
  one.userName.localeCompare(other.userName, 'vi')

function partOf(role: RequestRecord['role'], rows: readonly RequestRecord[]) {
  const units = new Set(rows.map(({ organisationId }) => organisationId)).size
  return {
    id: `role-${role}`,
    heading: roleLabel[role],
    count: `${countText(rows.length)} người, ${countText(units)} nơi`,
    meaning: roleMeaning[role],
  }
}

const rowOf = (request: RequestRecord) => ({
  field: `request-${request.id}`,
  href: `/grant-requests/${request.id}`,
  name: request.userName,
  username: request.username,
  placeName: request.placeName,
  period: `Từ ${dateText(request.fromDate)}${request.toDate ? ` đến ${dateText(request.toDate)}` : ''}`,
  reason: request.reason,
  by: `${request.requesterName}, ${momentText(request.requestedAt)}`,
})

function whyNot({ userId }: { userId: number }, request: RequestRecord): string {
  if (request.requestedBy === userId) return 'Đồng chí là người đề nghị'
  if (request.userId === userId) return 'Đồng chí là người được giao'
  return request.disabledAt ? ACCOUNT_LOCKED : 'Người khác xác nhận vai trò này'
}
