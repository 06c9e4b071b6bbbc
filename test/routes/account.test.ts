import { load } from 'cheerio'
import type { Express } from 'express'
import { createApp } from '../../src/app'
import { codeNow } from '../../src/credentials/oneTimeCode'
import { AuditEntry } from '../../src/models/AuditEntry'
import { RecoveryCode } from '../../src/models/RecoveryCode'
import { User } from '../../src/models/User'
import { makeAccount, signInAsMade, signInAsNew } from '../support/accounts'
import { appAt, signInAs, type Visitor, visitorOf } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const PASSWORD = 'tong-ket-2022'
const NEW = 'ba con mèo xanh'
const NOW = '2024-01-15T02:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

const secretOn = (page: string) => load(page)('.secret').text().replace(/\s/g, '')
const codesOn = (page: string) =>
  load(page)('.codes code')
    .toArray()
    .map(each => load(each).text())

describe('the password', () => {
  test('is changed with the present one; sessions elsewhere end, this one goes on', async () => {
    const app = appAt()
    const here = await signInAsNew({ username: 'doi-mat-khau' }, app)
    const elsewhere = await signInAsMade('doi-mat-khau', app)
    await here.post('/account/password', { current: PASSWORD, password: NEW, again: NEW }).expect(303)
    expect((await here.get('/account').expect(200)).text).toContain('Đã đổi mật khẩu.')
    const away = await elsewhere.get('/account').expect(303)
    expect(away.headers['location']).toContain('changed=yes')
    expect((await elsewhere.get(away.headers['location']!)).text).toContain('phiên làm việc trước đã kết thúc')
    await elsewhere.post('/account/password', { current: PASSWORD, password: NEW, again: NEW }).expect(401)
    await (await visitorOf(app)).post('/sign-in', { username: 'doi-mat-khau', password: PASSWORD }).expect(422)
    await (await visitorOf(app)).post('/sign-in', { username: 'doi-mat-khau', password: NEW.normalize('NFD') }).expect(303)
  })

  test.each([
    ['sai', NEW, NEW, 'Mật khẩu hiện nay chưa đúng.'],
    [PASSWORD, NEW, 'khac', 'Hai lần nhập chưa giống nhau.'],
    [PASSWORD, 'ngan', 'ngan', 'Mật khẩu cần ít nhất 10 ký tự.'],
    [PASSWORD, 'matkhau123', 'matkhau123', 'Mật khẩu này dễ đoán.'],
    [PASSWORD, PASSWORD, PASSWORD, 'Mật khẩu mới phải khác mật khẩu hiện nay.'],
  ])('%j to %j and %j is refused, and the page says why', async (current, password, again, why) => {
    const visitor = await signInAs('kiem-tra')
    const page = await visitor.post('/account/password', { current, password, again }).expect(422)
    expect(page.text).toContain(why)
    expect(page.text).not.toContain(`value="${password}"`)
  })

  test('that somebody else gave is changed before anything else', async () => {
    const app = appAt()
    await makeAccount({ username: 'mat-khau-duoc-cap' })
    await User.update({ mustChangePassword: 1 }, { where: { username: 'mat-khau-duoc-cap' } })
    const visitor = await signInAsMade('mat-khau-duoc-cap', app)
    for (const address of ['/', '/organisations', '/account', '/account/second-factor']) {
      expect((await visitor.get(address).expect(303)).headers['location']).toBe('/account/password')
    }
    await visitor.post('/account/recovery-codes').expect(403)
    await visitor.post('/account/password', { current: PASSWORD, password: NEW, again: NEW }).expect(303)
    await visitor.get('/account').expect(200)
  })
})

describe('the second factor', () => {
  let app: Express
  let visitor: Visitor
  let secret = ''
  let codes: string[] = []
  const username = 'hai-buoc'

  beforeAll(async () => {
    app = appAt()
    visitor = await signInAsNew({ username }, app)
    secret = secretOn((await visitor.get('/account/second-factor').expect(200)).text)
  })

  const secondStep = async (at: string) => {
    const other = await visitorOf(appAt(at))
    const answer = await other.post('/sign-in', { username, password: PASSWORD, next: '/account/password' }).expect(303)
    expect(answer.headers['location']).toBe('/sign-in/code')
    const _csrf = String(load((await other.get('/sign-in/code').expect(200)).text)('input[name=_csrf]').val())
    return { get: other.get, enter: (code: string) => other.postWithout('/sign-in/code', { _csrf, code }) }
  }

  test('is set up with a code of the telephone; recovery codes are shown once and only digests of them kept', async () => {
    await visitor.post('/account/second-factor', { code: '000000' }).expect(422)
    const page = await visitor.post('/account/second-factor', { code: codeNow(secret, new Date(NOW)) }).expect(200)
    codes = codesOn(page.text)
    expect(codes).toHaveLength(10)
    const kept = await RecoveryCode.findAll({ raw: true })
    expect(kept).toHaveLength(10)
    expect(JSON.stringify(kept)).not.toContain(codes[0])
    expect((await visitor.get('/account')).text).toContain('Đang bật')
    expect((await visitor.get('/account/second-factor').expect(303)).headers['location']).toBe('/account')
  })

  test('is asked for after the password: until then nothing opens', async () => {
    const other = await secondStep(later(5))
    expect((await other.get('/account').expect(303)).headers['location']).toContain('/sign-in?')
    expect((await other.enter('123').expect(422)).text).toContain('Mã này chưa đúng')
    const answer = await other.enter(codeNow(secret, new Date(later(5)))).expect(303)
    expect(answer.headers['location']).toBe('/account/password')
    await other.get('/account').expect(200)
  })

  test('takes no code twice', async () => {
    await (await secondStep(later(5))).enter(codeNow(secret, new Date(later(5)))).expect(422)
  })

  test('a recovery code opens once, however it is typed, and the history says so', async () => {
    await (await secondStep(later(6))).enter(` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`).expect(303)
    await (await secondStep(later(6))).enter(codes[0]!).expect(422)
    expect(await AuditEntry.count({ where: { act: 'signInWithRecoveryCode' } })).toBe(1)
    expect((await visitor.get('/account')).text).toMatch(/Còn <strong class="num">9<\/strong>/)
  })

  test('guessing at codes is slowed', async () => {
    const other = await secondStep(later(30))
    for (let i = 0; i < 9; i++) await other.enter('000000')
    expect((await other.enter('000000')).status).toBe(429)
  })

  test('new recovery codes end the old; taking the factor away ends both', async () => {
    const fresh = codesOn((await visitor.post('/account/recovery-codes').expect(200)).text)
    expect(fresh).toHaveLength(10)
    expect(fresh).not.toContain(codes[1])
    await visitor.post('/account/second-factor/removal').expect(303)
    expect(await RecoveryCode.count()).toBe(0)
    await (await visitorOf(app)).post('/sign-in', { username, password: PASSWORD }).expect(303)
  })
})

describe('sessions', () => {
  test('are listed with device and time, and ended one by one or all others at once', async () => {
    const app = appAt()
    const here = await signInAsNew({ username: 'nhieu-phien' }, app)
    const [one, two] = [await signInAsMade('nhieu-phien', app), await signInAsMade('nhieu-phien', app)]
    const handles = async () =>
      load((await here.get('/account').expect(200)).text)('input[name=session]')
        .toArray()
        .map(each => String(load(each)('input').val()))
    expect(await handles()).toHaveLength(3)
    const [handle] = await handles()
    await here.post('/account/sessions/ending', { session: handle! }).expect(303)
    expect([(await one.get('/account')).status, (await two.get('/account')).status].sort()).toEqual([200, 303])
    await here.post('/account/sessions/ending', { session: 'others' }).expect(303)
    for (const other of [one, two]) await other.get('/account').expect(303)
    expect(await handles()).toEqual([])
    await here.post('/account/sessions/ending', { session: 'others' }).expect(404)
  })

  test('of somebody else are not found', async () => {
    const app = appAt()
    const [mine, other] = [await signInAsNew({ username: 'mot' }, app), await signInAsNew({ username: 'hai' }, app)]
    await signInAsMade('mot', app)
    const page = load((await mine.get('/account')).text)
    await other.post('/account/sessions/ending', { session: String(page('input[name=session]').val()) }).expect(404)
  })

  test('end eight hours after the last use', async () => {
    const { visitor, wait } = await signInWithClock('ngu-quen')
    for (const [minutes, status] of [
      [7 * 60, 200],
      [15 * 60 - 1, 200],
      [24 * 60, 303],
    ] as const) {
      wait(minutes)
      await visitor.get('/account').expect(status)
    }
  })
})

/** Somebody with an account of their own, and a clock that the test sets to so many minutes after signing in. */
async function signInWithClock(username: string) {
  let moment = NOW
  const visitor = await signInAsNew({ username }, createApp({ now: () => new Date(moment) }))
  return { visitor, wait: (minutes: number) => void (moment = later(minutes)) }
}

describe('what weighs heavily', () => {
  test('wants the password again after ten minutes; what was sent is sent along with it', async () => {
    const { visitor, wait } = await signInWithClock('suy-nghi-lau')
    wait(10)
    await visitor.post('/account/second-factor', { code: '000000' }).expect(422)
    wait(11)
    const asked = load((await visitor.post('/account/second-factor', { code: '000000' }).expect(401)).text)
    expect(asked('form').attr('action')).toBe('/account/second-factor')
    expect(asked('input[name=code]').val()).toBe('000000')
    expect((await visitor.post('/account/second-factor', { code: '000000', _password: 'sai' }).expect(422)).text).toContain(
      'Mật khẩu chưa đúng.',
    )
    const page = await visitor.post('/account/second-factor', { code: '000000', _password: PASSWORD }).expect(422)
    expect(page.text).toContain('Mã chưa đúng.')
    await visitor.post('/account/second-factor', { code: '000000' }).expect(422)
  })

  test('a page that begins it leads to the question and back', async () => {
    const { visitor, wait } = await signInWithClock('quay-lai')
    wait(11)
    const { headers } = await visitor.get('/account/second-factor').expect(303)
    expect(headers['location']).toBe('/confirm-password?next=%2Faccount%2Fsecond-factor')
    await visitor.post('/confirm-password', { password: 'sai', next: '/account/second-factor' }).expect(422)
    const right = await visitor.post('/confirm-password', { password: PASSWORD, next: '/account/second-factor' }).expect(303)
    expect(right.headers['location']).toBe('/account/second-factor')
    await visitor.get('/account/second-factor').expect(200)
    const away = await visitor.post('/confirm-password', { password: PASSWORD, next: '//evil.example' }).expect(303)
    expect(away.headers['location']).toBe('/')
  })
})

describe('acting in one place at a time', () => {
  test('the header shows the place and the others; rights are those of the place', async () => {
    const [committee, ward] = [await organisationId('Q6-CQCQ'), await organisationId('Q6-P05')]
    const grants = [
      { role: 'COMMITTEE_OFFICE' as const, organisationId: committee },
      { role: 'CELL_SECRETARY' as const, organisationId: ward },
    ]
    const visitor = await signInAsNew({ username: 'hai-noi', grants }, appAt())
    const head = async () => load((await visitor.get('/account').expect(200)).text)('.switch--me').text()
    expect(await head()).toMatch(/Văn phòng cấp ủy\s*Đảng ủy Cơ quan Chính quyền Quận 6[^]*Sang [^]*Phường 5/)
    await visitor.get(`/organisations/${committee}/members`).expect(200)
    await visitor.get(`/organisations/${ward}/members`).expect(404)
    await visitor.post('/acting-place', { organisation: ward }).expect(303)
    await visitor.get(`/organisations/${committee}/members`).expect(404)
    await visitor.get(`/organisations/${ward}/members`).expect(200)
    await visitor.post('/acting-place', { organisation: await organisationId('Q6') }).expect(404)
  })
})
