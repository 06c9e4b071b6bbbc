import type { LevelCondition } from '../levelConditions'
import { type ProposedCap, type Regulation, OPEN, open } from './regulation'

const REGULATION = 'Quy định 124-QĐ/TW'

/** No wording of the cap under this regulation is on file. */
const openCap: ProposedCap = {
  ratioPercent: open(20),
  denominator: open('GOOD'),
  rounding: open('FLOOR'),
  countingUnit: open('COMMITTEE'),
  headCounted: open(true),
}

const openMemberCap: ProposedCap = { ...openCap, countingUnit: open('GRASSROOTS_ORGANISATION') }

const says = (value: string) => ({ value, source: REGULATION })

/** Under 50 % of tasks rules out a better level only together with main targets missed: people judge that. */
const conditions: readonly LevelCondition[] = [
  {
    atMost: 'UNSATISFACTORY',
    fact: 'CIVIL_SERVANT_LEVEL',
    onlyWhereKnown: true,
    level: 'SATISFACTORY',
    words: says('không bị xếp loại không hoàn thành nhiệm vụ về công chức, viên chức'),
  },
  {
    atMost: 'UNSATISFACTORY',
    fact: 'DISCIPLINED',
    to: 0,
    words: says('không bị kỷ luật trong năm, trừ khi tự phát hiện và đã khắc phục xong'),
  },
  { atMost: 'UNSATISFACTORY', fact: 'DEGRADED', to: 0, words: says('không bị kết luận suy thoái') },
]

export const qd124: Regulation = {
  code: 'QD124',
  citation: 'Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị',
  shortCitation: REGULATION,
  method: { value: 'CRITERIA', source: REGULATION },
  pointFloors: null,
  absoluteCapPercent: null,
  guidances: [
    {
      code: '25-HD/BTCTW',
      citation: 'Hướng dẫn số 25-HD/BTCTW ngày 10/11/2023 của Ban Tổ chức Trung ương',
      fromYear: 2023,
      notRated: { EXEMPT: open(true), SUSPENDED: open(true), UNDER_SIX_MONTHS: open(6), FOUNDED_UNDER_SIX_MONTHS: open(6) },
      decisionOrder: OPEN,
      admissionDay: open('CEREMONY'),
      hostGivesOpinion: open(true),
      newMemberWritesSelfReview: open(true),
      conditions,
      proposedCaps: { ORGANISATION: openCap, COLLECTIVE: openCap, MEMBER: openMemberCap, LEADER: openMemberCap },
    },
  ],
}
