import type { WriteContext } from '../src/database'
import type { OfficeRole } from '../src/domain/codes'
import type { PlainDate } from '../src/domain/plainDate'
import { Office } from '../src/models/Office'
import { insertAll } from './insert'
import type { DemoMember } from './memberPlan'
import type { MemberId } from './members'
import { COMMITTEE, RECORDS_SINCE, SUPERIOR, type Tree } from './organisations'

/**
 * The secretary and the deputy of the committee are public office holders named in the source, which says no day: here they hold
 * office from 2022 on. Those before them, the secretary of Quận ủy and every member of a board are invented.
 */
interface NamedOfficer {
  organisation: string
  role: OfficeRole
  personName: string
  otherPosts?: string
  fromDate: PlainDate
  toDate?: PlainDate
}

export const SOURCE_SINCE: PlainDate = '2022-01-01'

export const COMMITTEE_SECRETARY = 'Lê Thị Thanh Thảo'
export const COMMITTEE_DEPUTY = 'Nguyễn Kim Phúc'
export const SECRETARY_POSTS = 'Phó Bí thư Quận ủy, Chủ tịch Ủy ban nhân dân quận'

const NAMED: readonly NamedOfficer[] = [
  {
    organisation: COMMITTEE,
    role: 'SECRETARY',
    personName: COMMITTEE_SECRETARY,
    otherPosts: SECRETARY_POSTS,
    fromDate: SOURCE_SINCE,
  },
  { organisation: COMMITTEE, role: 'DEPUTY_SECRETARY', personName: COMMITTEE_DEPUTY, fromDate: SOURCE_SINCE },
  { organisation: COMMITTEE, role: 'SECRETARY', personName: 'Đoàn Thiện Khiêm', fromDate: RECORDS_SINCE, toDate: SOURCE_SINCE },
  { organisation: COMMITTEE, role: 'DEPUTY_SECRETARY', personName: 'Lương Thị Mộng Cầm', fromDate: RECORDS_SINCE, toDate: SOURCE_SINCE },
  { organisation: SUPERIOR, role: 'SECRETARY', personName: 'Hoàng Đăng Trực', fromDate: RECORDS_SINCE },
]

export const OFFICER_NAMES = NAMED.map(({ personName }) => personName)

/** Who signs for a committee on a date. */
export function secretaryOn(organisation: string, date: PlainDate): string {
  const holder = NAMED.find(
    officer =>
      officer.organisation === organisation &&
      officer.role === 'SECRETARY' &&
      officer.fromDate <= date &&
      (!officer.toDate || date < officer.toDate),
  )
  if (!holder) throw new Error(`${organisation} has no secretary on ${date}`)
  return holder.personName
}

/** Cells whose secretaries sit on the committee's board. */
const BOARD_CELLS = ['01', '02', '03', '04', '05', '06', '07', '08', '10', '11', '12', '13', '15']

/** Cells whose deputy secretaries sit on the committee's inspection commission, its chair first. */
const INSPECTION_CELLS = ['12', '02', '03', '04', '06']

export async function seedOffices({ transaction }: WriteContext, members: readonly DemoMember[], idOf: MemberId, tree: Tree) {
  const named = NAMED.map(({ organisation, ...officer }) => ({ ...officer, organisationId: tree.at(organisation).id }))
  const held = members.flatMap(member => officesOf(member, tree).map(office => ({ ...office, memberId: idOf(member) })))
  await insertAll(Office, [...named, ...held], transaction)
}

function officesOf({ story: { cell, office } }: DemoMember, tree: Tree) {
  if (!office) return []
  const dates = { fromDate: office.fromDate, toDate: office.toDate }
  const committeeRole = office.role === 'SECRETARY' ? boardRole(cell) : inspectionRole(cell)
  return [
    { role: office.role, organisationId: tree.cell(cell).id, ...dates },
    ...(committeeRole ? [{ role: committeeRole, organisationId: tree.at(COMMITTEE).id, ...dates }] : []),
  ]
}

const boardRole = (cell: string): OfficeRole | null => (BOARD_CELLS.includes(cell) ? 'BOARD_MEMBER' : null)

function inspectionRole(cell: string): OfficeRole | null {
  if (cell === INSPECTION_CELLS[0]) return 'INSPECTION_CHAIR'
  return INSPECTION_CELLS.includes(cell) ? 'INSPECTION_MEMBER' : null
}
