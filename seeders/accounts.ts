import { hash } from '@node-rs/argon2'
import type { WriteContext } from '../src/database'
import type { Role } from '../src/domain/codes'
import { RoleGrant } from '../src/models/RoleGrant'
import { User } from '../src/models/User'
import { CELLS, cellCode, ORDINARY_MEMBER } from './cells'
import { idsBy, insertAll } from './insert'
import type { DemoMember } from './memberPlan'
import type { MemberId } from './members'
import { COMMITTEE_DEPUTY, COMMITTEE_SECRETARY, SOURCE_SINCE } from './offices'
import { COMMITTEE, SUPERIOR, type Tree } from './organisations'

// For trying the application out: the names of staff are invented, and the password is known to all.

const DEMO_PASSWORD = 'tong-ket-2022'

const COMMITTEE_PLACE = 'Đảng ủy Cơ quan Chính quyền Quận 6'

interface Account {
  username: string
  name: string
  role: Role
  roleText: string
  organisation: string
  placeText: string
  /** Belongs to the member of that name. */
  member?: true
}

const staff = (username: string, name: string, role: Role, roleText: string): Account => ({
  username,
  name,
  role,
  roleText,
  organisation: COMMITTEE,
  placeText: COMMITTEE_PLACE,
})

function cellSecretary(number: string): Account {
  const { secretary, office } = CELLS.find(cell => cell.number === number)!
  return {
    username: `bi-thu-cb${number}`,
    name: secretary.name,
    role: 'CELL_SECRETARY',
    roleText: 'Bí thư chi bộ',
    organisation: cellCode(number),
    placeText: `Chi bộ ${office}`,
    member: true,
  }
}

const ACCOUNTS: readonly Account[] = [
  staff('van-phong', 'Trần Ngọc Hân', 'COMMITTEE_OFFICE', 'Văn phòng Đảng ủy'),
  staff('bi-thu', COMMITTEE_SECRETARY, 'COMMITTEE_SECRETARY', 'Bí thư Đảng ủy'),
  staff('pho-bi-thu', COMMITTEE_DEPUTY, 'COMMITTEE_SECRETARY', 'Phó Bí thư Đảng ủy'),
  cellSecretary('01'),
  cellSecretary('02'),
  {
    username: 'dang-vien',
    name: ORDINARY_MEMBER.name,
    role: 'MEMBER',
    roleText: 'Đảng viên',
    organisation: cellCode(ORDINARY_MEMBER.cell),
    placeText: `Chi bộ ${CELLS[0]!.office}`,
    member: true,
  },
  staff('quan-tri', 'Lưu Gia Bách', 'ADMINISTRATOR', 'Quản trị hệ thống'),
  {
    username: 'quan-uy',
    name: 'Tạ Thị Hoài Ân',
    role: 'COMMITTEE_OFFICE',
    roleText: 'Văn phòng Quận ủy',
    organisation: SUPERIOR,
    placeText: 'Quận ủy Quận 6',
  },
  {
    username: 'bi-thu-quan-uy',
    name: 'Bùi Thanh Liêm',
    role: 'COMMITTEE_SECRETARY',
    roleText: 'Phó Bí thư Quận ủy',
    organisation: SUPERIOR,
    placeText: 'Quận ủy Quận 6',
  },
  staff('kiem-tra', 'Võ Minh Triết', 'INSPECTION_COMMISSION', 'Ủy ban kiểm tra Đảng ủy'),
  {
    username: 'ban-to-chuc',
    name: 'Đoàn Thị Bích Trâm',
    role: 'SUPERIOR_OFFICE',
    roleText: 'Ban Tổ chức Quận ủy',
    organisation: SUPERIOR,
    placeText: 'Quận ủy Quận 6',
  },
]

export const ACCOUNT_NAMES = ACCOUNTS.map(({ name }) => name)

/** Whom to sign in as, in words. */
export const DEMO_ACCOUNTS = ACCOUNTS.map(({ username, name, roleText, placeText }) => ({
  username,
  password: DEMO_PASSWORD,
  name,
  role: roleText,
  place: placeText,
}))

/** Slow on purpose, so never inside a transaction. */
export const hashPasswords = () => Promise.all(ACCOUNTS.map(() => hash(DEMO_PASSWORD)))

interface Found {
  tree: Tree
  members: readonly DemoMember[]
  memberId: MemberId
  /** One for each account. */
  hashes: readonly string[]
}

export async function seedAccounts({ transaction }: WriteContext, { tree, members, memberId, hashes }: Found) {
  const users = ACCOUNTS.map(({ username, name, member, organisation }, index) => {
    const owner = member && members.find(({ profile }) => profile.fullName === name)
    return {
      username,
      name,
      passwordHash: hashes[index]!,
      memberId: owner ? memberId(owner) : null,
      organisationId: tree.at(organisation).id,
    }
  })
  await insertAll(User, users, transaction)
  const userId = await idsBy(User, ['username'], transaction)
  const grants = ACCOUNTS.map(({ username, role, organisation }) => ({
    userId: userId(username),
    role,
    organisationId: tree.at(organisation).id,
    fromDate: SOURCE_SINCE,
  }))
  await insertAll(RoleGrant, grants, transaction)
}
