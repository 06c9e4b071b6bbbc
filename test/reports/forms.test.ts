import { write } from '../../src/database'
import { layoutGuidanceFor } from '../../src/domain/documentLayout'
import { Organisation } from '../../src/models/Organisation'
import { makeDocument, makeReport, reportForms } from '../../src/reports'
import type { OfficialDocument } from '../../src/reports/document'
import { blocksOf, isTable } from '../../src/reports/documentParts'
import { cellText, plainText } from '../../src/reports/documentText'
import { useDatabase } from '../support/database'
import { supersedeDecision } from '../support/factories'
import { bytesOf, readPdf, wholeText } from '../support/pdfText'
import { ratingsIn } from '../support/ratings'

useDatabase('demo')

const now = new Date('2024-01-15T02:00:00Z')
const make = async (form: string, code: string, year: number, rest = {}) =>
  makeDocument(form, { organisationId: (await Organisation.byCode(code)).id, year, now, ...rest })
const documentOf = async (...wish: Parameters<typeof make>) => (await make(...wish)).document

const textOf = ({ body }: OfficialDocument) =>
  body.map(block => (block.type === 'paragraph' ? plainText(block.content) : block.type === 'heading' ? block.text : '')).join('\n')
const rowsOf = (document: OfficialDocument, at = 0) =>
  blocksOf(document)
    .filter(isTable)
    [at]!.rows.map(row => row.map(cellText))

describe('the notice of results', () => {
  test('tells the unit its level and that of each member, by which decisions', async () => {
    const notice = await documentOf('rating-notice', 'Q6-CQCQ-01', 2022)
    expect(notice.letterhead).toMatchObject({ issuer: 'ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6', draft: 'Dự thảo lần 1' })
    expect(notice.letterhead.number).toMatch(/^Số +-TB\/ĐU$/)
    expect(notice.subject).toBe('kết quả đánh giá, xếp loại chất lượng chi bộ và đảng viên năm 2022')
    expect(notice.bases).toEqual([
      'Căn cứ Quy định số 132-QĐ/TW ngày 08/3/2018 của Bộ Chính trị',
      'Căn cứ Hướng dẫn số 21-HD/BTCTW ngày 18/10/2019 của Ban Tổ chức Trung ương',
      'Căn cứ Quyết định số 61-QĐ/ĐU ngày 10/01/2023 của Đảng ủy Cơ quan Chính quyền Quận 6 về xếp loại chi bộ',
      'Căn cứ Quyết định số 62-QĐ/ĐU ngày 10/01/2023 về xếp loại đảng viên',
    ])
    expect(textOf(notice)).toContain('Chi bộ Văn phòng Ủy ban nhân dân: hoàn thành xuất sắc nhiệm vụ (HTXSNV).')
    const members = (await ratingsIn('Q6-CQCQ-01', 2022)).filter(({ kind }) => kind === 'MEMBER')
    expect(rowsOf(notice)).toHaveLength(members.length)
    expect(rowsOf(notice).filter(([, , level]) => level === 'HTXSNV')).toHaveLength(3)
    expect(rowsOf(notice).find(([, , level]) => level === '–')![3]).toBe('Được miễn công tác và sinh hoạt đảng')
  })

  test('to a committee comes from the body above that decided', async () => {
    const notice = await documentOf('rating-notice', 'Q6-CQCQ', 2022)
    expect(notice.letterhead.issuer).toBe('QUẬN ỦY QUẬN 6')
    expect(textOf(notice)).not.toContain('đảng viên có')
  })

  test.each([
    ['Q6-CQCQ-01', 2023, 'chưa có kết quả xếp loại được quyết định'],
    ['Q6-CQCQ-01', 2024, 'chưa được đưa vào đợt đánh giá'],
    ['Q6', 2022, 'chưa được đưa vào đợt đánh giá'],
  ])('to %s for %i there is none, which a sentence says', async (code, year, sentence) => {
    await expect(make('rating-notice', code, year)).rejects.toThrow(sentence)
  })
})

describe('the decision that recognises ratings', () => {
  test('names each cell and each member with cell and level in its lists', async () => {
    const decision = await documentOf('rating-decision', 'Q6-CQCQ', 2022)
    expect(decision.kind).toBe('QUYẾT ĐỊNH')
    expect(decision.appendices.map(({ label }) => label)).toEqual(['Danh sách 1', 'Danh sách 2'])
    const [cells, members] = [rowsOf(decision, 0), rowsOf(decision, 1)]
    expect(cells).toHaveLength(16)
    expect(cells[0]).toEqual(['1', 'Chi bộ Văn phòng Ủy ban nhân dân', 'HTXSNV'])
    expect(members).toHaveLength(238)
    expect(
      blocksOf(decision)
        .filter(isTable)[1]!
        .columns.map(({ heading }) => heading),
    ).toEqual(['TT', 'Họ và tên', 'Chi bộ', 'Xếp loại'])
    expect(textOf(decision)).toContain('trong 16 chi bộ được xếp loại có: 03/16 (18,75%) chi bộ hoàn thành xuất sắc nhiệm vụ (HTXSNV)')
  })

  test.each([
    ['Q6-CQCQ', 2023, 'chưa có kết quả xếp loại nào được quyết định'],
    ['Q6-CQCQ', 2024, 'chưa có đợt đánh giá'],
    ['Q6-CQCQ-01', 2022, 'không mở đợt đánh giá'],
  ])('of %s for %i there is none, which a sentence says', async (code, year, sentence) => {
    await expect(make('rating-decision', code, year)).rejects.toThrow(sentence)
  })
})

describe('the summary by kind of subject', () => {
  test('has a row for each kind, which balances, and the share of the excellent among good and better', async () => {
    const document = await documentOf('rating-summary', 'Q6-CQCQ', 2022)
    expect(document.appendices[0]).toMatchObject({ landscape: true })
    expect(rowsOf(document)).toEqual([
      ['1', 'Chi bộ', '16', '3', '12', '1', '0', '0', '20%', ''],
      ['2', 'Đảng viên', '248', '26', '187', '24', '1', '10', '12,21%', expect.stringContaining('6 được miễn công tác')],
    ])
  })

  test('says of an open year how many still wait for a decision', async () => {
    const [cells] = rowsOf(await documentOf('rating-summary', 'Q6-CQCQ', 2023))
    expect(cells).toEqual(expect.arrayContaining(['–', '16 chưa có quyết định']))
  })
})

describe('the list of those commended', () => {
  test('has the collectives first, then the people, of each title', async () => {
    const list = await documentOf('commendation-list', 'Q6-CQCQ', 2022)
    const captions = blocksOf(list)
      .filter(isTable)
      .map(({ caption }) => caption)
    expect(captions).toEqual(['Tập thể (3)', 'Cá nhân (26)', 'Tập thể (8)', 'Cá nhân (8)'])
    expect(list.bases[0]).toMatch(/^Căn cứ Quyết định số \d+-QĐ\/ĐU ngày /)
  })

  test('of a year without commendations says so', async () => {
    const list = await documentOf('commendation-list', 'Q6-CQCQ', 2024)
    expect(textOf(list)).toBe('Hồ sơ năm 2024 chưa có quyết định khen thưởng.')
    expect(list.bases).toEqual([])
  })
})

describe('an edition', () => {
  const signatory = { name: 'Nguyễn Kim Phúc', role: 'DEPUTY_SECRETARY' as const }
  const edition = { number: 7, datedOn: '2023-02-03', signatory, history: { sequence: 12, hash: '0123456789abcdef'.repeat(4) } }

  test.each(reportForms.map(({ id }) => id))('of %s bears its number, day and signatory, and no draft mark', async form => {
    const { document, fileName } = await make(form, 'Q6-CQCQ', 2022, { edition })
    expect(document.letterhead.number).toMatch(/^Số 07-(BC|QĐ|TB|BB)\/(ĐU|QU)$/)
    expect(document.letterhead.placeAndDate).toBe('Quận 6, ngày 03 tháng 02 năm 2023')
    expect(document.letterhead.draft).toBeNull()
    expect(document.signature).toMatchObject({ office: 'PHÓ BÍ THƯ', name: 'Nguyễn Kim Phúc' })
    expect(fileName).toMatch(/^07-(BC|QD|TB|BB)_(DU|QU)_2022$/)
  })

  test('is laid out by the rules in force on its day', async () => {
    const late = { ...edition, datedOn: '2026-06-01' }
    expect((await documentOf('rating-summary', 'Q6-CQCQ', 2022, { edition: late })).guidance).toBe('HD05')
    expect(layoutGuidanceFor('2026-06-01')).toBe('HD05')
    expect((await documentOf('rating-summary', 'Q6-CQCQ', 2022, { edition })).guidance).toBe('HD36')
  })
})

test('a notice prints on its pages what its tree says', async () => {
  const { id } = await Organisation.byCode('Q6-CQCQ-02')
  const { body, fileName } = await makeReport('rating-notice', 'pdf', { organisationId: id, year: 2022, now })
  expect(fileName).toBe('du-thao-TB_DU_2022.pdf')
  expect(wholeText(readPdf(await bytesOf(body)))).toContain('Đề nghị chi ủy thông báo kết quả này đến từng đảng viên')
})

test('a later decision changes every draft alike', async () => {
  const cell = (await ratingsIn('Q6-CQCQ-16', 2022)).find(({ kind }) => kind === 'ORGANISATION')!
  await write(null, context => supersedeDecision(context, cell.id, 'GOOD'))
  expect(textOf(await documentOf('rating-notice', 'Q6-CQCQ-16', 2022))).toContain('hoàn thành tốt nhiệm vụ (HTTNV).')
  expect(rowsOf(await documentOf('rating-decision', 'Q6-CQCQ', 2022))[15]).toEqual(['16', 'Chi bộ Đội Quản lý trật tự đô thị', 'HTTNV'])
  expect(rowsOf(await documentOf('rating-summary', 'Q6-CQCQ', 2022))[0]).toEqual([
    '1',
    'Chi bộ',
    '16',
    '3',
    '13',
    '0',
    '0',
    '0',
    '18,75%',
    '',
  ])
})
