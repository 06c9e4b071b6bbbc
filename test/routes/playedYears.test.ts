import { load } from 'cheerio'
import { sequelize, write } from '../../src/database'
import type { RatingLevel } from '../../src/domain/ratingLevel'
import { Membership } from '../../src/models/Membership'
import { type Organisation } from '../../src/models/Organisation'
import { RatingCycle } from '../../src/models/RatingCycle'
import { yearSummary } from '../../src/queries/yearSummary'
import { makeDocument } from '../../src/reports'
import { signInAsMade } from '../support/accounts'
import { appAt, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { makeMembers } from '../support/factories'
import { actsBelow, choosing, fillAndHandIn, openingFields, yearOf } from '../support/playYear'
import { ratingsIn, type StoredRating } from '../support/ratings'
import { makeReadyCommittee, type ReadyCommittee } from '../support/readyCommittee'

useDatabase('demo')

interface PlayedYear {
  year: number
  now: string
  today: string
  regulation: string
  guidance: string
  /** What is said of a member of three months' sick leave rated good. */
  sickLeave: string | null
  /** Where the form says that the member cap, and the months of a new organisation, come from. */
  capSource: string
  foundedSource: string
}

const NO_SOURCE = 'chưa có căn cứ trong hệ thống'
const SICK_2019 = 'Không đạt điều kiện «nghỉ ốm cộng lại dưới 3 tháng». (Hướng dẫn 21-HD/BTCTW)'

const YEARS: PlayedYear[] = [
  {
    ...{ year: 2022, now: '2023-01-10T02:00:00.000Z', today: '10/01/2023' },
    ...{ regulation: 'Quy định số 132-QĐ/TW ngày 08/3/2018', guidance: 'Hướng dẫn số 21-HD/BTCTW ngày 18/10/2019' },
    ...{ sickLeave: SICK_2019, capSource: 'Hướng dẫn 21-HD/BTCTW', foundedSource: 'Hướng dẫn 21-HD/BTCTW' },
  },
  {
    ...{ year: 2024, now: '2025-01-10T02:00:00.000Z', today: '10/01/2025' },
    ...{ regulation: 'Quy định số 124-QĐ/TW ngày 04/10/2023', guidance: 'Hướng dẫn số 25-HD/BTCTW ngày 10/11/2023' },
    ...{ sickLeave: null, capSource: NO_SOURCE, foundedSource: NO_SOURCE },
  },
]

describe.each(YEARS)('the year $year, on a committee of its own', played => {
  const { year } = played
  const app = appAt(played.now)
  let made: ReadyCommittee
  let office: Visitor
  let head: Visitor
  const address = (rest: string) => `${yearOf(made.committee.id, year)}/${rest}`
  const membersOf = async (cell: Organisation) => (await ratingsIn(cell.code, year)).filter(({ kind }) => kind === 'MEMBER')
  const all = async () => (await Promise.all(made.cells.map(cell => ratingsIn(cell.code, year)))).flat()
  const figure = async (key: string) => {
    const { figures } = await yearSummary({ organisationId: made.committee.id, year, now: new Date(played.now) })
    return figures.find(each => each.key === `ratings.${year}.${key}`)?.count ?? 0
  }

  beforeAll(async () => {
    made = await makeReadyCommittee({ code: `N${year}`, cells: 4, members: 6 })
    await write(null, async context => {
      const { transaction } = context
      await makeMembers(context, made.cells[0]!, [{ fullName: 'Lý Thị Mới', admittedOn: `${year}-08-01`, officialOn: null }])
      await made.cells[3]!.update({ foundedOn: `${year}-09-01` }, { transaction })
      const moved = made.members[1]![5]!
      await Membership.update({ toDate: `${year}-06-01`, endedBy: 'TRANSFERRED_OUT' }, { where: { memberId: moved.id }, transaction })
      await Membership.create(
        { memberId: moved.id, organisationId: made.cells[2]!.id, fromDate: `${year}-06-01`, beganBy: 'TRANSFERRED_IN' },
        { transaction },
      )
    })
    office = await signInAsMade(made.accounts.office, app)
    head = await signInAsMade(made.accounts.secretary, app)
  })

  test('opens by the rules of its day, says where each comes from, and counts everybody once', async () => {
    const $ = load((await office.get(address('cycle/new')).expect(200)).text)
    expect($('main .head').text()).toContain(played.regulation)
    expect($('[id="cap-MEMBER-ratio-hint"]').text()).toContain(played.capSource)
    expect($('#organisationMonths-hint').text()).toContain(played.foundedSource)
    const fields = await openingFields(office, made.committee.id, year)
    await office.post(address('cycle'), { ...fields, 'cap-MEMBER-grantedBy': '15-HD/BTC' }).expect(303)
    const cycle = (await RatingCycle.ofCommittee(made.committee.id, year))!
    expect(played.regulation).toContain(cycle.regulation.replace('QD', ''))
    expect(played.guidance).toContain(cycle.guidance)
    const members = (await all()).filter(({ kind }) => kind === 'MEMBER')
    expect(members).toHaveLength(4 * 6 + 1)
    expect(new Set(members.map(({ memberId }) => memberId)).size).toBe(members.length)
    expect(await membersOf(made.cells[2]!)).toHaveLength(7)
    const out = (await all()).filter(({ state }) => state === 'NOT_RATED').map(({ name }) => name)
    expect(out.toSorted()).toEqual(['Chi bộ Khu phố 4', 'Lý Thị Mới'].toSorted())
    const sheet = await (await signInAsMade(made.accounts.cells[0]!, app)).get(`${yearOf(made.cells[0]!.id, year)}/ratings`).expect(200)
    expect(load(sheet.text)('.sheet').text()).toContain('Kết nạp chưa đủ 6 tháng')
  })

  test('is handed in by every cell; a fact is held against a level where a rule on file says so', async () => {
    const [first] = await membersOf(made.cells[0]!)
    await office.post(`/ratings/${first!.id}/facts`, { kind: 'SICK_MONTHS', value: '3', source: 'Bảng chấm công' }).expect(303)
    for (const [at, cell] of made.cells.entries()) {
      const secretary = await signInAsMade(made.accounts.cells[at]!, app)
      const levelOf = ({ kind }: StoredRating): RatingLevel => (kind === 'ORGANISATION' && at === 0 ? 'EXCELLENT' : 'GOOD')
      if (at === 0 && played.sickLeave) await enterWithReason(secretary, cell, first!)
      await fillAndHandIn(secretary, cell, year, levelOf)
    }
    const review = load((await office.get(`${yearOf(made.cells[0]!.id, year)}/review`).expect(200)).text)('main').text()
    const words = review.replace(/\s+/g, ' ')
    if (played.sickLeave) expect(words).toContain(played.sickLeave)
    else expect(words).not.toContain('nghỉ ốm cộng lại')
    expect(await figure('members.undecided')).toBe(24)
  })

  /** The row that a fact speaks against is taken only with a reason. */
  async function enterWithReason(secretary: Visitor, cell: Organisation, { id, version }: StoredRating) {
    const row = `${yearOf(cell.id, year)}/ratings/${id}`
    const entry = { version, proposedLevel: 'GOOD', remarks: '' }
    const { text } = await secretary.post(row, entry).expect(422)
    expect(load(text)(`#levelReason-error-${id}`).text()).toContain('«nghỉ ốm cộng lại dưới 3 tháng»')
    await secretary.post(row, { ...entry, levelReason: 'Vẫn hoàn thành mọi việc được giao' }).expect(303)
  }

  test('is appraised and decided within the cap that was stated, cited by its own rules', async () => {
    for (const cell of made.cells) await office.post(`${yearOf(cell.id, year)}/appraisal`).expect(303)
    const open = (await all()).filter(({ state }) => state === 'APPRAISED')
    const members = open.filter(({ kind }) => kind === 'MEMBER')
    const cells = open.filter(({ kind }) => kind === 'ORGANISATION')
    const document = { decidedOn: played.today, signatoryName: 'Tô Thị Hằng', signatoryOffice: 'Bí thư', documentNumber: '7-QĐ/ĐU' }
    // 24 members: 4 of 20 good ones may be excellent, 5 of 19 not.
    const levels = (best: number) => (at: number) => (at < best ? 'EXCELLENT' : 'GOOD')
    const tooMany = await head.post(address('decisions'), { ...choosing([...members, ...cells], levels(5)), ...document }).expect(422)
    expect(load(tooMany.text)('.note--bad').text()).toContain('Ghi như vậy thì có 5 đảng viên xuất sắc, được tối đa 3')
    await head.post(address('decisions'), { ...choosing([...members, ...cells], levels(4)), ...document }).expect(303)
    expect(await figure('members.EXCELLENT')).toBe(4)
    expect(await figure('members.GOOD')).toBe(20)
    const [citation] = await citations(made.committee.id)
    expect(citation).toContain(played.regulation)
    expect(citation).toContain(played.guidance)
  })

  test('is published, and the notice to a cell rests on the rules of its day', async () => {
    const member = await signInAsMade(made.accounts.member, app)
    const own = async () => load((await member.get('/me').expect(200)).text)('main').text()
    expect(await own()).not.toMatch(/Hoàn thành tốt nhiệm vụ|Hoàn thành xuất sắc nhiệm vụ/)
    await head.post(address('publication')).expect(303)
    expect(await own()).toMatch(/Hoàn thành tốt nhiệm vụ|Hoàn thành xuất sắc nhiệm vụ/)
    const scope = { organisationId: made.cells[1]!.id, year, now: new Date(played.now) }
    const { document } = await makeDocument('rating-notice', scope)
    expect(document.bases[0]).toContain(played.regulation)
    const board = load((await office.get(address('progress')).expect(200)).text)('.matrix tfoot').text()
    expect(board.match(/4\/4/g)).toHaveLength(6)
    const acts = await actsBelow(made.committee.path, ['openCycle', 'handIn', 'appraise', 'publishRatings'])
    expect(acts.map(({ act }) => act)).toEqual([
      'openCycle',
      ...made.cells.map(() => 'handIn'),
      ...made.cells.map(() => 'appraise'),
      'publishRatings',
    ])
  })
})

async function citations(committeeId: number): Promise<string[]> {
  const [rows] = await sequelize.query(
    'SELECT DISTINCT d.citation FROM rating_decisions d JOIN ratings r ON r.id = d.rating_id JOIN rating_cycles c ON c.id = r.cycle_id WHERE c.organisation_id = :id',
    { replacements: { id: committeeId } },
  )
  return (rows as { citation: string }[]).map(({ citation }) => citation)
}
