import { type NotRatedRules, type ProposedCap, type Regulation, open } from './regulation'

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
      admissionDay: open('CEREMONY'),
      newMemberWritesSelfReview: open(true),
      proposedCaps: { ...otherCaps, MEMBER: openMemberCap },
    },
    {
      code: '21-HD/BTCTW',
      citation: 'Hướng dẫn số 21-HD/BTCTW ngày 18/10/2019 của Ban Tổ chức Trung ương',
      fromYear: 2019,
      notRated: { ...notRated2018, FOUNDED_UNDER_SIX_MONTHS: { value: 6, source: GUIDANCE_2019 } },
      admissionDay: open('CEREMONY'),
      newMemberWritesSelfReview: { value: true, source: GUIDANCE_2019 },
      proposedCaps: { ...otherCaps, MEMBER: memberCap2019 },
    },
  ],
}
