import type { ActingPerson } from '../domain/actingSide'
import { type ActedCycle, whyNot } from '../domain/ratingActs'
import type { RatingLevel } from '../domain/ratingLevel'
import { momentText } from '../domain/plainDate'
import type { ActRecord, RatingRecord } from '../domain/ratingRecord'
import type { Regime } from '../domain/regulations'
import { subjectKindLabel } from '../labels/decisions'
import { actWords } from './acts'
import { levelChoices, presentLevelOrNone } from './level'
import { presentDecided, presentOut } from './ratingRow'

/** What was typed for one subject; no version where it was not ticked. */
interface TypedChoice {
  version: number | null
  level: RatingLevel | null
}

export interface DecisionRowContext {
  cycle: ActedCycle
  regime: Regime
  actor: ActingPerson
  /** What is about to be done with the rows; left out in the list, where both may be. */
  act?: 'prepare' | 'recordElsewhere'
  typed: ReadonlyMap<number, TypedChoice>
  /** Who changed the rows last, of those that are no longer as they were shown. */
  lastActs?: ReadonlyMap<number, ActRecord>
  errors: Record<string, string>
}

/** A subject in the list of decisions, with the level that would be recorded: as typed, else the one in force, else the one proposed. */
export function presentDecisionRow(row: RatingRecord, context: DecisionRowContext) {
  const { regime, typed, errors } = context
  const choice = typed.get(row.id)
  const version = choice?.version ?? null
  const out = presentOut(row, regime)
  return {
    id: row.id,
    code: row.unitCode,
    name: row.name,
    detail: row.kind === 'ORGANISATION' ? '' : row.kind === 'MEMBER' ? row.unitName : `${subjectKindLabel[row.kind]}, ${row.unitName}`,
    href: `/ratings/${row.id}`,
    proposed: presentLevelOrNone(row.proposedLevel),
    decided: presentDecided(row),
    out,
    obstacle: out ? null : obstacleOf(row, context),
    /** Sent along with the tick: somebody else's change meanwhile is noticed. */
    version: row.version,
    checked: version !== null,
    levels: levelChoices(choice ? choice.level : (row.level ?? row.proposedLevel)),
    changed: changeOf(row, context),
    error: errors[`level-${row.id}`] ?? null,
  }
}

/** Somebody was faster: what was done, by whom and when, beside what was about to be recorded. */
function changeOf({ id, version }: RatingRecord, { typed, lastActs }: DecisionRowContext) {
  const choice = typed.get(id)
  if (!choice || choice.version === null || choice.version === version) return null
  const last = lastActs?.get(id)
  return {
    by: last
      ? `${last.userName} vừa ${actWords(last.act, last.before, last.after)}, ${momentText(last.at)}.`
      : 'Vừa có người sửa dòng này.',
    mine: presentLevelOrNone(choice.level),
  }
}

/** In the list a row may be chosen for a decision of the committee, or to enter what was decided elsewhere. */
function obstacleOf(row: RatingRecord, { act, cycle, actor }: DecisionRowContext) {
  if (act) return whyNot(act, row, cycle, actor)
  return whyNot('recordElsewhere', row, cycle, actor) === null ? null : whyNot('prepare', row, cycle, actor)
}

export type ShownDecisionRow = ReturnType<typeof presentDecisionRow>
