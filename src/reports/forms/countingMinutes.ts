import { reaches } from '../../domain/cycleSettings'
import { dateText, officialDateText } from '../../domain/plainDate'
import type { RatingRecord } from '../../domain/ratingRecord'
import { countText } from '../../domain/share'
import { type VoteTally, votesOf } from '../../domain/votes'
import { NotFoundError } from '../../errors'
import { majorityLabel } from '../../labels/cycleSettings'
import { levelAbbreviation, notRatedReasonLabel } from '../../labels/ratings'
import { cycleOfUnit, ratingSheet, type SheetCycle } from '../../queries/ratingSheet'
import { yearSummary } from '../../queries/yearSummary'
import { RATING_LEVELS } from '../../domain/ratingLevel'
import { ruleBases } from '../bases'
import type { Block, Cell, OfficialDocument, Table } from '../document'
import type { ReportData, ReportForm, ReportScope } from '../form'
import { headParts, issuerName, loadHead, officeWords } from '../head'
import { paragraph } from '../prose'

interface CountingMinutesData extends ReportData {
  cycle: SheetCycle
  rows: RatingRecord[]
}

async function load(scope: ReportScope): Promise<CountingMinutesData> {
  const { organisationId, year, now } = scope
  const cycle = await cycleOfUnit(organisationId, year)
  if (!cycle) throw new NotFoundError(`Năm ${year} chi bộ này chưa được đưa vào đợt đánh giá nên chưa có biên bản kiểm phiếu.`)
  const [rows, summary, head] = await Promise.all([
    ratingSheet(cycle, organisationId),
    yearSummary({ organisationId, year, now }),
    loadHead(organisationId, scope),
  ])
  return { head, summary, cycle, rows }
}

/** Room to be written in by hand, where nothing was entered yet. */
const GAP = '……'

function build({ head, summary, cycle, rows }: CountingMinutesData): Omit<OfficialDocument, 'figures'> {
  const { year } = summary
  const { letterhead, ...parts } = headParts(head, 'BB')
  const subject = `kiểm phiếu đánh giá, xếp loại chất lượng chi bộ, đảng viên năm ${year}`
  const heldOn = head.edition?.datedOn ?? cycle.meeting?.heldOn
  return {
    ...parts,
    // Minutes are written and signed at the meeting: there is no draft of them.
    letterhead: {
      ...letterhead,
      ...(heldOn ? { placeAndDate: `${head.letterhead.place}, ${officialDateText(heldOn)}` } : {}),
      draft: null,
    },
    ...(head.edition ? {} : { signature: { authority: 'T/M TỔ KIỂM PHIẾU', office: 'TỔ TRƯỞNG', name: '' } }),
    title: `Biên bản ${subject} – ${summary.organisation.name}`,
    kind: 'BIÊN BẢN',
    subject,
    bases: ruleBases(summary, year),
    body: bodyOf(issuerName(head.letterhead), cycle, rows),
    recipients: [`Lưu ${officeWords(head.letterhead)}`],
    appendices: [],
  }
}

function bodyOf(unit: string, cycle: SheetCycle, rows: readonly RatingRecord[]): Block[] {
  const { meeting } = cycle
  const rated = rows.filter(({ state }) => state !== 'NOT_RATED')
  const place = meeting ? (meeting.place ? `, tại ${meeting.place}` : '') : `, tại ${GAP}`
  const day = meeting ? `Ngày ${dateText(meeting.heldOn)}` : `Ngày ${GAP} tháng ${GAP} năm ${GAP}`
  return [
    paragraph(`${day}${place}, ${unit} họp đánh giá, xếp loại chất lượng năm ${cycle.year}.`),
    paragraph(`Chủ trì: ${meeting?.chairName ?? GAP}.`),
    paragraph(`Tổ kiểm phiếu: ${meeting?.counterNames ?? GAP}.`),
    { type: 'heading', level: 1, text: '1. Số phiếu' },
    ...ballotsText(cycle),
    { type: 'heading', level: 1, text: '2. Kết quả kiểm phiếu' },
    paragraph(thresholdText(cycle)),
    resultsOf(rated),
    ...notVotedOn(rows.filter(({ state }) => state === 'NOT_RATED')),
    paragraph('Biên bản được đọc lại cho hội nghị nghe và thống nhất thông qua.'),
  ]
}

function ballotsText({ meeting, settings: { voting } }: SheetCycle): Block[] {
  if (!meeting) {
    return [
      paragraph(`Đảng viên chính thức có quyền bỏ phiếu: ${GAP}; có mặt: ${GAP}.`),
      paragraph(`Số phiếu phát ra: ${GAP}; số phiếu thu về: ${GAP}.`),
    ]
  }
  const { voters, present, issued, returned } = meeting
  const quorum =
    voting && ` (${majorityLabel[voting.quorum].toLowerCase()}: ${reaches(present, voters, voting.quorum) ? 'đủ' : 'không đủ'})`
  return [
    paragraph(`Đảng viên chính thức có quyền bỏ phiếu: ${countText(voters)}; có mặt: ${countText(present)}${quorum ?? ''}.`),
    paragraph(`Số phiếu phát ra: ${countText(issued)}; số phiếu thu về: ${countText(returned)}.`),
  ]
}

const thresholdText = ({ settings: { voting } }: SheetCycle) =>
  voting
    ? `Mức được đề nghị là mức được ${majorityLabel[voting.threshold].toLowerCase()} số phiếu thu về.`
    : 'Số phiếu từng mức của từng đối tượng như sau:'

const COUNT_COLUMN = { align: 'center', weight: 1.7 } as const

const resultsOf = (rated: readonly RatingRecord[]): Table => ({
  type: 'table',
  caption: 'Số phiếu từng mức',
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: 'Đối tượng', align: 'left', weight: 5 },
    ...RATING_LEVELS.map(level => ({ heading: levelAbbreviation[level], ...COUNT_COLUMN })),
    { heading: 'Không hợp lệ', ...COUNT_COLUMN },
    { heading: 'Đề nghị', ...COUNT_COLUMN },
  ],
  rows: rated.map((row, index) => [
    String(index + 1),
    row.name,
    ...countsOf(votesOf(row)),
    row.proposedLevel ? levelAbbreviation[row.proposedLevel] : '',
  ]),
  totals: null,
})

const countsOf = (tally: VoteTally | null): Cell[] =>
  [...RATING_LEVELS.map(level => tally?.levels[level]), tally?.invalid].map(count =>
    count === undefined ? '' : { value: count, text: String(count), kind: 'count' },
  )

function notVotedOn(rows: readonly RatingRecord[]): Block[] {
  if (rows.length === 0) return []
  const reasonOf = ({ notRatedReason, notRatedNote }: RatingRecord) =>
    (notRatedReason === 'OTHER' && notRatedNote) || notRatedReasonLabel[notRatedReason ?? 'OTHER']
  return [
    { type: 'heading', level: 1, text: '3. Không đưa ra bỏ phiếu' },
    { type: 'list', items: rows.map(row => [`${row.name}: ${reasonOf(row).replace(/\.$/, '')}.`]) },
  ]
}

/** Biên bản kiểm phiếu của một chi bộ; những gì chưa nhập để trống để điền tay. */
export const countingMinutes: ReportForm<CountingMinutesData> = {
  id: 'counting-minutes',
  name: 'Biên bản kiểm phiếu',
  purpose: 'Kết quả bỏ phiếu của cuộc họp chi bộ; chưa nhập thì in ra để điền tay.',
  kind: 'BB',
  audience: 'YEAR',
  about: ['CELL'],
  perUnit: false,
  ofRatings: true,
  load,
  build,
  figures: () => [],
}
