import { countText } from '../domain/share'

interface Progress {
  cells: number
  units: number
  emptyCells: number
  members: number
  headlessCells: number
  uninvitedCells: number
  waitingCells: readonly { id: number; name: string; isHeaded: boolean; secretaryId: number | null }[]
  accounts: number
  waitingRoles: number
  hasTerm: boolean
  isHeaded: boolean
  publishedYears: number
  openYears: number
}

interface SetUpStepsInput {
  organisationId: number
  progress: Progress
  /** What this reader keeps; the rest is for somebody else. */
  keepsTree: boolean
  keepsMembers: boolean
  runsCycle: boolean
  /** Whether results are written down here: in a grassroots organisation or above. */
  recordsYears: boolean
  /** A grassroots cell: nothing stands below it, and the committee above opens its year. */
  isCell: boolean
  /** Offered to be opened; the reader chooses. */
  years: readonly number[]
}

interface Step {
  name: string
  done: boolean
  /** What is there, and what is left. */
  left: string
  links: { name: string; href: string }[]
  /** Who does it, where that is not the reader. */
  who: string | null
}

/** What a new committee does first, in its order: each step says what is left, and may be left and taken up again. */
export function presentSetUpSteps(input: SetUpStepsInput) {
  const at = `/organisations/${input.organisationId}`
  const steps = [...(input.isCell ? [] : [unitStep(at, input)]), ...peopleSteps(at, input), earlierStep(at, input), openStep(at, input)]
  const next = steps.find(({ done }) => !done)
  return { steps: steps.map(step => ({ ...step, current: step === next })), left: steps.filter(({ done }) => !done).length }
}

const unitStep = (at: string, { progress, keepsTree }: SetUpStepsInput): Step => ({
  ...{ name: 'Lập các chi bộ và đơn vị', done: progress.units > 0, left: unitsLeft(progress) },
  ...forWhom(keepsTree, 'Người quản trị hoặc văn phòng cấp ủy', [
    { name: 'Nhập từ tệp', href: `${at}/imports?workbook=units` },
    { name: 'Lập từng đơn vị', href: `${at}/units/new` },
  ]),
})

/** The people in the units, and who holds which office and account. */
const peopleSteps = (at: string, { progress, keepsMembers }: SetUpStepsInput): Step[] => [
  {
    ...{ name: 'Lập hồ sơ đảng viên', done: progress.members > 0 && progress.emptyCells === 0, left: membersLeft(progress) },
    ...forWhom(keepsMembers, 'Văn phòng cấp ủy', [
      { name: 'Nhập từ tệp', href: `${at}/imports?workbook=members` },
      ...(progress.cells > 0 ? [{ name: 'Thêm từng đảng viên', href: `${at}/members/new` }] : []),
    ]),
  },
  {
    ...{ name: 'Ghi nhiệm kỳ và bí thư của tổ chức', done: progress.hasTerm && progress.isHeaded, left: termLeft(progress) },
    ...forWhom(keepsMembers, 'Văn phòng cấp ủy', [
      ...(progress.hasTerm ? [] : [{ name: 'Ghi nhiệm kỳ', href: `${at}/terms/new` }]),
      ...(progress.isHeaded ? [] : [{ name: 'Ghi bí thư', href: `${at}/offices/new?role=SECRETARY` }]),
    ]),
  },
  {
    ...{
      name: 'Ghi chức vụ và giao tài khoản',
      done: hasSecretaries(progress) && progress.waitingRoles === 0,
      left: officesLeft(progress),
    },
    who: null,
    links: [
      ...(keepsMembers ? [...officeFile(at, progress), ...cellLinks(progress)] : []),
      ...uninvitedFile(at, progress),
      { name: 'Nhập tài khoản từ tệp', href: `${at}/imports?workbook=accounts` },
      { name: progress.waitingRoles > 0 ? 'Xác nhận vai trò, mời người dùng khác' : 'Mời người dùng khác', href: `${at}/accounts` },
    ],
  },
]

const earlierStep = (at: string, { progress, keepsMembers, runsCycle, recordsYears, years }: SetUpStepsInput): Step => ({
  ...{ name: 'Ghi xếp loại các năm trước (nếu cần)', done: progress.publishedYears > 0, left: yearsLeft(progress) },
  ...forWhom(keepsMembers, 'Văn phòng cấp ủy', [
    { name: 'Nhập từ tệp', href: `${at}/imports?workbook=ratings&year=${years[0]}` },
    ...(runsCycle && recordsYears ? [{ name: 'Ghi từng năm', href: `${at}/earlier-years` }] : []),
  ]),
})

/** A grassroots cell has the year opened by the committee above, or writes down what was decided there. */
const openStep = (at: string, { progress, runsCycle, isCell, years }: SetUpStepsInput): Step => ({
  ...{ name: 'Mở đợt đánh giá', done: progress.openYears > 0, left: isCell ? OPENED_ABOVE : openLeft(progress) },
  ...forWhom(
    runsCycle,
    'Văn phòng hoặc bí thư cấp ủy',
    isCell
      ? [{ name: 'Các năm trước', href: `${at}/earlier-years` }]
      : years.map(year => ({ name: `Mở năm ${year}`, href: `${at}/years/${year}/cycle` })),
  ),
})

const OPENED_ABOVE =
  'Đợt đánh giá của chi bộ cơ sở do cấp ủy cấp trên trực tiếp mở. Cấp trên chưa dùng hệ thống thì sau khi có quyết định, ghi kết quả của năm ở «Các năm trước».'

const hasSecretaries = ({ members, headlessCells, uninvitedCells }: Progress) => members > 0 && headlessCells + uninvitedCells === 0

/** What each cell still waits for: first who its secretary is, then an account for that person. */
const cellLinks = ({ waitingCells }: Progress): Step['links'] =>
  waitingCells.map(({ id, name, isHeaded, secretaryId }) =>
    isHeaded
      ? { name: `Mời bí thư ${name}`, href: `/organisations/${id}/accounts/new?role=CELL_SECRETARY&member=${secretaryId ?? ''}` }
      : { name: `Ghi bí thư ${name}`, href: `/organisations/${id}/offices/new?role=SECRETARY` },
  )

/** Once there are people, the offices of all cells may come in one file. */
const officeFile = (at: string, { members }: Progress): Step['links'] =>
  members > 0 ? [{ name: 'Nhập chức vụ từ tệp', href: `${at}/imports?workbook=offices` }] : []

/** Several secretaries are invited by one file, which the application fills in. */
const uninvitedFile = (at: string, { uninvitedCells }: Progress): Step['links'] =>
  uninvitedCells > 1
    ? [{ name: `Tải tệp điền sẵn ${countText(uninvitedCells)} bí thư để nhập`, href: `${at}/workbooks/accounts.xlsx?uninvited=yes` }]
    : []

const forWhom = (mine: boolean, others: string, links: Step['links']) => (mine ? { links, who: null } : { links: [], who: others })

function unitsLeft({ units, cells }: Progress): string {
  if (units === 0) return 'Chưa có chi bộ nào. Có thể nhập cả danh sách từ một tệp bảng tính.'
  const others = units > cells ? ` và ${countText(units - cells)} đảng bộ` : ''
  return `Đã có ${countText(cells)} chi bộ${others} đang hoạt động.`
}

function membersLeft({ cells, members, emptyCells }: Progress): string {
  if (cells === 0) return 'Làm sau khi có chi bộ.'
  if (members === 0) return 'Chưa có đảng viên nào. Một tệp vài trăm đảng viên nhập xong trong vài phút.'
  return emptyCells > 0
    ? `Đã có ${countText(members)} đảng viên; còn ${countText(emptyCells)} chi bộ chưa có đảng viên nào.`
    : `Đã có ${countText(members)} đảng viên, chi bộ nào cũng có.`
}

/** Documents bear a number of the term and a secretary's or deputy's name. */
function termLeft({ hasTerm, isHeaded }: Progress): string {
  const missing = [...(hasTerm ? [] : ['nhiệm kỳ']), ...(isHeaded ? [] : ['bí thư'])]
  return missing.length > 0
    ? `Chưa ghi ${missing.join(' và ')}; cần có trước khi ban hành văn bản.`
    : 'Đã ghi nhiệm kỳ và bí thư đang giữ chức.'
}

function officesLeft({ members, headlessCells, uninvitedCells, accounts, waitingRoles }: Progress): string {
  const waiting = waitingRoles > 0 ? ` ${countText(waitingRoles)} vai trò chờ người thứ hai xác nhận mới có hiệu lực.` : ''
  const given = `Đã giao ${countText(accounts)} tài khoản.${waiting}`
  if (members === 0) return `${given} Bí thư được ghi sau khi có đảng viên.`
  if (headlessCells > 0) return `${given} Còn ${countText(headlessCells)} chi bộ chưa ghi bí thư.`
  return uninvitedCells > 0
    ? `${given} Chi bộ nào cũng đã ghi bí thư; còn ${countText(uninvitedCells)} bí thư chưa có tài khoản để nộp hồ sơ.`
    : `${given} Chi bộ nào cũng có bí thư và tài khoản.`
}

const yearsLeft = ({ publishedYears }: Progress) =>
  publishedYears > 0
    ? `Đã có kết quả ${countText(publishedYears)} năm.`
    : 'Chưa có năm nào. Bỏ qua được; số năm liên tục và biểu đồ nhiều năm tính từ năm đầu tiên có kết quả.'

const openLeft = ({ openYears, members }: Progress) => {
  if (openYears > 0) return `Đang mở ${countText(openYears)} đợt.`
  return members > 0 ? 'Chưa mở đợt nào.' : 'Mở sau khi có đảng viên.'
}
