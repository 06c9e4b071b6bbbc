import type { DisciplineForm, MembershipEnding, OfficeRole, Sex } from '../src/domain/codes'
import type { Period } from '../src/domain/membershipStatus'
import type { PlainDate } from '../src/domain/plainDate'
import { OFFICERS_SINCE } from './cells'

/** How old a member is, by the part played. */
export type Age = 'HEAD' | 'DEPUTY' | 'ORDINARY' | 'YOUNG' | 'RETIRING' | 'ELDERLY'

/** What makes a member's record more than that of one who has always been in one cell. */
export interface Story {
  /** Where the records of the member begin. */
  cell: string
  name?: string
  sex?: Sex
  age?: Age
  /** Admitted here, in the years on file. */
  admittedOn?: PlainDate
  /** Came from another Party organisation. */
  arrivedOn?: PlainDate
  moves?: readonly (readonly [on: PlainDate, cell: string])[]
  left?: readonly [on: PlainDate, by: MembershipEnding]
  exemptSince?: PlainDate
  suspended?: readonly [from: PlainDate, to: PlainDate]
  discipline?: { form: DisciplineForm; on: PlainDate; document: string; reason: string }
  office?: Period & { role: OfficeRole }
  /** From 0 to 1: how the years' levels tend; drawn by chance where left out. */
  quality?: number
}

// Everything below is invented: nobody in it exists, and none of it happened.

/** Secretaries before today's. */
const FORMER_SECRETARIES: readonly Story[] = (
  [
    ['04', '2020-08-31'],
    ['09', '2019-09-30'],
    ['12', '2022-07-31'],
  ] as const
).map(([cell, until]) => ({
  cell,
  age: 'RETIRING',
  left: [until, 'TRANSFERRED_OUT'],
  office: { role: 'SECRETARY', fromDate: OFFICERS_SINCE, toDate: until },
}))

/** Who arrived in December cannot be rated yet: the former cell has not written its opinion. */
const ARRIVED: readonly Story[] = (
  [
    ['03', '2018-04-02'],
    ['12', '2018-08-01'],
    ['05', '2018-12-14'],
    ['01', '2019-03-01'],
    ['09', '2019-10-01'],
    ['14', '2019-12-10'],
    ['06', '2020-02-03'],
    ['02', '2020-09-15'],
    ['15', '2020-10-01'],
    ['08', '2021-01-15'],
    ['13', '2021-03-08'],
    ['04', '2021-04-05'],
    ['10', '2021-12-15'],
    ['01', '2022-02-14'],
    ['07', '2022-05-04'],
    ['11', '2022-09-12'],
    ['05', '2022-12-12'],
    ['03', '2023-03-06'],
    ['12', '2023-08-14'],
  ] as const
).map(([cell, arrivedOn]) => ({ cell, arrivedOn }))

const LEFT: readonly Story[] = [
  { cell: '01', age: 'RETIRING', left: ['2018-03-31', 'TRANSFERRED_OUT'] },
  { cell: '06', left: ['2018-06-30', 'TRANSFERRED_OUT'] },
  { cell: '07', age: 'RETIRING', left: ['2018-09-30', 'TRANSFERRED_OUT'] },
  { cell: '15', left: ['2018-10-31', 'STRUCK_OFF'] },
  { cell: '13', left: ['2018-11-15', 'TRANSFERRED_OUT'] },
  { cell: '02', left: ['2019-04-30', 'TRANSFERRED_OUT'] },
  { cell: '10', age: 'RETIRING', left: ['2019-06-30', 'TRANSFERRED_OUT'] },
  { cell: '16', left: ['2019-07-20', 'RESIGNED'] },
  { cell: '04', left: ['2019-08-15', 'TRANSFERRED_OUT'] },
  { cell: '06', age: 'RETIRING', left: ['2020-03-31', 'TRANSFERRED_OUT'] },
  { cell: '11', left: ['2020-12-01', 'TRANSFERRED_OUT'] },
  { cell: '12', left: ['2021-05-31', 'TRANSFERRED_OUT'] },
  { cell: '05', left: ['2021-08-19', 'DECEASED'] },
  { cell: '13', age: 'RETIRING', left: ['2022-03-31', 'TRANSFERRED_OUT'] },
  { cell: '14', left: ['2022-10-31', 'TRANSFERRED_OUT'] },
  { cell: '01', age: 'RETIRING', left: ['2023-04-30', 'TRANSFERRED_OUT'] },
  { cell: '08', age: 'RETIRING', left: ['2023-06-30', 'TRANSFERRED_OUT'] },
  { cell: '15', left: ['2023-09-30', 'TRANSFERRED_OUT'] },
]

/** Between cells: one on a counting date itself, one on the day after, one member twice. */
const MOVED: readonly Story[] = [
  { cell: '03', moves: [['2019-02-01', '02']] },
  {
    cell: '09',
    moves: [
      ['2019-11-01', '03'],
      ['2022-06-01', '07'],
    ],
  },
  { cell: '05', moves: [['2020-05-15', '06']] },
  { cell: '12', moves: [['2020-12-31', '01']] },
  { cell: '16', moves: [['2021-03-01', '12']] },
  { cell: '07', moves: [['2022-01-01', '10']] },
  { cell: '02', moves: [['2022-04-01', '08']] },
  { cell: '11', moves: [['2022-08-01', '15']] },
  { cell: '13', moves: [['2022-11-15', '14']] },
]

const EXEMPT: readonly Story[] = [
  { cell: '01', age: 'ELDERLY', exemptSince: '2016-04-01' },
  { cell: '04', age: 'ELDERLY', exemptSince: '2017-01-01' },
  { cell: '08', age: 'ELDERLY', exemptSince: '2015-10-01', left: ['2020-05-11', 'DECEASED'] },
  { cell: '10', age: 'ELDERLY', exemptSince: '2016-09-01' },
  { cell: '13', age: 'ELDERLY', exemptSince: '2017-07-01' },
  { cell: '06', age: 'ELDERLY', exemptSince: '2020-03-01' },
  { cell: '15', age: 'ELDERLY', exemptSince: '2020-09-01' },
]

const NEGLECT = 'Thiếu trách nhiệm trong thực hiện nhiệm vụ được giao'
const RULES = 'Vi phạm quy trình, quy định về chuyên môn, nghiệp vụ'

const DISCIPLINED: readonly Story[] = [
  { cell: '16', discipline: { form: 'REPRIMAND', on: '2018-08-17', document: '06-QĐ/UBKT', reason: NEGLECT } },
  { cell: '14', discipline: { form: 'WARNING', on: '2019-05-24', document: '03-QĐ/UBKT', reason: RULES } },
  { cell: '13', discipline: { form: 'REPRIMAND', on: '2020-07-10', document: '02-QĐ/UBKT', reason: NEGLECT } },
  {
    cell: '14',
    suspended: ['2020-11-05', '2021-02-03'],
    discipline: { form: 'WARNING', on: '2021-02-03', document: '04-QĐ/UBKT', reason: RULES },
  },
  {
    cell: '16',
    suspended: ['2021-12-01', '2022-02-25'],
    discipline: { form: 'WARNING', on: '2022-02-25', document: '07-QĐ/UBKT', reason: RULES },
  },
  {
    cell: '05',
    suspended: ['2022-11-15', '2023-02-10'],
    discipline: { form: 'REPRIMAND', on: '2023-02-10', document: '10-QĐ/UBKT', reason: NEGLECT },
  },
]

export const MOVEMENTS: readonly Story[] = [...FORMER_SECRETARIES, ...ARRIVED, ...LEFT, ...MOVED, ...EXEMPT, ...DISCIPLINED]
