import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import { votersAmong } from '../domain/ratingChecks'
import { ballotProblems, type MeetingMinutes, voteProblem, votesOf } from '../domain/votes'
import type { CycleFacts } from '../domain/yearRecords'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { UnitBallots } from '../models/UnitBallots'
import { actedCycle } from '../queries/actedCycle'
import { ratingSheet } from '../queries/ratingSheet'

/** Enters what the minutes of a unit's meeting say of its ballots. Those with a vote are counted here, not typed. */
export function recordMeeting(actor: Actor, cycle: CycleFacts, unitId: number, { version, ...meeting }: MeetingMinutes, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      await Rating.holdUnit(cycle.id, unitId, transaction)
      const rows = await ratingSheet(cycle, unitId, transaction)
      const acted = await actedCycle(cycle, unitId, plainDateOf(now), transaction)
      const own = rows.find(({ kind }) => kind === 'ORGANISATION')
      const obstacle = own ? whyNot('fill', own, acted, actor) : 'Đơn vị này không có phiếu xếp loại.'
      if (obstacle) throw new RuleError(obstacle)
      const entered = { ...meeting, voters: votersAmong(rows) }
      RuleError.onFields(ballotProblems(entered))
      const stored = await UnitBallots.findOne({ where: { cycleId: cycle.id, unitId }, transaction })
      if ((stored?.version ?? 0) !== version) throw new ConflictError('Có người vừa sửa biên bản này; bản của đồng chí chưa được ghi.')
      const before = stored?.get({ plain: true }) ?? null
      if (stored) await stored.update({ ...entered, version: version + 1 }, { transaction })
      else await UnitBallots.create({ cycleId: cycle.id, unitId, ...entered }, { transaction })
      const after = { year: cycle.year, ...entered }
      await AuditEntry.record(context, {
        ...{ act: 'recordMeeting', subjectKind: 'organisation', subjectId: unitId, organisationId: unitId },
        ...{ before, after },
      })
      return rows.filter(row => {
        const tally = votesOf(row)
        return tally && voteProblem(tally, entered, entered.voters) !== null
      }).length
    },
    now,
  )
}
