import type { LayoutGuidance } from '../domain/documentLayout'
import type { Figure } from '../domain/figure'

/**
 * An official document, free of any output format: what a form builds and every format renders.
 * Texts are NFC. The order of the fields is the order of reading.
 */
export interface OfficialDocument {
  /** Title for the file's metadata and the HTML <title>. */
  title: string
  /** The guidance in force on the document's date; it gives the layout values. */
  guidance: LayoutGuidance
  letterhead: Letterhead
  /** «BÁO CÁO», «THÔNG BÁO»… */
  kind: string
  subject: string
  /** Căn cứ: each a clause without dash or closing mark. */
  bases: string[]
  body: Block[]
  /** Null for a document without a signature (an appendix printed alone, a list). */
  signature: SignatureBlock | null
  /** Nơi nhận: each without dash or closing mark; the last is the archive. Empty: no such part. */
  recipients: string[]
  appendices: Appendix[]
  /** Of an issued document: the newest entry of its issuer's history, small at the foot of the first page. */
  seal?: string
  /** Of a file to be taken home: where this site is found, for figures that lead back to their records. */
  site?: string
  /** The figures of the year that it was made from (`documentFigures`): what the text states of them must agree. Absent where it states none. */
  figures?: readonly DocumentFigure[]
}

/** A figure of the summary with what it counts: «Chi bộ hoàn thành tốt nhiệm vụ». */
export interface DocumentFigure extends Figure {
  words: string
}

export interface Letterhead {
  /** «ĐẢNG BỘ QUẬN 6»; empty where there is no superior on file. */
  superior: string
  /** «ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6» */
  issuer: string
  /** «Số 12-BC/ĐU», or with a gap for the number of a draft. */
  number: string
  /** «Quận 6, ngày 03 tháng 02 năm 2023», or with gaps. */
  placeAndDate: string
  /** «Dự thảo lần 1»; null once issued. */
  draft: string | null
}

export interface SignatureBlock {
  /** «T/M ĐẢNG ỦY» */
  authority: string
  /** «BÍ THƯ» */
  office: string
  /** Empty while nobody has signed. */
  name: string
}

/** Its pages are numbered from 1. */
export interface Appendix {
  /** «Phụ lục 1» */
  label: string
  title: string
  landscape: boolean
  body: Block[]
}

export type Block = Heading | Paragraph | List | Table | Chart

export interface Heading {
  type: 'heading'
  /** 1: part «I. KẾT QUẢ…», 2: section «1. …», 3: clause «1.1. …» */
  level: 1 | 2 | 3
  text: string
}

export interface Paragraph {
  type: 'paragraph'
  content: Inline[]
}

export interface List {
  type: 'list'
  items: Inline[][]
}

/** Plain text, or a figure that leads to its records where the format can link. */
export type Inline = string | FigureText

export interface FigureText {
  /** As printed: «13/16», «81,25%», «12». */
  text: string
  /** Key of the figure in the summary. */
  key: string
  /** Address of the records. */
  records: string
}

export interface Table {
  type: 'table'
  caption: string
  columns: Column[]
  rows: Cell[][]
  /** Printed bold over a rule at the end; same length as columns. */
  totals: Cell[] | null
}

export interface Column {
  heading: string
  align: 'left' | 'center' | 'right'
  /** Share of the width, in any unit: widths are scaled to the page. */
  weight: number
}

export type Cell = string | NumberCell

/** A number in a table: `value` for sums and spreadsheets, `text` as printed. `value` of a percentage is a fraction of 1. */
export interface NumberCell {
  value: number | null
  text: string
  kind: 'count' | 'percent'
  /** Key and records of the figure, where the number is one. */
  key?: string
  records?: string
}

export type Chart = DistributionChart | TrendChart

/** One bar parted by level. */
export interface DistributionChart {
  type: 'chart'
  chart: 'distribution'
  title: string
  /** What a reader who does not see the chart is told. */
  description: string
  parts: ChartPart[]
}

export interface ChartPart {
  /** Rating level code, for the fill. */
  level: 'EXCELLENT' | 'GOOD' | 'SATISFACTORY' | 'UNSATISFACTORY'
  label: string
  count: number
  text: string
}

/** One column a year, parted by level, heights in shares of the year's total. */
export interface TrendChart {
  type: 'chart'
  chart: 'trend'
  title: string
  description: string
  years: { year: number; parts: ChartPart[] }[]
}
