import { type RatingImpact, ratingImpact } from '../../domain/ratingImpact'
import type { PlainDate } from '../../domain/plainDate'
import type { ImportBatch } from '../../models/ImportBatch'
import { ratingTallies } from '../ratingTallies'
import { treeOf } from '../treeOf'
import { memberEffect, unitEffect } from './batchRows'
import { type CountsToday, countsToday } from './countsToday'
import { stagedRatings } from './knownRatings'

/** What a checked file would do to the figures. */
export type ImportEffect =
  { kind: 'COUNTS'; before: CountsToday; after: CountsToday } | { kind: 'RATINGS'; year: number; onFile: boolean; impact: RatingImpact }

interface Place {
  id: number
  path: string
}

export function effectOf(batch: ImportBatch, organisation: Place, today: PlainDate): Promise<ImportEffect> {
  return batch.workbook === 'ratings' ? ratingEffect(batch) : countsEffect(batch, organisation, today)
}

async function countsEffect({ id, workbook }: ImportBatch, organisation: Place, today: PlainDate): Promise<ImportEffect> {
  const before = await countsToday(organisation, today)
  if (workbook === 'units') {
    const { committees, cells } = await unitEffect(id)
    return { kind: 'COUNTS', before, after: { ...before, committees: before.committees + committees, cells: before.cells + cells } }
  }
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
