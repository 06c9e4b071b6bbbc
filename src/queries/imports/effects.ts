import type { TallyChange } from '../../domain/importRow'
import type { PlainDate } from '../../domain/plainDate'
import { type RatingImpact, ratingImpact } from '../../domain/ratingImpact'
import type { ImportBatch } from '../../models/ImportBatch'
import { ratingTallies } from '../ratingTallies'
import { treeOf } from '../treeOf'
import { memberEffect, unitEffect } from './batchRows'
import type { ImportedList } from './checking'
import { type CountsToday, countsToday } from './countsToday'
import { accountTallies } from './knownAccounts'
import { awardTallies } from './knownAwards'
import { candidateTallies } from './knownCandidates'
import { factTallies } from './knownFacts'
import { officeTallies } from './knownOffices'
import { stagedRatings } from './knownRatings'
import { targetTallies } from './knownTargets'

/** What a checked file would do to the figures. */
export type ImportEffect =
  | { kind: 'COUNTS'; before: CountsToday; after: CountsToday }
  | { kind: 'TALLIES'; changes: TallyChange[] }
  | { kind: 'RATINGS'; year: number; onFile: boolean; impact: RatingImpact }

interface Place {
  id: number
  path: string
}

type EffectOf = (batch: ImportBatch, organisation: Place, today: PlainDate) => Promise<ImportEffect>

const EFFECTS: Readonly<Record<ImportedList, EffectOf>> = {
  units: countsEffect,
  members: countsEffect,
  stays: countsEffect,
  offices: async ({ id }, organisation, today) => tallies(await officeTallies(id, organisation, today)),
  candidates: async ({ id }, organisation, today) => tallies(await candidateTallies(id, organisation, Number(today.slice(0, 4)))),
  targets: async ({ id }, organisation) => tallies(await targetTallies(id, organisation)),
  ratings: ratingEffect,
  facts: async ({ id, organisationId, year }) => tallies(await factTallies(id, organisationId, year!)),
  awards: async ({ id }, organisation) => tallies(await awardTallies(id, organisation)),
  accounts: async ({ id }, organisation) => tallies(await accountTallies(id, organisation)),
}

export const effectOf: EffectOf = (batch, organisation, today) => EFFECTS[batch.workbook as ImportedList](batch, organisation, today)

const tallies = (changes: TallyChange[]): ImportEffect => ({ kind: 'TALLIES', changes })

async function countsEffect({ id, workbook }: ImportBatch, organisation: Place, today: PlainDate): Promise<ImportEffect> {
  const before = await countsToday(organisation, today)
  if (workbook === 'units') {
    const { committees, cells } = await unitEffect(id)
    return { kind: 'COUNTS', before, after: { ...before, committees: before.committees + committees, cells: before.cells + cells } }
  }
  if (workbook === 'stays') return { kind: 'COUNTS', before, after: before }
  const { members, full } = await memberEffect(id, today)
  return { kind: 'COUNTS', before, after: { ...before, members: before.members + members, full: before.full + full } }
}

async function ratingEffect({ id, organisationId, year }: ImportBatch): Promise<ImportEffect> {
  const years = { from: year!, to: year! }
  const { places, cycles } = await treeOf(organisationId)
  const [ratings, added] = await Promise.all([ratingTallies({ organisationId, places, years, publishedOnly: false }), stagedRatings(id)])
  const cycle = cycles.find(each => each.year === year && each.organisationId === organisationId) ?? null
  const impact = ratingImpact({ committeeId: organisationId, year: year!, cycle, ratings }, added)
  return { kind: 'RATINGS', year: year!, onFile: cycle !== null, impact }
}
