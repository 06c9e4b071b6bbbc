import { CommendationDecision } from '../../src/models/CommendationDecision'
import { certificatesOf, type CommendationPaper, commendationPaper } from '../../src/reports/commendationDecision'
import { drawCertificates } from '../../src/reports/formats/pdf/drawCertificates'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { testWithTool, runTool } from '../support/externalTools'
import { readPdf, wholeText } from '../support/pdfText'

useDatabase('demo')

const app = appAt()
let office: Visitor
let members: CommendationDecision
let movement: CommendationDecision

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  const numbered = (number: number) => CommendationDecision.findOne({ where: { year: 2022, number }, rejectOnEmpty: true })
  members = await numbered(64)
  movement = await numbered(65)
})

async function bytes(address: string): Promise<Buffer> {
  const answer = await office
    .get(address)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done(null, Buffer.concat(parts)))
    })
    .expect(200)
  return answer.body as Buffer
}

async function drawn(paper: CommendationPaper): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of drawCertificates(certificatesOf(paper), 'Giấy khen')) parts.push(part)
  return Buffer.concat(parts)
}

test('the decision names everybody on its list, by unit and name, with number, date and signature', async () => {
  const text = wholeText(readPdf(await bytes(`/commendation-decisions/${members.id}/document.pdf`))).replace(/\s+/g, ' ')
  for (const part of ['Số 64-QĐ/ĐU', 'QUYẾT ĐỊNH', 'Cá nhân (26)', 'Phan Anh Phát', 'T/M ĐẢNG ỦY', 'Lê Thị Thanh Thảo'])
    expect(text).toContain(part)
})

test('the same list is on the page that is printed', async () => {
  const html = (await bytes(`/commendation-decisions/${movement.id}/document.html`)).toString('utf8')
  expect(html).toContain('Tập thể (8)')
  expect(html).toContain('Cá nhân (8)')
})

test('every recipient has a certificate of the own, on an A4 page on its side', async () => {
  const { pages } = readPdf(await bytes(`/commendation-decisions/${members.id}/certificates.pdf`))
  expect(pages).toHaveLength(26)
  const { recipients } = await commendationPaper(members.id, '2024-01-15')
  const one = readPdf(await bytes(`/commendation-decisions/${members.id}/certificates.pdf?recipient=${recipients[4]!.id}`))
  expect(one.pages).toHaveLength(1)
  const text = wholeText(one).replace(/\s+/g, ' ')
  expect(text).toContain(`Đồng chí ${recipients[4]!.name}`)
  expect(text).toContain('Đã hoàn thành xuất sắc nhiệm vụ năm 2022')
})

test('a collective is named without «Đồng chí», a person outside the Party as one', async () => {
  const text = wholeText(readPdf(await bytes(`/commendation-decisions/${movement.id}/certificates.pdf`))).replace(/\s+/g, ' ')
  expect(text).toContain('Ông (bà)')
  expect(text).not.toContain('Đồng chí Tổ')
})

testWithTool('qpdf', 'names of 80 letters, decomposed letters, quotes and markup are whole and the file is right', async () => {
  const paper = await commendationPaper(members.id, '2024-01-15')
  const long = `${'Công Tằng Tôn Nữ '.repeat(5).trim()} "Hồng" <b>Ẫ</b>`
  const recipients = [long, 'Nguyễn Thị Ánh'.normalize('NFD'), 'Trần Văn An', 'Trần Văn An'].map((name, index) => ({
    ...paper.recipients[index]!,
    name,
  }))
  const file = await drawn({ ...paper, recipients })
  expect(runTool('qpdf', file, '--check', '{}').status).toBe(0)
  const text = wholeText(readPdf(file)).normalize('NFC').replace(/\s+/g, ' ')
  expect(text).toContain('"Hồng" <b>Ẫ</b>')
  expect(text).toContain('Đồng chí Nguyễn Thị Ánh')
  expect(text.match(/Đồng chí Trần Văn An/g)).toHaveLength(2)
})

test.each(['certificates.pdf?recipient=999999', 'certificates.pdf?recipient=abc', 'document.exe'])('%s does not exist', async end => {
  await office.get(`/commendation-decisions/${members.id}/${end}`).expect(404)
})
