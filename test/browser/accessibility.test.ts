import type { Page, Response } from 'playwright-core'
import { GrantRequest } from '../../src/models/GrantRequest'
import { select } from '../../src/queries/select'
import { write } from '../../src/database'
import { makeAccount } from '../support/accounts'
import { openAs, openBrowser, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { makeLargeCell } from '../support/largeCell'
import { pageFaults } from '../support/pageFaults'
import { organisationId, ratingsIn } from '../support/ratings'

/** Members of a cell whose sheet is looked at row by row; axe takes some twenty seconds for these, and minutes for hundreds more of the same. */
const LARGE = 60

useDatabase('demo')
const site = useBrowser()

const idFrom = async (sql: string) => (await select<{ id: number }>(sql))[0]!.id

/** Records that pages are about. */
async function findRecords() {
  const [superior, committee, cell, sister] = await Promise.all(['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-P01'].map(organisationId))
  const [unit, ...people] = await ratingsIn('Q6-CQCQ-01', 2022)
  const open = await ratingsIn('Q6-CQCQ-01', 2023)
  const own = await idFrom(`SELECT r.id FROM ratings r JOIN users u ON u.member_id = r.member_id
    WHERE u.username = 'dang-vien' AND r.year = 2022 AND r.kind = 'MEMBER'`)
  return {
    superior: `/organisations/${superior}`,
    committee: `/organisations/${committee}`,
    cell: `/organisations/${cell}`,
    sister: `/organisations/${sister}`,
    earlierUnit: `/organisations/${sister}/years/2021/earlier-ratings/${sister}`,
    rating: `/ratings/${people.find(({ kind }) => kind === 'MEMBER')!.id}`,
    unitRating: `/ratings/${unit!.id}`,
    ownRating: `/ratings/${own}`,
    selfRating: `/ratings/${open.find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!.id}/self-rating/new`,
    openUnit: open[0]!.id,
    member: `/members/${people.find(({ kind }) => kind === 'MEMBER')!.memberId}`,
    candidate: `/candidates/${await idFrom('SELECT MAX(candidate_id) AS id FROM candidate_stages')}`,
    disciplined: `/members/${await idFrom('SELECT MIN(member_id) AS id FROM disciplines')}`,
    moved: `/members/${await idFrom('SELECT MIN(member_id) AS id FROM absences')}`,
    followed: `/candidates/${await idFrom(`SELECT MIN(c.id) AS id FROM candidates c WHERE c.member_id IS NULL
      AND EXISTS (SELECT 1 FROM candidate_stages s WHERE s.candidate_id = c.id AND s.stage = 'BACKGROUND_CHECK')`)}`,
    account: `/accounts/${await idFrom(`SELECT id FROM users WHERE username = 'bi-thu-cb02'`)}`,
    award: `/commendation-decisions/${await idFrom(`SELECT MAX(d.id) AS id FROM commendation_decisions d WHERE d.organisation_id = ${committee}`)}`,
  }
}

/** A role that the office of the committee asked for, for an account without any. */
async function askForRole() {
  const asked = { role: 'CELL_SECRETARY', fromDate: '2024-01-02', reason: 'Phân công', requestedAt: '2024-01-10T02:00:00.000Z' } as const
  const { id: userId } = await makeAccount({ username: 'cho-vai-tro' })
  const people = { userId, requestedBy: await idFrom("SELECT id FROM users WHERE username = 'van-phong'") }
  const place = { organisationId: await organisationId('Q6-CQCQ-05') }
  await write(null, ({ transaction }) => GrantRequest.create({ ...asked, ...people, ...place, state: 'WAITING' }, { transaction }))
}
type Records = Awaited<ReturnType<typeof findRecords>>
let records: Records
beforeAll(async () => {
  await askForRole()
  records = await findRecords()
})

/** The published article of the demo. */
const ARTICLE = '/news/dang-uy-co-quan-chinh-quyen-quan-6-tong-ket-cong-tac-xay-dung-dang-nam-2022'

interface PageToCheck {
  name: string
  at: (records: Records) => string
  status?: number
  /** Where axe looks at the narrowest telephone, too. */
  widths?: readonly number[]
  /** What is done on the page first. */
  then?: (page: Page) => Promise<void>
}

const page = (name: string, at: PageToCheck['at'], rest: Omit<PageToCheck, 'name' | 'at'> = {}): PageToCheck => ({ name, at, ...rest })
const press = (name: string | RegExp) => (shown: Page) => shown.getByRole('button', { name }).click()
const openEverything = (shown: Page) =>
  shown.evaluate(() => document.querySelectorAll('main details').forEach(details => details.setAttribute('open', '')))

/** Enters cells of a row of the rating sheet; a level by its key. */
async function fillRow(shown: Page, at: number, cells: Record<string, string>) {
  for (const [name, value] of Object.entries(cells)) {
    const field = shown.locator('form.sr__form').nth(at).locator(`[name=${name}]`).first()
    if (name === 'proposedLevel') await field.press(value)
    else await field.fill(value)
  }
  await shown.keyboard.press('Enter')
}

/** Pages that a member reads on a telephone, and those of commendations. */
const narrow = { widths: [1280, 390, 320] }

/** From a decision to the page on which its amendment is issued; the draft is made on the way. */
async function issueAmendment(shown: Page) {
  await shown.getByRole('link', { name: 'Tiếp tục dự thảo sửa đổi' }).click()
  await shown.getByRole('link', { name: 'Ban hành quyết định', exact: true }).click()
}
const pressIssue = press(/^Ban hành quyết định cho/)

/** Brings a list of one account, which opens the page of its file. */
async function bringAccount(shown: Page) {
  const rows = ['Mã tổ chức;Vai trò;Họ và tên', 'Q6-CQCQ;Văn phòng;Phạm Quỳnh "Hoa" <b>']
  const buffer = Buffer.from(rows.join('\n'))
  await shown.locator('#file').setInputFiles({ name: 'tài khoản.csv', mimeType: 'text/csv', buffer })
  await press('Kiểm tra tệp')(shown)
  await press(/^Nhập 1 dòng/)(shown)
}

/** Every template, for every role that sees another page of it. */
const PAGES: Record<string, PageToCheck[]> = {
  'van-phong': [
    page('board of a published year', ({ committee }) => `${committee}/years/2022`, { then: openEverything }),
    page('board of the open year', ({ committee }) => `${committee}/years/2023`),
    page('board of a year without records', ({ committee }) => `${committee}/years/2024`),
    page('board of a cell', ({ cell }) => `${cell}/years/2022`),
    page('letterhead with its menus open', ({ committee }) => `${committee}/years/2023`, {
      then: async shown => {
        for (const menu of ['.switch--org', '.switch--year', '.switch--me']) await shown.locator(`${menu} summary`).click()
      },
    }),
    page('figure with a fraction', ({ committee }) => `${committee}/years/2022/figures/ratings.2021.cells.GOOD`),
    page('figure over several pages', ({ committee }) => `${committee}/years/2022/figures/ratings.2022.members.GOOD`),
    page('figure of those not rated', ({ committee }) => `${committee}/years/2022/figures/ratings.2022.members.notRated`),
    page('figure in which nothing is found', ({ committee }) => `${committee}/years/2022/figures/ratings.2022.members.GOOD?q=khong-co`),
    page('report', ({ committee }) => `${committee}/years/2022/reports/year-end-report`),
    page('text of the year', ({ committee }) => `${committee}/years/2022/content`),
    page('text of a year not written yet', ({ committee }) => `${committee}/years/2023/content`),
    page('a section, too long', ({ committee }) => `${committee}/years/2023/content/sections/weaknesses/new`, {
      status: 422,
      then: async shown => {
        await shown.getByLabel('Lời văn').fill('a '.repeat(10_001))
        await press('Ghi lời văn')(shown)
      },
    }),
    page('theme and rating year', ({ committee }) => `${committee}/years/2022/content/words/new`),
    page('documents that a year rests on, refused', ({ committee }) => `${committee}/years/2022/content/references/new`, {
      status: 422,
      then: async shown => {
        await shown.getByLabel('Số, ký hiệu').last().fill('05-HD/QU')
        await press('Ghi danh sách')(shown)
      },
    }),
    page('conference of a year', ({ committee }) => `${committee}/years/2022/content/conference/new`),
    page('text taken from the year before', ({ committee }) => `${committee}/years/2023/content/copies/new`),
    page('documents of the year', ({ committee }) => `${committee}/years/2022/documents`),
    page('documents for every unit, on their way', ({ committee }) => `${committee}/years/2022/documents`, {
      then: press(/Một tệp PDF.*Thông báo/),
    }),
    page('work asked for', () => '/jobs'),
    page('rating sheet, read only', ({ cell }) => `${cell}/years/2023/ratings`),
    page('rating sheet of a year without a cycle', ({ cell }) => `${cell}/years/2024/ratings`),
    page('decisions', ({ committee }) => `${committee}/years/2023/decisions`),
    page('decisions, nothing ticked', ({ committee }) => `${committee}/years/2023/decisions`, {
      status: 422,
      then: press('Xem lại các dòng đã đánh dấu'),
    }),
    page('decisions of a year without a cycle', ({ committee }) => `${committee}/years/2024/decisions`),
    page('review of a decision', ({ committee, openUnit }) => `${committee}/years/2023/decisions/new?rating=${openUnit}`),
    page('progress of the open year', ({ committee }) => `${committee}/years/2023/progress`, { then: openEverything }),
    page('progress of a year without a cycle', ({ committee }) => `${committee}/years/2024/progress`),
    page('readiness of a year', ({ committee }) => `${committee}/years/2024/cycle`),
    page('settings of a year', ({ committee }) => `${committee}/years/2024/cycle/new`),
    page('settings of a year, refused', ({ committee }) => `${committee}/years/2024/cycle/new`, {
      status: 422,
      then: async shown => {
        await shown.locator('#countingDate').fill('31/02/2024')
        await press('Xem điều sẽ được mở')(shown)
      },
    }),
    page('a year about to be opened', ({ committee }) => `${committee}/years/2024/cycle/new`, { then: press('Xem điều sẽ được mở') }),
    page('a year that is open', ({ committee }) => `${committee}/years/2023/cycle`),
    page('publication of the open year, read only', ({ committee }) => `${committee}/years/2023/publication`),
    page('publication of a year without a cycle', ({ committee }) => `${committee}/years/2024/publication`),
    page('fact behind a rating, refused', ({ openUnit }) => `/ratings/${openUnit}/facts/new`, { status: 422, then: press('Ghi dữ kiện') }),
    page('a rating left out, refused', ({ openUnit }) => `/ratings/${openUnit}/exclusion/new`, {
      status: 422,
      then: press('Ghi không xếp loại'),
    }),
    page('ballots of a year without a cycle', ({ cell }) => `${cell}/years/2024/ballots`),
    page('review of a file', ({ cell }) => `${cell}/years/2023/review`),
    page('rating', ({ rating }) => rating),
    page('rating of a cell', ({ unitRating }) => unitRating),
    page('candidate followed', ({ followed }) => followed),
    page('a new candidate, refused', ({ committee }) => `${committee}/candidates/new`, {
      status: 422,
      then: press('Xem lại trước khi ghi'),
    }),
    page('the next stage of a candidate, refused', ({ followed }) => `${followed}/stages/new`, {
      status: 422,
      then: press('Ghi bước này'),
    }),
    page('a stage put right', ({ followed }) => `${followed}/corrections/new?stage=AWARENESS_CLASS`),
    page('the end of a candidacy', ({ followed }) => `${followed}/endings/new`),
    page('targets of a year', ({ committee }) => `${committee}/years/2023/targets/new`),
    page('a movement of a member', ({ member }) => `${member}/movements/new`),
    page('members who go together, refused', ({ cell }) => `${cell}/member-transfers/new?chosen=all`, {
      status: 422,
      then: press('Xem điều sẽ đổi'),
    }),
    page('a cell about to be closed', ({ cell }) => `${cell}/closures/new`),
    page('the right day of a movement', ({ moved }) => `${moved}/movement-corrections/new`),
    page('what was recorded by mistake', ({ moved }) => `${moved}/movement-cancellings/new`),
    page('the right days of an office', ({ committee }) => `${committee}/office-corrections/new`),
    page('the right day of an organisation', ({ committee }) => `${committee}/day-corrections/new`),
    page('a name put right', ({ committee }) => `${committee}/name-corrections/new`),
    page('a new term', ({ committee }) => `${committee}/terms/new`),
    page('a leadership collective', ({ committee }) => `${committee}/collectives/new`),
    page('a term put right', ({ committee }) => `${committee}/term-corrections/new`),
    page('what stands on documents', ({ committee }) => `${committee}/details/new`),
    page('a discipline put right', ({ disciplined }) => `${disciplined}/discipline-corrections/new`),
    page('a discipline annulled', ({ disciplined }) => `${disciplined}/discipline-annulments/new`),
    page('steps of a new committee', ({ committee }) => `${committee}/set-up`),
    page('files of a committee', ({ committee }) => `${committee}/imports`),
    page('earlier years', ({ committee }) => `${committee}/earlier-years`),
    page('tree of organisations', () => '/organisations'),
    page('list of organisations', () => '/organisations?view=list'),
    page('organisation', ({ committee }) => committee),
    page('cell', ({ cell }) => cell),
    page('members', ({ committee }) => `${committee}/members`),
    page('members, nobody found', ({ committee }) => `${committee}/members?q=khong-co-ai`),
    page('member', ({ member }) => member),
    page('member, the identity number asked for without a reason', ({ member }) => member, {
      status: 422,
      then: async shown => {
        await shown.getByText('Xem đầy đủ số định danh').click()
        await press('Hiện số định danh')(shown)
      },
    }),
    page('log', ({ committee }) => `${committee}/history`),
    page('log, nothing found', ({ committee }) => `${committee}/history?record=khong-co-ai`),
    page('log, a date that is none', ({ committee }) => `${committee}/history?from=31/02/2024`, { status: 422 }),
    page('candidates', ({ committee }) => `${committee}/years/2022/candidates`),
    page('candidates of an empty year', ({ committee }) => `${committee}/years/2024/candidates`),
    page('candidate', ({ candidate }) => candidate),
    page('commendations', ({ committee }) => `${committee}/years/2022/commendations`, narrow),
    page('commendation titles', ({ committee }) => `${committee}/commendation-titles`, narrow),
    page('change of a title, refused', ({ committee }) => `${committee}/commendation-titles/1/changes/new`, {
      ...{ ...narrow, status: 422 },
      then: async shown => {
        await shown.getByLabel('Tên', { exact: true }).fill('')
        await press('Ghi thay đổi')(shown)
      },
    }),
    page('a title that is ended, refused', ({ committee }) => `${committee}/commendation-titles/2/endings/new`, {
      ...{ ...narrow, status: 422 },
      then: press('Ghi thôi dùng'),
    }),
    page('beginning of a commendation', ({ committee }) => `${committee}/years/2022/commendation-drafts/new?title=FIVE_YEARS`),
    page('commendations asked for', ({ committee }) => `${committee}/years/2022/commendation-proposals`),
    page('Party badges', ({ committee }) => `${committee}/years/2022/party-badges`),
    page('commendations of an empty year', ({ committee }) => `${committee}/years/2024/commendations`),
    page('decision on commendations', ({ award }) => award, narrow),
    page('withdrawal, refused', ({ award }) => `${award}/withdrawal`, {
      ...narrow,
      status: 422,
      then: press('Thu hồi khen thưởng đã đánh dấu'),
    }),
    page('amendment of a decision', ({ award }) => `${award}/amendment/new`, narrow),
    page('draft of an amending decision', ({ award }) => `${award}/amendment/new`, { ...narrow, then: press('Lập dự thảo sửa đổi') }),
    page('issue of a decision, refused', ({ award }) => award, {
      ...{ ...narrow, status: 422 },
      then: async shown => {
        await issueAmendment(shown)
        await pressIssue(shown)
      },
    }),
    page('amending decision', ({ award }) => award, {
      ...narrow,
      then: async shown => {
        await issueAmendment(shown)
        await shown.getByLabel('Ngày quyết định').fill('20/03/2023')
        await pressIssue(shown)
      },
    }),
    page('amended decision', ({ award }) => award, narrow),
    page('own account', () => '/account'),
    page('own password', () => '/account/password'),
    page('own password, refused', () => '/account/password', { status: 422, then: press('Đổi mật khẩu') }),
    page('second factor', () => '/account/second-factor'),
    page('password typed once more', () => '/confirm-password?next=/me'),
    page('password typed once more, wrong', () => '/confirm-password?next=/me', { status: 422, then: press('Tiếp tục') }),
    page('no such page', () => '/organisations/999999', { status: 404 }),
  ],
  'bi-thu-cb01': [
    page('board of the own cell', ({ cell }) => `${cell}/years/2022`),
    page('board of the own cell in the open year', ({ cell }) => `${cell}/years/2023`),
    page('published totals of the committee', ({ committee }) => `${committee}/years/2022`),
    page('the committee before it publishes', ({ committee }) => `${committee}/years/2023`),
    page('rating sheet with fields', ({ cell }) => `${cell}/years/2023/ratings`),
    page('rating sheet with a reason asked for, an error and a report of a paste', ({ cell }) => `${cell}/years/2023/ratings`, {
      then: async shown => {
        await fillRow(shown, 2, { votesGood: '9', votesInvalid: '1', proposedLevel: 'x' })
        await fillRow(shown, 3, { votesGood: 'chín' })
        await shown.locator('.sr--ask .sr__reason').waitFor()
        await shown.locator('.sr--error .field__error').waitFor()
        await shown.evaluate(() => {
          const data = new DataTransfer()
          data.setData('text/plain', 'mười\tX\nhai')
          document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
        })
        await shown.locator('#paste-report').waitFor()
      },
    }),
    page('rating sheet with two versions of a row', ({ cell }) => `${cell}/years/2023/ratings`, {
      then: async shown => {
        const beside = await shown.context().newPage()
        await beside.goto(shown.url())
        await fillRow(beside, 4, { proposedLevel: 't' })
        await beside.locator('.sr--saved').first().waitFor()
        await fillRow(shown, 4, { proposedLevel: 'k' })
        await shown.locator('.sr--conflict .versions').waitFor()
        await beside.close()
      },
    }),
    page('handing in', ({ cell }) => `${cell}/years/2023/submission`),
    page('handing in what is not finished', ({ cell }) => `${cell}/years/2023/meeting/new`, { status: 422, then: press('Ghi biên bản') }),
    page('ballots to print', ({ cell }) => `${cell}/years/2023/ballots`),
    page('minutes of counting', ({ cell }) => `${cell}/years/2023/reports/counting-minutes`),
    page('rating sheet of a published year', ({ cell }) => `${cell}/years/2022/ratings`),
    page('rating', ({ rating }) => rating),
    page('organisations', () => '/organisations'),
    page('the committee', ({ committee }) => committee),
    page('members of the own cell', ({ cell }) => `${cell}/members`),
    page('commendations of the committee', ({ committee }) => `${committee}/years/2022/commendations`, narrow),
    page('commendations asked for, refused', ({ cell }) => `${cell}/years/2022/commendation-proposals`, {
      ...{ ...narrow, status: 422 },
      then: press('Ghi đề nghị'),
    }),
    page('self-rating entered for another', ({ selfRating }) => selfRating, { ...narrow, status: 422, then: press('Ghi tự xếp loại') }),
    page('the own home', () => '/me', narrow),
  ],
  'dang-vien': [
    page('the own home', () => '/me', narrow),
    page('rating oneself, refused', () => '/me', {
      ...{ ...narrow, status: 422 },
      then: async shown => {
        await shown.getByRole('link', { name: 'Tự xếp loại năm 2023' }).click()
        await press('Ghi tự xếp loại')(shown)
      },
    }),
    page('who can see me', () => '/me/readers', narrow),
    page('the own rating', ({ ownRating }) => ownRating),
    page('commendations', ({ committee }) => `${committee}/years/2022/commendations`, narrow),
    page('decision on commendations', ({ award }) => award, narrow),
    page('a page for others', ({ committee }) => `${committee}/years/2022`, { status: 403 }),
  ],
  'bi-thu': [
    page('publication to be taken back, without a reason', ({ committee }) => `${committee}/years/2022/publication`, {
      status: 422,
      then: press(/^Hủy công bố/),
    }),
    page(
      'what was decided elsewhere',
      ({ committee, openUnit }) => `${committee}/years/2023/decisions/new?rating=${openUnit}&elsewhere=yes`,
    ),
    page('review with errors', ({ committee, openUnit }) => `${committee}/years/2023/decisions/new?rating=${openUnit}`, {
      status: 422,
      then: press(/^Ghi /),
    }),
    page('articles of a year', ({ committee }) => `${committee}/years/2022/articles`),
    page('article', () => '/articles/1'),
    page('text of an article', () => '/articles/1/revisions/new'),
    page('photograph, refused', () => '/articles/1/photographs/new', {
      status: 422,
      then: async shown => {
        await shown.getByLabel('Lời tả ảnh').fill('')
        await press('Lưu ảnh')(shown)
      },
    }),
  ],
  'quan-tri': [
    page('leaving the demo, refused', () => '/leave-demo', { status: 422, then: press('Bỏ hẳn dữ liệu minh họa') }),
    page('accounts', ({ committee }) => `${committee}/accounts`),
    page('accounts, nobody found', ({ committee }) => `${committee}/accounts?q=khong-co-ai`),
    page('roles that wait, none chosen', ({ committee }) => `${committee}/grant-requests`, {
      status: 422,
      then: press('Xác nhận các vai trò đã chọn'),
    }),
    page('an account', ({ account }) => account),
    page('invitation', ({ committee }) => `${committee}/accounts/new`),
    page('invitation with errors', ({ cell }) => `${cell}/accounts/new`, { status: 422, then: press(/^Tạo tài khoản/) }),
    page('role asked for, with errors', ({ account }) => `${account}/grants/new`, { status: 422, then: press('Gửi đề nghị') }),
    page('account about to be locked', ({ account }) => `${account}/disabling`, { status: 422, then: press('Khóa tài khoản') }),
    page('another password', ({ account }) => `${account}/invitation`),
    page('slips with ways in to the accounts of a file', ({ committee }) => `${committee}/imports?workbook=accounts`, {
      ...narrow,
      then: async shown => {
        await bringAccount(shown)
        await press(/^Tạo đường dẫn mời/)(shown)
      },
    }),
    page('file of accounts', () => '/imports/1'),
    page('roles that need a second factor', ({ committee }) => `${committee}/second-factor`),
    page('log of accounts', ({ committee }) => `${committee}/history`),
    page('tree of organisations', () => '/organisations'),
    page('list of organisations', () => '/organisations?view=list'),
    page('organisation', ({ committee }) => committee),
  ],
  'quan-uy': [
    page('units of an earlier year', ({ sister }) => `${sister}/years/2021/earlier-ratings`),
    page('results of an earlier year, refused', ({ earlierUnit }) => earlierUnit, { status: 422, then: press('Ghi kết quả') }),
    page('an award of an earlier year', ({ sister }) => `${sister}/years/2021/earlier-awards/new`),
    page('board of the superior', ({ superior }) => `${superior}/years/2022`),
    page('board of the superior in the open year', ({ superior }) => `${superior}/years/2023`),
    page('organisations', () => '/organisations'),
  ],
}

/** A page, its answers as they came. */
interface Shown {
  shown: Page
  answer: () => Response
}

function listening(shown: Page): Shown {
  let last: Response
  shown.on('response', response => {
    if (response.request().isNavigationRequest() && response.status() !== 303) last = response
  })
  return { shown, answer: () => last }
}

async function check({ shown, answer }: Shown, { at, then, status = 200, widths }: PageToCheck) {
  await shown.setViewportSize({ width: 1280, height: 900 })
  await shown.goto(at(records))
  await then?.(shown)
  await shown.waitForLoadState()
  expect(answer().status()).toBe(status)
  const faults = await htmlErrors(await answer().text())
  faults.push(...(await pageFaults(shown, widths)))
  expect(faults).toEqual([])
}

describe('a page is valid HTML, has no fault that axe finds, and fits its window, for', () => {
  describe('a visitor', () => {
    for (const address of ['/news', ARTICLE, `${ARTICLE}/print`, '/news/archive/2023/3', '/news/khong-co']) {
      testInBrowser(address, async () => {
        await check(
          listening(await openBrowser(site)),
          page(address, () => address, address.endsWith('khong-co') ? { status: 404 } : {}),
        )
      })
    }
    testInBrowser('sign-in', async () => {
      await check(
        listening(await openBrowser(site)),
        page('', () => '/sign-in'),
      )
    })
    testInBrowser('sign-in with a wrong password', async () => {
      const wrong = page('', () => '/sign-in', {
        status: 422,
        then: async shown => {
          await shown.getByLabel('Tên đăng nhập').fill('van-phong')
          await press('Đăng nhập')(shown)
        },
      })
      await check(listening(await openBrowser(site)), wrong)
    })
  })
  describe.each(Object.entries(PAGES))('%s', (username, pages) => {
    let reader: Shown | undefined
    for (const each of pages) {
      testInBrowser(each.name, async () => check((reader ??= listening(await openAs(site, username))), each))
    }
  })
})

describe('a large cell', () => {
  testInBrowser(`the sheet of ${LARGE} members with every one of its rows`, async () => {
    const { cell, secretary, sheet } = await write(null, context => makeLargeCell(context, LARGE))
    await makeAccount({ username: 'dong-cb', memberId: secretary.id, grants: [{ role: 'CELL_SECRETARY', organisationId: cell.id }] })
    const { shown, answer } = listening(await openAs(site, 'dong-cb'))
    await shown.goto(sheet)
    const faults = await htmlErrors(await answer().text())
    faults.push(...(await pageFaults(shown, [1280, 390], [])))
    expect(faults).toEqual([])
  })
})
