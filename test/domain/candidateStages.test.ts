import { isCarried, lastStage, mayBeAdmitted, nextStage, type ReachedStages, stageFault } from '../../src/domain/candidateStages'
import { CANDIDATE_STAGES } from '../../src/domain/codes'

const upTo = (count: number): ReachedStages =>
  Object.fromEntries(CANDIDATE_STAGES.slice(0, count).map((stage, index) => [stage, `2022-0${index + 1}-10`]))

test('stages in their order have no fault, also two on one day', () => {
  for (const count of CANDIDATE_STAGES.keys()) expect(stageFault(upTo(count + 1))).toBeNull()
  expect(stageFault({ INTRODUCED: '2022-01-10', AWARENESS_CLASS: '2022-01-10' })).toBeNull()
})

test('a stage may neither leave out the one before nor come earlier', () => {
  expect(stageFault({ AWARENESS_CLASS: '2022-02-10' })).toMatchObject({ before: 'INTRODUCED', beforeOn: null })
  expect(stageFault({ ...upTo(3), AWARENESS_CLASS: '2022-04-01' })).toMatchObject({
    ...{ stage: 'BACKGROUND_CHECK', reachedOn: '2022-03-10' },
    ...{ before: 'AWARENESS_CLASS', beforeOn: '2022-04-01' },
  })
})

test('one stage comes next, and one was the last', () => {
  expect([nextStage({}), lastStage({})]).toEqual(['INTRODUCED', null])
  expect([nextStage(upTo(3)), lastStage(upTo(3))]).toEqual(['CELL_RESOLUTION', 'BACKGROUND_CHECK'])
  expect([nextStage(upTo(7)), lastStage(upTo(7))]).toEqual([null, 'ADMISSION'])
})

test.each([
  [8, 12, true],
  [7, 12, false],
  [7, 10, true],
  [6, 10, false],
  [1, 1, true],
  [0, 0, false],
])('%i of %i who may vote carry a resolution: %s', (votesFor, voters, carried) => {
  expect(isCarried({ votesFor, voters })).toBe(carried)
})

test('after the resolution of the committee one may be admitted, once', () => {
  expect(CANDIDATE_STAGES.map((_, index) => mayBeAdmitted(upTo(index + 1)))).toEqual([false, false, false, false, true, true, false])
})
