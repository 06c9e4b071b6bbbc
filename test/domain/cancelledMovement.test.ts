import { cancellableMovements, type CancellingGround, whyNotCancelled, whyNotHeldAgain } from '../../src/domain/cancelledMovement'
import type { MovedRecord } from '../../src/domain/movementCorrection'

const left: MovedRecord = {
  admittedOn: '2015-03-01',
  memberships: [
    { id: 1, fromDate: '2018-01-01', toDate: '2020-06-01', beganBy: 'FOUNDING', endedBy: 'TRANSFERRED_OUT' },
    { id: 2, fromDate: '2020-06-01', toDate: '2022-10-01', beganBy: 'TRANSFERRED_IN', endedBy: 'RESIGNED' },
  ],
  absences: [
    { id: 4, kind: 'EXEMPT', fromDate: '2021-01-01', toDate: '2021-03-01' },
    { id: 5, kind: 'EXEMPT', fromDate: '2022-05-01', toDate: '2022-10-01' },
  ],
  temporary: [{ id: 6, fromDate: '2020-02-01', toDate: '2020-06-01' }],
}
const back: MovedRecord = {
  ...left,
  memberships: [...left.memberships, { id: 3, fromDate: '2023-02-01', toDate: null, beganBy: 'TRANSFERRED_IN', endedBy: null }],
}

const NOTHING: CancellingGround = { held: [], ledTo: { id: 9 }, back: null, decidedYears: [] }
const obstacle = (record: MovedRecord, kind: string, ground: Partial<CancellingGround> = {}) => {
  const moved = cancellableMovements(record).find(each => each.kind === kind)!
  return whyNotCancelled(moved, record, { ...NOTHING, ...ground })
}

test('all that was recorded may never have happened, but how the record began', () => {
  expect(cancellableMovements(back).map(({ kind }) => kind)).toEqual([
    ...['TRANSFERRED_IN', 'RESIGNED', 'EXEMPT', 'EXEMPT_END', 'EXEMPT', 'TRANSFER', 'TEMPORARY'],
  ])
  const came = { ...left, memberships: [{ ...left.memberships[0]!, beganBy: 'TRANSFERRED_IN' as const, toDate: null, endedBy: null }] }
  expect(cancellableMovements(came).map(({ kind }) => kind)).not.toContain('TRANSFERRED_IN')
})

test('only the newest change of cells is cancelled; a period that never was always is', () => {
  expect(obstacle(left, 'RESIGNED')).toBeNull()
  expect(obstacle(back, 'RESIGNED')).toContain('Ngày 01/02/2023')
  expect(obstacle(back, 'TRANSFER')).toContain('Ngày 01/10/2022')
  expect(obstacle(back, 'TRANSFERRED_IN')).toBeNull()
  expect(obstacle(back, 'EXEMPT')).toBeNull()
})

test('an end that never was is cancelled while the member stays and nothing of the kind has begun since', () => {
  expect(obstacle(left, 'EXEMPT_END')).toContain('Ngày 01/10/2022')
  const again = left.absences.map(absence => (absence.id === 5 ? { ...absence, toDate: null } : absence))
  const stays = { ...left, memberships: [{ ...left.memberships[0]!, toDate: null, endedBy: null }], absences: again }
  expect(obstacle(stays, 'EXEMPT_END')).toContain('Ngày 01/05/2022')
  expect(obstacle({ ...stays, absences: [left.absences[0]!] }, 'EXEMPT_END')).toBeNull()
})

test('what began where it led, or was decided there, stands in the way', () => {
  const exempt = { ...back, absences: [{ id: 7, kind: 'EXEMPT' as const, fromDate: '2023-03-01', toDate: null }] }
  expect(obstacle(exempt, 'TRANSFERRED_IN')).toContain('Từ ngày 01/03/2023')
  const office = { organisationId: 9, fromDate: '2023-04-01' }
  expect(obstacle(back, 'TRANSFERRED_IN', { held: [office] })).toContain('nhận từ ngày 01/04/2023')
  expect(obstacle(back, 'TRANSFERRED_IN', { decidedYears: [2023] })).toContain('năm 2023')
  expect(obstacle(left, 'RESIGNED', { back: { closedOn: '2022-12-01' } })).toContain('ngày 01/12/2022')
})

test('an office goes on again unless somebody else has it or its organisation is closed', () => {
  const term = { role: 'SECRETARY' as const, memberId: 1, name: 'An', fromDate: '2020-01-01', toDate: '2023-01-01' }
  const next = { ...term, memberId: 2, name: 'Bình', fromDate: '2023-02-01', toDate: null }
  const place = { since: '2010-01-01', closedOn: null }
  expect(whyNotHeldAgain(term, { ...place, terms: [term] })).toBeNull()
  expect(whyNotHeldAgain(term, { ...place, terms: [term, next] })).not.toBeNull()
  expect(whyNotHeldAgain({ ...term, role: 'BOARD_MEMBER' }, { ...place, terms: [next] })).toBeNull()
  expect(whyNotHeldAgain(term, { ...place, closedOn: '2023-05-01', terms: [term] })).not.toBeNull()
})
