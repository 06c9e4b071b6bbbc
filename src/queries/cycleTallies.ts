import type { Transaction } from 'sequelize'
import type { PathRange } from '../domain/treePath'
import type { CycleFacts, RatingTally } from '../domain/yearRecords'
import { ratingTallies } from './ratingTallies'

/** How many ratings of one cycle stand at each level; `places` are its committee's. */
export async function cycleTallies(
  { id, organisationId, year }: Pick<CycleFacts, 'id' | 'organisationId' | 'year'>,
  places: readonly PathRange[],
  transaction: Transaction | null = null,
): Promise<RatingTally[]> {
  const tallies = await ratingTallies({ organisationId, places, years: { from: year, to: year }, publishedOnly: false }, transaction)
  return tallies.filter(({ cycleId }) => cycleId === id)
}
