/** A number that a page, a document or the JSON may state: counted once, with the records behind it. */
export interface Figure {
  /** e.g. "ratings.2021.cells.GOOD" */
  key: string
  count: number
  /** The denominator; null for a plain count. */
  total: number | null
  /** «81,25» without the sign; null for a plain count and for 0 of 0. */
  percent: string | null
  /** «13/16 (81,25%)», or the plain count «12». */
  text: string
  /** The year that the figure belongs to, which need not be the year of the report. */
  ratingYear: number
  /** The moment of counting, ISO 8601. */
  asOf: string
  /** Address of the page that lists the records behind it. */
  records: string
}
