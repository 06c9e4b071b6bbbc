import { docx } from '../../../src/reports/formats/docx'
import { xlsx } from '../../../src/reports/formats/xlsx'
import { printedByOffice, testWithTool } from '../../support/externalTools'
import { HOSTILE_TEXTS, hostileDocument } from '../../support/hostileDocument'
import { heading, longParagraph, memberTable, officialDocument, paragraph } from '../../support/officialDocument'
import { bytesOf, readPdf, wholeText } from '../../support/pdfText'

const report = officialDocument({
  bases: ['Căn cứ Quy định số 132-QĐ/TW'],
  body: [heading(1, 'I. KẾT QUẢ'), heading(2, '1. Xếp loại'), heading(3, '1.1. Tổ chức đảng'), paragraph('Có 13/16 (81,25%) chi bộ.')],
  appendices: [{ label: 'Phụ lục 1', title: 'Danh sách', landscape: true, body: [memberTable(60)] }],
})

const long = officialDocument({
  body: [heading(1, 'I. KẾT QUẢ'), longParagraph(800)],
  appendices: [{ label: 'Phụ lục 1', title: 'Danh sách', landscape: false, body: [memberTable(3)] }],
})

testWithTool(
  'soffice',
  'LibreOffice opens every office file and prints what the document says',
  async () => {
    const printed = printedByOffice({
      'report.docx': await bytesOf(docx.render(report)),
      'long.docx': await bytesOf(docx.render(long)),
      'hostile.docx': await bytesOf(docx.render(hostileDocument(...HOSTILE_TEXTS))),
      'tables.xlsx': await bytesOf(xlsx.render(report)),
      'hostile-tables.xlsx': await bytesOf(xlsx.render(hostileDocument(...HOSTILE_TEXTS))),
    })
    const content = readPdf(printed['report.docx']!)
    const text = wholeText(content)
    for (const words of [
      '- Căn cứ Quy định số 132-QĐ/TW.',
      'I. KẾT QUẢ',
      '1. Xếp loại',
      '1.1. Tổ chức đảng',
      'T/M ĐẢNG ỦY',
      '- Quận ủy Quận 6;',
    ])
      expect(text).toContain(words)
    const [first, second] = readPdf(printed['long.docx']!).pages.map(({ items }) => items.map(item => item.text).join(' '))
    for (const words of ['MỤC LỤC', 'I. KẾT QUẢ', 'Phụ lục 1. Danh sách']) expect(first).toContain(words)
    expect(second).toMatch(/^2\s/)
    const turned = content.pages.filter(({ width }) => width > 800).map(({ items }) => items.map(item => item.text))
    expect(turned.length).toBeGreaterThan(1)
    for (const page of turned) expect(page).toContain('Họ và tên')
    expect(turned[0]).not.toContain('1 ')
    for (const name of ['hostile.docx', 'hostile-tables.xlsx'] as const)
      expect(wholeText(readPdf(printed[name]!))).toContain('<script>alert(1)</script>')
    expect(wholeText(readPdf(printed['tables.xlsx']!))).toContain('Danh sách 60 đảng viên được xếp loại')
  },
  180_000,
)
