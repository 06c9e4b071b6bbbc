import { load } from 'cheerio'
import { seedDemo } from '../../seeders'
import { DEMO_ACCOUNTS } from '../../seeders/accounts'
import { sequelize } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { keptHashes, putFile } from '../../src/storage'
import { appAt, signInAs, visitorOf } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

const app = appAt()
const rows = async () => {
  const tables = Object.values(sequelize.models).filter(model => model.name !== 'Session')
  const counts = await Promise.all(tables.map(async model => [model.name, await model.unscoped().count()] as const))
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
const WORDS = 'bỏ dữ liệu minh họa'
const { password } = DEMO_ACCOUNTS[0]!

test('only an administrator leaves the demo, with the password and the words typed', async () => {
  const office = await signInAs('van-phong', app)
  await office.get('/leave-demo').expect(403)
  const administrator = await signInAs('quan-tri', app)
  const accounts = await administrator.get('/organisations/2/accounts').expect(200)
  expect(load(accounts.text)('a[href="/leave-demo"]')).toHaveLength(1)
  await administrator.post('/leave-demo', { confirmation: WORDS, password: 'sai' }).expect(422)
  await administrator.post('/leave-demo', { confirmation: 'bỏ', password }).expect(422)
  const page = await administrator.get('/leave-demo').expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(load(page.text)('main').text()).toContain('Không có cách lấy lại')
})

test('nothing of the demo is kept, in no table and in no file, and the own committee is set up on the same server', async () => {
  await putFile(Buffer.from('tệp của bản minh họa'))
  const administrator = await signInAs('quan-tri', app)
  const reader = await signInAs('van-phong', app)
  const done = await administrator.post('/leave-demo', { confirmation: WORDS, password }).expect(200)
  expect(await htmlErrors(done.text)).toEqual([])
  expect(await rows()).toEqual({ AuditEntry: 1, ChainHead: 1 })
  expect(await AuditEntry.findAll({ attributes: ['act', 'userId'], raw: true })).toEqual([{ act: 'leaveDemo', userId: null }])
  expect(await keptHashes()).toEqual([])
  expect((await reader.get('/organisations')).status).toBe(303)
  const visitor = await visitorOf(app)
  expect((await visitor.get('/')).headers['location']).toBe('/set-up')
  expect(await seedDemo(new Date('2024-01-15T02:00:00Z'))).toBe(false)
  const fields = {
    ...{ unitPlace: 'GRASSROOTS.COMMITTEE', code: 'BT', name: 'Đảng bộ Phường Bình Tây', bodyName: '', sign: '', place: 'Bình Tây' },
    ...{ since: '01/01/2018', superiorName: '', superiorCode: '', adminName: 'Lê Quản Trị', adminUsername: 'quan-tri' },
    ...{ adminPassword: 'mot cau dai de nho', adminAgain: 'mot cau dai de nho', officeName: 'Trần Văn Phòng', officeUsername: 'van-phong' },
    ...{ officePassword: 'them mot cau nua', officeAgain: 'them mot cau nua' },
  }
  const _csrf = String(load((await visitor.get('/set-up').expect(200)).text)('input[name=_csrf]').val())
  await visitor.postWithout('/set-up', { _csrf, ...fields }).expect(303)
  await visitor.get('/leave-demo').expect(303)
  await expect(AuditEntry.destroy({ where: {} })).rejects.toThrow()
})
