import { type ProposedCap, type Regulation, open } from './regulation'

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
      admissionDay: open('CEREMONY'),
      newMemberWritesSelfReview: open(true),
      proposedCaps: { ORGANISATION: openCap, COLLECTIVE: openCap, MEMBER: openMemberCap, LEADER: openMemberCap },
    },
  ],
}
