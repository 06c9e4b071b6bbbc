import { extendDeadline } from '../../src/commands/extendDeadline'
import { moveFile } from '../../src/commands/moveFile'
import { openCycle } from '../../src/commands/openCycle'
import { publishRatings, unpublishRatings } from '../../src/commands/publishRatings'
import { recordMeeting } from '../../src/commands/recordMeeting'
import { settleRating } from '../../src/commands/settleRating'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { OPEN, PUBLISHED, type World } from './catalogueWorld'
import { actorOf, type CommandRow, NOW, REASON } from './commandRow'

/** A year that is opened here, its deadlines stated. */
const NEXT = OPEN + 1
const LAST_DAY = { on: '2024-12-20', locks: false }

const cycleOf = async ({ organisation }: World, year: number) => (await RatingCycle.ofCommittee(organisation.A, year))!
const secretary = () => actorOf('a-secretary')
const ofNext = async (world: World, memberId: number) =>
  (await Rating.findOne({ where: { cycleId: (await cycleOf(world, NEXT)).id, memberId }, rejectOnEmpty: true })).id

/** Everybody in the cell at its own level, so that its file can go in. */
async function fillA1(world: World) {
  const { id: cycleId } = await cycleOf(world, NEXT)
  await Rating.update({ proposedLevel: 'GOOD' }, { where: { cycleId, unitId: world.organisation.A1, state: 'DRAFT' } })
}

export const CYCLE_COMMANDS: Record<string, CommandRow> = {
  openCycle: {
    tells: 'CREATION',
    run: async ({ organisation }) => {
      const settings = { caps: {}, deadlines: { HAND_IN: LAST_DAY } }
      return openCycle(await secretary(), organisation.A, { year: NEXT, countingDate: '2024-12-31', settings }, NOW)
    },
  },
  extendDeadline: {
    tells: 'CREATION',
    run: async world => {
      const extension = { unitId: world.organisation.A1, step: 'HAND_IN' as const, untilDate: '2024-12-25', reason: REASON }
      return extendDeadline(await secretary(), (await cycleOf(world, NEXT)).facts(), extension, NOW)
    },
  },
  settleRating: {
    tells: 'CHANGE',
    run: async world => {
      const ratingId = await ofNext(world, world.member['A1.commended']!)
      const settlement = { ratingId, act: 'exclude' as const, reason: REASON }
      return settleRating(await actorOf('a1-secretary'), (await cycleOf(world, NEXT)).facts(), settlement, NOW)
    },
  },
  recordMeeting: {
    tells: 'CREATION',
    run: async world => {
      const who = { heldOn: '2024-01-10', place: null, chairName: 'Trần Thị Thử', counterNames: 'Lê Văn Đếm' }
      const meeting = { version: 0, ...who, present: 1, issued: 1, returned: 1 }
      return recordMeeting(await actorOf('a1-secretary'), (await cycleOf(world, NEXT)).facts(), world.organisation.A1, meeting, NOW)
    },
  },
  moveFile: {
    tells: 'CHANGE',
    given: fillA1,
    run: async world => {
      const cycle = (await cycleOf(world, NEXT)).facts()
      return moveFile(await actorOf('a1-secretary'), cycle, { act: 'handIn', unitId: world.organisation.A1 }, NOW)
    },
  },
  unpublishRatings: {
    tells: 'CHANGE',
    run: async world => unpublishRatings(await secretary(), (await cycleOf(world, PUBLISHED)).id, REASON, NOW),
  },
  publishRatings: { tells: 'CHANGE', run: async world => publishRatings(await secretary(), (await cycleOf(world, PUBLISHED)).id, NOW) },
}
