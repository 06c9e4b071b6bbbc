import { accountBook, type KnownAccount } from '../../src/domain/accountBook'
import { type AccountImport, checkAccount } from '../../src/domain/accountImport'
import type { KnownUnit } from '../../src/domain/accountPerson'
import type { KnownMember } from '../../src/domain/importMember'
import { CONSEQUENCE, type Content } from '../../src/domain/importRow'
import { searchKey } from '../../src/domain/personName'

const unit = (code: string, id: number, kind: KnownUnit['kind'], rest: Partial<KnownUnit> = {}): KnownUnit => ({
  ...{ id, code, name: code, kind, path: kind === 'CELL' ? `/1/${id}/` : '/1/', closed: false },
  ...rest,
})
const UNITS = [unit('A', 1, 'COMMITTEE'), unit('A1', 2, 'CELL'), unit('A2', 3, 'CELL'), unit('A9', 4, 'CELL', { closed: true })]

const member = (id: number, fullName: string, unitId: number | null, rest: Content = {}): KnownMember => ({
  ...{ id, version: 1, unitId, unitName: unitId ? `Chi bộ ${unitId}` : null, kept: true },
  content: { fullName, cardNumber: null, birthDate: null, admittedOn: '2010-01-01', ...rest },
})
const MEMBERS = [
  member(11, 'Lê Thị An', 2, { cardNumber: '001001', birthDate: '1980-05-01' }),
  member(12, 'Trần Văn Bình', 2),
  member(13, 'Trần Văn Bình', 2, { birthDate: '1990-02-02' }),
  member(14, 'Phạm Thị Chi', 3),
  member(15, 'Vũ Văn Đi', null),
]

const account = (id: number, username: string, name: string, rest: Partial<KnownAccount> = {}): KnownAccount => ({
  ...{ id, version: 1, username, name, memberId: null, member: null, disabled: false, home: { path: '/1/2/', kind: 'CELL' }, roles: [] },
  ...rest,
})
const held = (role: 'CELL_SECRETARY' | 'ADMINISTRATOR', unitId: number, path: string) => ({
  ...{ role, unitId, path, fromDate: '2020-01-01', toDate: null, state: 'HELD' as const, row: null },
})
const accounts = () => [
  account(1, 'van-phong', 'Ngô Thị Phòng', { home: { path: '/1/', kind: 'COMMITTEE' } }),
  account(2, 'quan-tri', 'Đỗ Quản Trị', { home: { path: '/1/', kind: 'COMMITTEE' }, roles: [held('ADMINISTRATOR', 1, '/1/')] }),
  account(3, 'thi.chi', 'Phạm Thị Chi', { memberId: 14, member: MEMBERS[3]!.content, roles: [held('CELL_SECRETARY', 3, '/1/3/')] }),
  account(4, 'khoa', 'Hồ Văn Khóa', { disabled: true }),
  account(5, 'ngoai', 'Lý Ngoài Phạm Vi', { home: { path: '/9/', kind: 'CELL' } }),
]

/** The office of the committee A, before a file. */
function office(asked: string[] = []): AccountImport {
  const byName = (name: string) => MEMBERS.filter(({ content }) => searchKey(content['fullName']!) === searchKey(name))
  return {
    actor: { userId: 1, name: 'Ngô Thị Phòng', memberId: null, grants: [{ role: 'COMMITTEE_OFFICE', organisationId: 1, path: '/1/' }] },
    today: '2024-01-15',
    placeOf: text => UNITS.find(({ code }) => code === text) ?? null,
    members: { byCard: card => MEMBERS.find(({ content }) => content['cardNumber'] === card), byName },
    book: accountBook(accounts(), new Set(asked), ({ home }) => home!.path.startsWith('/1/')),
  }
}

let file: AccountImport
beforeEach(() => (file = office()))

let number = 1
const check = (unitCode: string, role: string, values: Content) =>
  checkAccount({ number: ++number, values: { unitCode, role, ...values }, problems: [] }, file)
const outcome = (...row: Parameters<typeof check>) => {
  const { outcome: found, content, problems } = check(...row)
  return found === 'REFUSED'
    ? `REFUSED ${problems.map(({ field }) => field).join(' ')}`
    : `${found} ${content['username']} ${content['memberId']}`
}

test.each<[string, string, string, Content, string]>([
  ['a name of the cell is its member', 'A1', 'MEMBER', { fullName: 'Lê Thị An' }, 'NEW thi.an 11'],
  ['a role of a cell is none of a committee', 'A', 'CELL_SECRETARY', { cardNumber: '001001' }, 'REFUSED role'],
  ['two of one name are told apart by a day', 'A1', 'MEMBER', { fullName: 'Trần Văn Bình', birthDate: '1990-02-02' }, 'NEW van.binh 13'],
  ['two of one name without a day are not guessed', 'A1', 'MEMBER', { fullName: 'Trần Văn Bình' }, 'REFUSED fullName'],
  ['an account of a member needs a record', 'A1', 'MEMBER', { fullName: 'Người Lạ' }, 'REFUSED fullName'],
  ['a secretary may have none', 'A1', 'CELL_SECRETARY', { fullName: 'Người Lạ' }, 'NEW nguoi.la null'],
  ['a member is invited in the own cell', 'A2', 'MEMBER', { cardNumber: '001001' }, 'REFUSED unitCode'],
  ['who has left is not', 'A1', 'MEMBER', { fullName: 'Vũ Văn Đi', admittedOn: '2010-01-01' }, 'REFUSED unitCode'],
  ['a closed unit takes nobody', 'A9', 'CELL_SECRETARY', { fullName: 'Người Lạ' }, 'REFUSED unitCode'],
  ['a role that the office does not give', 'A', 'COMMITTEE_OFFICE', { fullName: 'Người Lạ' }, 'REFUSED role'],
  ['what is held stays', 'A2', 'CELL_SECRETARY', { username: 'thi.chi', fullName: 'PHẠM THỊ CHI' }, 'UNCHANGED thi.chi 14'],
  ['a member with an account is found by the name', 'A2', 'MEMBER', { fullName: 'Phạm Thị Chi' }, 'CHANGED thi.chi 14'],
  ['nobody has two accounts', 'A2', 'MEMBER', { fullName: 'Phạm Thị Chi', username: 'chi-hai' }, 'REFUSED username'],
  ['a user name of somebody else is taken', 'A1', 'CELL_SECRETARY', { fullName: 'Người Lạ', username: 'thi.chi' }, 'REFUSED username'],
  ['one of an account out of sight, too', 'A1', 'CELL_SECRETARY', { fullName: 'Người Lạ', username: 'ngoai' }, 'REFUSED username'],
  ['a namesake of an account must be told apart', 'A1', 'CELL_SECRETARY', { fullName: 'Đỗ Quản Trị' }, 'REFUSED username'],
  ['a namesake out of sight is nobody here', 'A1', 'CELL_SECRETARY', { fullName: 'Lý Ngoài Phạm Vi' }, 'NEW pham.vi null'],
  ['a locked account gets nothing', 'A1', 'CELL_SECRETARY', { username: 'khoa' }, 'REFUSED username'],
  ['one with a role above neither', 'A1', 'CELL_SECRETARY', { username: 'quan-tri' }, 'REFUSED username'],
  ['nor the own one', 'A1', 'CELL_SECRETARY', { username: 'van-phong' }, 'REFUSED username'],
  ['days stand in their order', 'A1', 'MEMBER', { fullName: 'Lê Thị An', toDate: '2024-01-15' }, 'REFUSED toDate'],
])('%s', (_, unitCode, role, values, expected) => {
  expect(outcome(unitCode, role, values)).toBe(expected)
})

test('rows of one person make one account with each role once; what is proposed is none that a later row gives', () => {
  file = office(['nguoi.la'])
  expect(outcome('A1', 'CELL_SECRETARY', { fullName: 'Trần Người Lạ' })).toBe('NEW tran.nguoi.la null')
  expect(outcome('A1', 'CELL_SECRETARY', { fullName: 'Lê Người Lạ', username: 'nguoi.la' })).toBe('NEW nguoi.la null')
  const first = check('A1', 'MEMBER', { cardNumber: '001001' })
  const second = check('A1', 'CELL_SECRETARY', { fullName: 'Lê Thị An' })
  expect([first, second].map(({ content }) => [content['username'], content['makesAccount'] ?? null])).toEqual([
    ['thi.an', 'yes'],
    ['thi.an', null],
  ])
  expect(outcome('A1', 'CELL_SECRETARY', { cardNumber: '001001' })).toBe('REFUSED role')
  expect(outcome('A1', 'MEMBER', { username: 'thi.an', fromDate: '2023-01-01', toDate: '2023-06-01' })).toBe('NEW thi.an 11')
})

test('a role that ends is asked for again from then on; days that differ otherwise are told and left', () => {
  const chi = file.book.called('thi.chi')!
  const wish = { username: 'thi.chi', fromDate: '2024-07-01' }
  expect(check('A2', 'CELL_SECRETARY', wish).content[CONSEQUENCE]).toContain('từ ngày 01/01/2020')
  chi.roles[0]!.toDate = '2024-07-01'
  expect(outcome('A2', 'CELL_SECRETARY', wish)).toBe('CHANGED thi.chi 14')
})
