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
      admissionDay: open('CEREMONY'),
      newMemberWritesSelfReview: { value: false, source: REGULATION },
      proposedCaps: { ORGANISATION: cap, COLLECTIVE: cap, MEMBER: cap, LEADER: cap },
    },
  ],
}
