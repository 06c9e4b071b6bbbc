import { load } from 'cheerio'
import { write } from '../../src/database'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { appAt, signInAs, type Visitor, visitorOf } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeOrganisation } from '../support/factories'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const id: Record<string, number> = {}
const visitors: Record<string, Visitor> = {}

beforeAll(async () => {
  for (const code of ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-CQCQ-02', 'Q6-P01']) id[code] = await organisationId(code)
  for (const username of ['van-phong', 'bi-thu', 'bi-thu-cb01', 'dang-vien', 'quan-tri', 'quan-uy'])
    visitors[username] = await signInAs(username, app)
  const elsewhere = [{ role: 'COMMITTEE_OFFICE' as const, organisationId: id['Q6-P01']! }]
  visitors['phuong-1'] = await signInAsNew({ username: 'phuong-1', grants: elsewhere }, app)
  visitors['khong-viec'] = await signInAsNew({ username: 'khong-viec' }, app)
})

const page = async (username: string, address: string) => load((await visitors[username]!.get(address).expect(200)).text)
const namesIn = ($: ReturnType<typeof load>) =>
  $('.tree__name a, .list-box tbody th')
    .toArray()
    .map(each => $(each).text().trim())

describe('the tree', () => {
  test.each([
    ['quan-uy', 23],
    ['van-phong', 17],
    ['quan-tri', 17],
    ['bi-thu-cb01', 2],
    ['phuong-1', 1],
  ])('%s sees the own part of it: %i organisations', async (username, count) => {
    const $ = await page(username, '/organisations')
    expect($('.tree__name').length).toBe(count)
    expect($('.head p').text()).toBe(`${count} tổ chức`)
  })

  test('units stand inside what is above them, in the order of codes', async () => {
    const $ = await page('quan-uy', '/organisations')
    const committee = $('.tree > li > ul > li').first()
    expect(committee.children('.tree__row').text()).toContain('Đảng bộ Cơ quan Chính quyền Quận 6')
    expect(committee.find('> ul > li').first().text()).toContain('Q6-CQCQ-01')
    expect(committee.find('> ul > li').last().text()).toContain('Q6-CQCQ-16')
  })

  test('whoever may see ratings finds those of the last five years as marks with their names', async () => {
    const $ = await page('van-phong', '/organisations')
    expect($('.tree__years').text()).toBe('20192020202120222023')
    const cell = $('.tree__row').filter((_, row) => $(row).text().includes('Q6-CQCQ-14'))
    expect(cell.find('.marks').text().replace(/\s+/g, ' ')).toContain('2021: Hoàn thành nhiệm vụHT')
    expect(cell.find('.marks').text()).toContain('2023: Chưa có kết quả')
  })

  test('the administrator finds names and no marks', async () => {
    const $ = await page('quan-tri', '/organisations')
    expect($('.mark').length).toBe(0)
    expect($('main').text()).not.toMatch(/Hoàn thành|xuất sắc/)
  })

  test('a cell secretary finds no cell but the own one', async () => {
    const $ = await page('bi-thu-cb01', '/organisations')
    expect(namesIn($)).toEqual(['Đảng bộ Cơ quan Chính quyền Quận 6', 'Chi bộ Văn phòng Ủy ban nhân dân'])
  })

  test('it is not for members, who are shown where their own pages are', async () => {
    const { status, text } = await visitors['dang-vien']!.get('/organisations')
    expect(status).toBe(403)
    expect(text).toContain('mục Của tôi')
  })

  test('an account without work finds it empty, with the reason', async () => {
    const $ = await page('khong-viec', '/organisations')
    expect($('.empty').text()).toContain('Khi người quản trị giao việc')
  })

  test('whoever has not signed in is led to the sign-in page', async () => {
    const answer = await (await visitorOf(app)).get('/organisations').expect(303)
    expect(answer.headers['location']).toBe('/sign-in?next=%2Forganisations')
  })
})

describe('the list', () => {
  test.each([
    ['without diacritics', 'phong noi vu', ['Chi bộ Phòng Nội vụ']],
    ['with diacritics', 'Phòng Nội vụ', ['Chi bộ Phòng Nội vụ']],
    ['in decomposed letters', 'Phòng Nội vụ'.normalize('NFD'), ['Chi bộ Phòng Nội vụ']],
    ['by code', 'cqcq-16', ['Chi bộ Đội Quản lý trật tự đô thị']],
    ['by the name of the body', 'dang uy co quan', ['Đảng bộ Cơ quan Chính quyền Quận 6']],
    ['with what means more to LIKE', '%', []],
  ])('is searched %s', async (_how, q, names) => {
    const $ = await page('van-phong', `/organisations?q=${encodeURIComponent(q)}`)
    expect(namesIn($)).toEqual(names)
  })

  test('kinds are told apart', async () => {
    const $ = await page('quan-uy', '/organisations?kind=COMMITTEE')
    expect(namesIn($)).toHaveLength(7)
  })

  test('those closed are asked for, and there are none yet', async () => {
    const $ = await page('van-phong', '/organisations?state=closed')
    expect($('.empty').text()).toContain('Không có tổ chức nào như vậy')
  })

  test.each(['?kind=TEAM', '?page=0', '?page=7', '?parent=abc', '?secret=1', '?q=a&q=b'])(
    'a list that does not exist is not found: %s',
    async query => {
      await visitors['van-phong']!.get(`/organisations${query}`).expect(404)
    },
  )

  test('the units of an organisation outside the tree are not found', async () => {
    await visitors['bi-thu-cb01']!.get(`/organisations?view=list&parent=${id['Q6']}`).expect(404)
  })
})

describe('the page of an organisation', () => {
  test.each([
    ['van-phong', 'Q6-CQCQ', 200],
    ['van-phong', 'Q6-CQCQ-02', 200],
    ['van-phong', 'Q6', 404],
    ['van-phong', 'Q6-P01', 404],
    ['bi-thu', 'Q6-CQCQ', 200],
    ['quan-uy', 'Q6-CQCQ-01', 200],
    ['bi-thu-cb01', 'Q6-CQCQ-01', 200],
    ['bi-thu-cb01', 'Q6-CQCQ-02', 404],
    ['bi-thu-cb01', 'Q6-CQCQ', 200],
    ['bi-thu-cb01', 'Q6', 404],
    ['dang-vien', 'Q6-CQCQ-01', 403],
    ['dang-vien', 'Q6-CQCQ', 403],
    ['dang-vien', 'Q6-CQCQ-02', 404],
    ['quan-tri', 'Q6-CQCQ-01', 200],
    ['quan-tri', 'Q6', 404],
    ['phuong-1', 'Q6-CQCQ', 404],
  ])('%s asks for %s and gets %i', async (username, code, status) => {
    await visitors[username]!.get(`/organisations/${id[code]}`).expect(status)
  })

  test.each(['abc', '0', '1.5', '99999999', '-1'])('an id that is none is not found: %s', async wrong => {
    await visitors['van-phong']!.get(`/organisations/${wrong}`).expect(404)
  })

  test('shows ratings with their decisions, offices, units and the place in the tree', async () => {
    const $ = await page('van-phong', `/organisations/${id['Q6-CQCQ']}`)
    expect($('h1').text()).toBe('Đảng bộ Cơ quan Chính quyền Quận 6')
    expect($('.facts').text()).toContain('Quận ủy Quận 6')
    expect($('.year-ratings').text()).toMatch(/2021[^]*Hoàn thành xuất sắc nhiệm vụ[^]*Ban Thường vụ Quận ủy Quận 6/)
    expect($('main').text()).toContain('Lê Thị Thanh Thảo')
    expect($('#h-units').parent().text()).toContain('16 đơn vị')
  })

  test('a cell secretary sees of the committee what is published, and no unit but the own', async () => {
    const $ = await page('bi-thu-cb01', `/organisations/${id['Q6-CQCQ']}`)
    expect($('.year-ratings a').length).toBe(0)
    expect($('.year-ratings').text()).toContain('Hoàn thành xuất sắc nhiệm vụ')
    expect($('main').text()).not.toContain('Phòng Nội vụ')
    expect($('#h-history').length).toBe(0)
  })

  test('the administrator sees neither ratings nor commendations nor what was done with them', async () => {
    const $ = await page('quan-tri', `/organisations/${id['Q6-CQCQ-01']}`)
    expect($('main').text()).not.toMatch(/Hoàn thành|Giấy khen|Xếp loại|Lịch sử/)
    expect($('main a[href^="/members"]').length).toBe(0)
  })

  test('a link to a person stands only where the reader may follow it', async () => {
    const $ = await page('bi-thu-cb01', `/organisations/${id['Q6-CQCQ']}`)
    const links = $('main a[href^="/members/"]')
      .toArray()
      .map(link => $(link).attr('href')!)
    expect(links).toHaveLength(1)
    for (const link of links) await visitors['bi-thu-cb01']!.get(link).expect(200)
  })

  test('what was decided for many at one stroke is one line of the history, told in words', async () => {
    const ratings = (await ratingsIn('Q6-CQCQ-03', 2023)).filter(({ state }) => state === 'DRAFT').slice(0, 3)
    await (
      await signInAs('bi-thu', app)
    )
      .post(`/organisations/${id['Q6-CQCQ']}/years/2023/decisions`, {
        ...Object.fromEntries(ratings.map(rating => [`chosen-${rating.id}`, rating.version])),
        ...Object.fromEntries(ratings.map(rating => [`level-${rating.id}`, 'GOOD'])),
        ...{
          documentNumber: '91-QĐ/ĐU',
          decidedOn: '12/01/2024',
          signatoryName: 'Nguyễn Kim Phúc',
          signatoryOffice: 'Phó Bí thư',
          reason: 'Theo nghị quyết',
        },
      })
      .expect(303)
    const $ = await page('van-phong', `/organisations/${await organisationId('Q6-CQCQ-03')}`)
    expect($('.log li').length).toBe(1)
    expect($('.log').text()).toContain('Lê Thị Thanh Thảo ghi quyết định 91-QĐ/ĐU cho 3 đối tượng.')
  })

  test('names over time are all there, and a former name still finds the organisation', async () => {
    const cell = await organisationId('Q6-CQCQ-05')
    await write(null, async ({ transaction }) => {
      await OrganisationName.update({ toDate: '2023-06-01' }, { where: { organisationId: cell, toDate: null }, transaction })
      const name = 'Chi bộ Phòng Kinh tế – Hạ tầng'
      await OrganisationName.create(
        { organisationId: cell, name, bodyName: `Chi ủy ${name}`, searchKey: 'chi bo phong kinh te – ha tang', fromDate: '2023-06-01' },
        { transaction },
      )
    })
    const $ = await page('van-phong', `/organisations/${cell}`)
    expect($('#h-names').closest('section').text()).toMatch(/Hạ tầng[^]*từ 01\/06\/2023 đến nay[^]*đến 01\/06\/2023/)
    expect(namesIn(await page('van-phong', '/organisations?q=phong kinh te'))).toEqual(['Chi bộ Phòng Kinh tế – Hạ tầng'])
  })

  test('a name with markup, quotes and 80 letters is text and nothing else', async () => {
    const name = `Chi bộ <script>alert("1")</script> 'Đường' & "Phố" ${'Ngõ '.repeat(8)}`.trim()
    const parent = await Organisation.byCode('Q6-P01')
    const { id: odd } = await write(null, context => makeOrganisation(context, { code: 'Q6-LA', name, parent }))
    for (const address of ['/organisations', '/organisations?view=list', `/organisations/${odd}`, `/organisations/${id['Q6-P01']}`]) {
      const $ = await page('phuong-1', address)
      expect($('main script').length).toBe(0)
      expect($('main').text()).toContain(name)
    }
  })
})
