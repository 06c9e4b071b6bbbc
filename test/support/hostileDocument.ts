import type { OfficialDocument } from '../../src/reports/document'
import { chartParts, heading, memberTable, officialDocument, paragraph } from './officialDocument'

/** What people type or paste, and what a spreadsheet could take for a formula; each with what an office file says of it on one line. */
const TYPED: [typed: string, kept: string][] = [
  ['=HYPERLINK("http://xau.example","Bấm")', '=HYPERLINK("http://xau.example","Bấm")'],
  ['+84-28-3855', '+84-28-3855'],
  ['-2+3', '-2+3'],
  ['@SUM(1)', '@SUM(1)'],
  ['\t=1+1', ' =1+1'],
  ['\r=1+1', ' =1+1'],
  ['<script>alert(1)</script> & "nháy" \'đơn\' ]]>', '<script>alert(1)</script> & "nháy" \'đơn\' ]]>'],
  ['Nguyễn Thị Hồng Đảng ủy'.normalize('NFD'), 'Nguyễn Thị Hồng Đảng ủy'],
  ['👍🏽 👨‍👩‍👧‍👦 tốt', '👍🏽 👨‍👩‍👧‍👦 tốt'],
  ['dòng một\ndòng hai', 'dòng một dòng hai'],
  ['điều khiển\u0000\u0007\u001b và nửa chữ \ud83d', 'điều khiển và nửa chữ \ufffd'],
  ['Nguyễn '.repeat(60).trim(), 'Nguyễn '.repeat(60).trim()],
  ['Mộtchữdàikhôngcódấucách'.repeat(12), 'Mộtchữdàikhôngcódấucách'.repeat(12)],
]
export const HOSTILE_TEXTS = TYPED.map(([typed]) => typed)
export const KEPT_TEXTS = TYPED.map(([, kept]) => kept)

/** A document with the text in every place that people fill. */
export const hostileDocument = (...texts: string[]): OfficialDocument =>
  officialDocument({
    title: texts[0]!,
    letterhead: { superior: texts[0]!, issuer: texts[0]!, number: texts[0]!, placeAndDate: texts[0]!, draft: texts[0]! },
    kind: texts[0]!,
    subject: texts[0]!,
    bases: texts,
    body: [
      ...texts.flatMap(text => [heading(1, text), paragraph(text, { text, key: text, records: text })]),
      { type: 'list', items: texts.map(text => [text]) },
      { type: 'chart', chart: 'distribution', title: texts[0]!, description: texts[0]!, parts: chartParts(2, 13, 1, 0) },
    ],
    signature: { authority: texts[0]!, office: texts[0]!, name: texts[0]! },
    recipients: texts,
    appendices: [
      {
        label: texts[0]!,
        title: texts[0]!,
        landscape: true,
        body: texts.map(text => ({
          ...memberTable(0),
          caption: text,
          rows: [[text, text, text, { value: 1, text: '1', kind: 'count' as const }, text]],
          totals: [text, text, '', { value: 1, text: '1', kind: 'count' as const }, ''],
        })),
      },
    ],
  })
