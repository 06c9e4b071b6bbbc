import type { Facts } from '../../src/domain/levelConditions'
import { checksOfFile, type FileToCheck, lacksOf, votersAmong } from '../../src/domain/ratingChecks'
import type { RatingRecord } from '../../src/domain/ratingRecord'
import { regimeFor } from '../../src/domain/regulations'

const row = (id: number, given: Partial<RatingRecord> = {}): RatingRecord =>
  ({
    ...{ id, kind: 'MEMBER', state: 'DRAFT', name: `Người ${id}`, office: null, officialOn: '2010-01-01', notRatedReason: null },
    ...{ level: null, proposedLevel: 'GOOD', levelReason: null },
    ...{ votesExcellent: null, votesGood: null, votesSatisfactory: null, votesUnsatisfactory: null, votesInvalid: null },
    ...given,
  }) as RatingRecord

function cycleOf(year: number, meeting: FileToCheck['cycle']['meeting'] = null): FileToCheck['cycle'] {
  const { regulation, guidance } = regimeFor(year)
  const settings = { caps: {}, voting: { quorum: 'TWO_THIRDS', threshold: 'MORE_THAN_HALF' } as const }
  return {
    ...{ id: 1, organisationId: 1, year, regulation: regulation.code, guidance: guidance.code },
    ...{ countingDate: `${year}-12-31`, publishedOn: null, settings, meeting },
  }
}

/** What is lacking of the first row, in a file of these. */
function lacks(year: number, rows: RatingRecord[], facts: Facts = {}, meeting: FileToCheck['cycle']['meeting'] = null) {
  const checks = checksOfFile({ cycle: cycleOf(year, meeting), rows, facts: new Map([[rows[0]!.id, facts]]) })
  return { checks: checks.get(rows[0]!.id)!, lacks: lacksOf(rows[0]!, checks.get(rows[0]!.id)!) }
}

const REASON = 'chưa ghi lý do đề xuất như vậy'

test('a row without a level is not finished; one with a level that nothing speaks against is', () => {
  expect(lacks(2023, [row(1, { proposedLevel: null })]).lacks).toEqual(['chưa có mức đề xuất'])
  expect(lacks(2023, [row(1)]).lacks).toEqual([])
})

test.each([
  ['for the level proposed', { votesExcellent: 1, votesGood: 4 }, []],
  ['for another', { votesExcellent: 4, votesGood: 1 }, [REASON]],
  ['in no majority', { votesExcellent: 2, votesGood: 2, votesSatisfactory: 1 }, [REASON]],
])('of five votes %s', (_how, votes, expected) => {
  const rows = [row(1, votes), row(2), row(3), row(4), row(5)]
  expect(lacks(2023, rows).lacks).toEqual(expected)
  expect(lacks(2023, [{ ...rows[0]!, levelReason: 'Chi bộ thống nhất' }, ...rows.slice(1)]).lacks).toEqual([])
})

test('votes that do not add up are no matter of reasons: they are mended', () => {
  const meeting = { voters: 5, present: 5, issued: 5, returned: 5 }
  const rows = [row(1, { votesGood: 6, levelReason: 'Đã giải trình' }), row(2), row(3), row(4), row(5)]
  expect(lacks(2023, rows, {}, meeting).lacks[0]).toContain('cuộc họp thu về 5 phiếu')
  expect(lacks(2023, rows).lacks[0]).toContain('chỉ 5 đảng viên chính thức có quyền bỏ phiếu')
})

test('a probationary member has no vote, nor has somebody exempt', () => {
  expect(votersAmong([row(1), row(2, { officialOn: null }), row(3, { notRatedReason: 'EXEMPT', state: 'NOT_RATED' })])).toBe(1)
})

test('a secretary stands above the cell, a leader above the leadership, only with a reason', () => {
  const unit = row(9, { kind: 'ORGANISATION', proposedLevel: 'GOOD' })
  const leadership = row(8, { kind: 'COLLECTIVE', proposedLevel: 'SATISFACTORY' })
  const secretary = row(1, { office: 'SECRETARY', proposedLevel: 'EXCELLENT' })
  expect(lacks(2023, [secretary, unit]).lacks).toEqual([REASON])
  expect(lacks(2023, [{ ...secretary, proposedLevel: 'GOOD' }, unit]).lacks).toEqual([])
  expect(lacks(2023, [row(1, { kind: 'LEADER' }), unit, leadership]).lacks).toEqual([REASON])
  expect(lacks(2023, [row(1, { kind: 'LEADER', proposedLevel: 'SATISFACTORY' }), unit, leadership]).lacks).toEqual([])
})

test.each([
  [2018, { SICK_MONTHS: '3' }, null],
  [2022, { SICK_MONTHS: '3' }, 'Hướng dẫn 21-HD/BTCTW'],
  [2022, { SICK_MONTHS: '2' }, null],
  [2024, { SICK_MONTHS: '6' }, null],
  [2025, { SICK_MONTHS: '6' }, null],
  [2022, { TASKS_DONE: '49' }, 'Quy định 132-QĐ/TW'],
  [2024, { TASKS_DONE: '49' }, null],
  [2024, { DISCIPLINED: '1' }, 'Quy định 124-QĐ/TW'],
  [2025, { TASKS_LATE: '5' }, 'Quy định 366-QĐ/TW, Điều 11'],
])('in %i the facts %j against «tốt» are told with their source', (year, facts, source) => {
  const { checks } = lacks(year, [row(1)], facts)
  expect(checks.map(check => check.source)).toEqual(source === null ? [] : [source])
})

test('a fact that is missing speaks neither for nor against', () => {
  expect(lacks(2025, [row(1, { proposedLevel: 'EXCELLENT' })]).checks).toEqual([])
})
