import type { WriteContext } from '../../src/database'
import { proposedCapSetting } from '../../src/domain/excellentCap'
import { regimeFor } from '../../src/domain/regulations'
import { ExtendedDeadline } from '../../src/models/ExtendedDeadline'
import { Organisation } from '../../src/models/Organisation'
import { UnitBallots } from '../../src/models/UnitBallots'
import { makeCycle, makeMembers, makeOrganisation, makeRatings } from './factories'

const YEAR = 2023
const EXEMPT_EVERY = 50

/** A cell of many members in a year that is open to it alone: its deadline has passed and was put off. The meeting has voted. */
export async function makeLargeCell(context: WriteContext, size: number) {
  const { transaction } = context
  const superior = await Organisation.findOne({ where: { code: 'Q6' }, rejectOnEmpty: true, transaction })
  const committee = await makeOrganisation(context, { code: 'DONG', kind: 'COMMITTEE', name: 'Đảng bộ Đông người', parent: superior })
  const cell = await makeOrganisation(context, { code: 'DONG-01', name: 'Chi bộ Đông người', parent: committee })
  const names = Array.from({ length: size }, (_, index) => ({ fullName: `Nguyễn Hoàng Phương Thảo Vy ${index + 1}` }))
  const members = await makeMembers(context, cell, names)
  const cycle = await makeCycle(context, committee, [cell], YEAR, false)
  const caps = { ORGANISATION: proposedCapSetting(regimeFor(YEAR), 'ORGANISATION'), MEMBER: proposedCapSetting(regimeFor(YEAR), 'MEMBER') }
  const deadlines = { HAND_IN: { on: `${YEAR}-12-10`, locks: true } }
  const voting = { quorum: 'MORE_THAN_HALF', threshold: 'MORE_THAN_HALF' }
  await cycle.update({ settings: JSON.stringify({ caps, deadlines, voting }) }, { transaction })
  const more = { cycleId: cycle.id, unitId: cell.id, step: 'HAND_IN' as const, untilDate: `${YEAR + 1}-02-01` }
  await ExtendedDeadline.create(
    { ...more, reason: 'Chi bộ đông người', at: `${YEAR}-12-11T00:00:00.000Z`, userName: 'Văn phòng' },
    { transaction },
  )
  const counted = { voters: size, present: size, issued: size, returned: size }
  const held = { heldOn: `${YEAR}-12-05`, chairName: 'Chủ trì', counterNames: 'Tổ kiểm phiếu' }
  await UnitBallots.create({ cycleId: cycle.id, unitId: cell.id, ...held, ...counted }, { transaction })
  await makeRatings(context, cycle, [
    { kind: 'ORGANISATION', organisationId: cell.id, unit: cell },
    ...members.map(({ id }, index) => ({
      kind: 'MEMBER' as const,
      memberId: id,
      unit: cell,
      notRatedReason: index % EXEMPT_EVERY === EXEMPT_EVERY - 1 ? ('EXEMPT' as const) : null,
    })),
  ])
  return { cell, secretary: members[0]!, sheet: `/organisations/${cell.id}/years/${YEAR}/ratings` }
}
