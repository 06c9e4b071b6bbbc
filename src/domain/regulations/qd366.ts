import type { LevelCondition } from '../levelConditions'
import { type ProposedCap, type Regulation, open } from './regulation'

const REGULATION = 'Quy định 366-QĐ/TW'
const WHO = `${REGULATION}, Điều 5.2`
const CAP = `${REGULATION}, Điều 11.1.5`

/** One rule for collectives and persons alike. GOOD alone is what the words say; practice disputes it, so the committee states its reading. */
const cap: ProposedCap = {
  ratioPercent: { value: 20, source: CAP },
  denominator: { value: 'GOOD', source: CAP },
  rounding: open('FLOOR'),
  countingUnit: { value: 'SIMILAR_SUBJECTS', source: CAP },
  headCounted: open(true),
}

const LEVELS = `${REGULATION}, Điều 11`
const says = (value: string) => ({ value, source: LEVELS })

const conditions: readonly LevelCondition[] = [
  { needs: 'EXCELLENT', fact: 'TASKS_DONE', from: 100, words: says('hoàn thành 100% nhiệm vụ') },
  { needs: 'EXCELLENT', fact: 'TASKS_LATE', to: 0, words: says('mọi nhiệm vụ đúng hạn') },
  { needs: 'EXCELLENT', fact: 'TASKS_BEYOND', from: 30, words: says('ít nhất 30% nhiệm vụ vượt yêu cầu') },
  { needs: 'EXCELLENT', fact: 'WEAKNESSES_MENDED', from: 1, words: says('đã khắc phục hết hạn chế của kỳ trước') },
  { needs: 'GOOD', fact: 'TASKS_DONE', from: 100, words: says('hoàn thành 100% nhiệm vụ') },
  { needs: 'GOOD', fact: 'TASKS_LATE', to: 0, words: says('mọi nhiệm vụ đúng hạn') },
  { needs: 'SATISFACTORY', fact: 'TASKS_DONE', from: 100, words: says('hoàn thành 100% nhiệm vụ') },
  { needs: 'SATISFACTORY', fact: 'TASKS_LATE', to: 20, words: says('không quá 20% nhiệm vụ chậm hạn') },
  {
    atMost: 'UNSATISFACTORY',
    fact: 'TASKS_DONE',
    kinds: ['ORGANISATION', 'COLLECTIVE', 'LEADER'],
    from: 70,
    words: says('hoàn thành từ 70% nhiệm vụ trở lên'),
  },
  { atMost: 'UNSATISFACTORY', fact: 'TASKS_DONE', kinds: ['MEMBER'], from: 50, words: says('không quá 50% nhiệm vụ chưa hoàn thành') },
  { atMost: 'UNSATISFACTORY', fact: 'DISCIPLINED', to: 0, words: says('không bị kỷ luật vì vi phạm khi thực hiện nhiệm vụ') },
  { atMost: 'UNSATISFACTORY', fact: 'DEGRADED', to: 0, words: says('không bị kết luận suy thoái') },
]

export const qd366: Regulation = {
  code: 'QD366',
  citation: 'Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị',
  shortCitation: REGULATION,
  method: { value: 'POINTS', source: `${REGULATION}, Điều 10` },
  pointFloors: { value: { EXCELLENT: 9000, GOOD: 7000, SATISFACTORY: 5000 }, source: `${REGULATION}, Điều 11` },
  absoluteCapPercent: { value: 25, source: CAP },
  guidances: [
    {
      code: '43-HD/BTCTW',
      citation: 'Hướng dẫn số 43-HD/BTCTW ngày 31/10/2025 của Ban Tổ chức Trung ương',
      fromYear: 2025,
      notRated: {
        EXEMPT: { value: true, source: WHO },
        SUSPENDED: { value: true, source: WHO },
        UNDER_SIX_MONTHS: { value: 6, source: WHO },
        FOUNDED_UNDER_SIX_MONTHS: open(6),
      },
      decisionOrder: `${REGULATION}, Điều 12.2`,
      admissionDay: open('CEREMONY'),
      hostGivesOpinion: { value: true, source: 'Hướng dẫn 43-HD/BTCTW, mục 7.6' },
      newMemberWritesSelfReview: { value: false, source: REGULATION },
      conditions,
      proposedCaps: { ORGANISATION: cap, COLLECTIVE: cap, MEMBER: cap, LEADER: cap },
    },
  ],
}
