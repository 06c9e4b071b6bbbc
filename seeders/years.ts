import type { PlainDate } from '../src/domain/plainDate'
import type { LevelCounts } from '../src/domain/ratingLevel'

/**
 * The decided years. In the source: the cells' levels of 2021 by number (2, 13, 1) and the level of the committee for that year.
 * Everything else is invented: which cells, the counts of members, the other years, every day and number of a decision.
 */
export interface DemoYear {
  year: number
  excellentCells: readonly string[]
  satisfactoryCells: readonly string[]
  /** How many members were rated at each level. */
  members: LevelCounts
  /** By the committee: its cells and members. */
  decidedOn: PlainDate
  /** By Quận ủy: the committees. */
  decidedAboveOn: PlainDate
  publishedOn: PlainDate
  /** Of the committee's decisions in a row: cells, members, commended cells, commended members, "Dân vận khéo". */
  firstNumber: number
  numberAbove: number
}

export const DECIDED_YEARS: readonly DemoYear[] = [
  {
    year: 2018,
    excellentCells: ['02'],
    satisfactoryCells: ['05', '14', '16'],
    members: { EXCELLENT: 19, GOOD: 179, SATISFACTORY: 24, UNSATISFACTORY: 1 },
    decidedOn: '2019-01-11',
    decidedAboveOn: '2019-01-18',
    publishedOn: '2019-01-21',
    firstNumber: 141,
    numberAbove: 812,
  },
  {
    year: 2019,
    excellentCells: ['02', '10'],
    satisfactoryCells: ['14', '16'],
    members: { EXCELLENT: 21, GOOD: 181, SATISFACTORY: 24, UNSATISFACTORY: 1 },
    decidedOn: '2020-01-10',
    decidedAboveOn: '2020-01-17',
    publishedOn: '2020-01-20',
    firstNumber: 158,
    numberAbove: 1047,
  },
  {
    year: 2020,
    excellentCells: ['02', '08'],
    satisfactoryCells: ['13', '14'],
    members: { EXCELLENT: 23, GOOD: 184, SATISFACTORY: 23, UNSATISFACTORY: 1 },
    decidedOn: '2021-01-15',
    decidedAboveOn: '2021-01-22',
    publishedOn: '2021-01-25',
    firstNumber: 12,
    numberAbove: 86,
  },
  {
    year: 2021,
    excellentCells: ['02', '08'],
    satisfactoryCells: ['14'],
    members: { EXCELLENT: 25, GOOD: 185, SATISFACTORY: 23, UNSATISFACTORY: 1 },
    decidedOn: '2022-01-14',
    decidedAboveOn: '2022-01-21',
    publishedOn: '2022-01-24',
    firstNumber: 37,
    numberAbove: 341,
  },
  {
    year: 2022,
    excellentCells: ['01', '02', '08'],
    satisfactoryCells: ['16'],
    members: { EXCELLENT: 26, GOOD: 187, SATISFACTORY: 24, UNSATISFACTORY: 1 },
    decidedOn: '2023-01-10',
    decidedAboveOn: '2023-01-13',
    publishedOn: '2023-01-16',
    firstNumber: 61,
    numberAbove: 597,
  },
]

/** Its subjects exist, nothing is entered yet. */
export const OPEN_YEAR = 2023

export const YEARS = [...DECIDED_YEARS.map(({ year }) => year), OPEN_YEAR]

export const countingDateOf = (year: number): PlainDate => `${year}-12-31`

/** How a cell was rated in a decided year. */
export function cellLevel({ excellentCells, satisfactoryCells }: DemoYear, cell: string) {
  if (excellentCells.includes(cell)) return 'EXCELLENT'
  return satisfactoryCells.includes(cell) ? 'SATISFACTORY' : 'GOOD'
}
