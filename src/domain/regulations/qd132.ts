import type { LevelCondition } from '../levelConditions'
import { type NotRatedRules, type ProposedCap, type Regulation, OPEN, open } from './regulation'

const REGULATION = 'Quy định 132-QĐ/TW'
const GUIDANCE_2019 = 'Hướng dẫn 21-HD/BTCTW'

const openCap: ProposedCap = {
  ratioPercent: open(20),
  denominator: open('GOOD'),
  rounding: open('FLOOR'),
  countingUnit: open('COMMITTEE'),
  headCounted: open(true),
}

const openMemberCap: ProposedCap = { ...openCap, countingUnit: open('GRASSROOTS_ORGANISATION') }

const memberCap2019: ProposedCap = {
  ...openCap,
  ratioPercent: { value: 20, source: GUIDANCE_2019 },
  denominator: { value: 'GOOD', source: GUIDANCE_2019 },
  countingUnit: { value: 'GRASSROOTS_ORGANISATION', source: GUIDANCE_2019 },
}

const otherCaps = { ORGANISATION: openCap, COLLECTIVE: openCap, LEADER: openMemberCap }

/** The rules of 21-HD are not applied to 2018: of 16-HD only the head is on file. */
const notRated2018: NotRatedRules = {
  EXEMPT: open(true),
  SUSPENDED: open(true),
  UNDER_SIX_MONTHS: open(6),
  FOUNDED_UNDER_SIX_MONTHS: open(null),
}

const says = (value: string) => ({ value, source: REGULATION })

const conditions: readonly LevelCondition[] = [
  {
    needs: 'EXCELLENT',
    fact: 'CIVIL_SERVANT_LEVEL',
    onlyWhereKnown: true,
    level: 'EXCELLENT',
    words: says('được xếp loại xuất sắc về công chức, viên chức'),
  },
  {
    atMost: 'UNSATISFACTORY',
    fact: 'CIVIL_SERVANT_LEVEL',
    onlyWhereKnown: true,
    level: 'SATISFACTORY',
    words: says('không bị xếp loại không hoàn thành nhiệm vụ về công chức, viên chức'),
  },
  { atMost: 'UNSATISFACTORY', fact: 'TASKS_DONE', from: 50, words: says('hoàn thành từ 50% nhiệm vụ trở lên') },
  { atMost: 'UNSATISFACTORY', fact: 'DISCIPLINED', kinds: ['MEMBER', 'LEADER'], to: 0, words: says('không bị kỷ luật trong năm') },
  { atMost: 'UNSATISFACTORY', fact: 'DEGRADED', to: 0, words: says('không bị kết luận suy thoái') },
]

/** Sick leave of three months or more, taken together. */
const sickLeave: LevelCondition = {
  atMost: 'SATISFACTORY',
  fact: 'SICK_MONTHS',
  kinds: ['MEMBER', 'LEADER'],
  to: 2,
  words: { value: 'nghỉ ốm cộng lại dưới 3 tháng', source: GUIDANCE_2019 },
}

export const qd132: Regulation = {
  code: 'QD132',
  citation: 'Quy định số 132-QĐ/TW ngày 08/3/2018 của Bộ Chính trị',
  shortCitation: REGULATION,
  method: { value: 'CRITERIA', source: REGULATION },
  pointFloors: null,
  absoluteCapPercent: null,
  guidances: [
    {
      code: '16-HD/BTCTW',
      citation: 'Hướng dẫn số 16-HD/BTCTW ngày 24/9/2018 của Ban Tổ chức Trung ương',
      fromYear: 2018,
      notRated: notRated2018,
      decisionOrder: OPEN,
      admissionDay: open('CEREMONY'),
      hostGivesOpinion: open(true),
      newMemberWritesSelfReview: open(true),
      conditions,
      proposedCaps: { ...otherCaps, MEMBER: openMemberCap },
    },
    {
      code: '21-HD/BTCTW',
      citation: 'Hướng dẫn số 21-HD/BTCTW ngày 18/10/2019 của Ban Tổ chức Trung ương',
      fromYear: 2019,
      notRated: { ...notRated2018, FOUNDED_UNDER_SIX_MONTHS: { value: 6, source: GUIDANCE_2019 } },
      decisionOrder: OPEN,
      admissionDay: open('CEREMONY'),
      hostGivesOpinion: open(true),
      newMemberWritesSelfReview: { value: true, source: GUIDANCE_2019 },
      conditions: [...conditions, sickLeave],
      proposedCaps: { ...otherCaps, MEMBER: memberCap2019 },
    },
  ],
}
