import { write, type WriteContext } from '../../src/database'
import type { Role } from '../../src/domain/codes'
import { type Member } from '../../src/models/Member'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { makeAccount } from './accounts'
import { makeMembers, makeOrganisation } from './factories'

interface Wish {
  code: string
  cells: number
  /** In each cell; the first leads it. */
  members: number
}

export interface ReadyCommittee {
  committee: Organisation
  cells: Organisation[]
  /** By cell. */
  members: Member[][]
  /** Who signs in as what: «X-vp» the office, «X-bt» the secretary, «X-cb01» the secretary of a cell, «X-dv» a member. */
  accounts: { office: string; secretary: string; deputy: string; cells: string[]; member: string }
}

const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hạnh', 'Khôi', 'Liên', 'Minh', 'Nga']
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ']
const two = (number: number) => String(number).padStart(2, '0')

/** A grassroots committee below the demo's superior with everything that a year needs, and no year yet. */
export async function makeReadyCommittee({ code, cells: cellCount, members: perCell }: Wish): Promise<ReadyCommittee> {
  const made = await write(null, async context => {
    const parent = await Organisation.findOne({ where: { code: 'Q6' }, transaction: context.transaction, rejectOnEmpty: true })
    const committee = await makeOrganisation(context, { code, kind: 'COMMITTEE', parent, name: `Đảng bộ Phường ${code}` })
    const cells: Organisation[] = []
    const members: Member[][] = []
    for (let i = 1; i <= cellCount; i++) {
      const cell = await makeOrganisation(context, { code: `${code}-${two(i)}`, parent: committee, name: `Chi bộ Khu phố ${i}` })
      cells.push(cell)
      members.push(await peopleOf(context, cell, i, perCell))
    }
    await Office.bulkCreate([...secretaries(cells, members), head(committee)], { transaction: context.transaction })
    return { committee, cells, members }
  })
  return { ...made, accounts: await accountsOf(made, code.toLowerCase()) }
}

const peopleOf = (context: WriteContext, cell: Organisation, cellNumber: number, count: number) =>
  makeMembers(
    context,
    cell,
    Array.from({ length: count }, (_, at) => ({ fullName: `${FAMILY[(cellNumber + at) % 10]} Văn ${GIVEN[at % 10]} ${two(cellNumber)}` })),
  )

const SINCE = { role: 'SECRETARY' as const, fromDate: '2011-01-01' }

const secretaries = (cells: Organisation[], members: Member[][]) =>
  cells.map((cell, at) => ({ ...SINCE, organisationId: cell.id, memberId: members[at]![0]!.id }))

const head = (committee: Organisation) => ({ ...SINCE, organisationId: committee.id, personName: 'Tô Thị Hằng' })

async function accountsOf({ committee, cells, members }: Omit<ReadyCommittee, 'accounts'>, prefix: string) {
  const make = async (name: string, role: Role, organisation: Organisation, memberId: number | null = null) => {
    const username = `${prefix}-${name}`
    await makeAccount({ username, memberId, grants: [{ role, organisationId: organisation.id }] })
    return username
  }
  const ofCells: string[] = []
  for (const [at, cell] of cells.entries()) ofCells.push(await make(`cb${two(at + 1)}`, 'CELL_SECRETARY', cell, members[at]![0]!.id))
  return {
    office: await make('vp', 'COMMITTEE_OFFICE', committee),
    secretary: await make('bt', 'COMMITTEE_SECRETARY', committee),
    deputy: await make('pbt', 'COMMITTEE_SECRETARY', committee),
    cells: ofCells,
    member: await make('dv', 'MEMBER', cells[0]!, members[0]!.at(-1)!.id),
  }
}
