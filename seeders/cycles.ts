import type { WriteContext } from '../src/database'
import { proposedCapSetting } from '../src/domain/excellentCap'
import { regimeFor } from '../src/domain/regulations'
import type { CycleSettings } from '../src/domain/cycleSettings'
import { CyclePlace } from '../src/models/CyclePlace'
import { RatingCycle } from '../src/models/RatingCycle'
import { idsBy, insertAll } from './insert'
import { COMMITTEE, type Place, SUPERIOR, type Tree } from './organisations'
import { countingDateOf, DECIDED_YEARS, YEARS } from './years'

/** Finds the cycle of a committee (by code) and year. */
export type CycleId = (committee: string, year: number) => number

const RATING_COMMITTEES = [SUPERIOR, COMMITTEE]

export async function seedCycles({ transaction }: WriteContext, tree: Tree): Promise<CycleId> {
  const cycles = RATING_COMMITTEES.flatMap(code => YEARS.map(year => ({ committee: tree.at(code), year })))
  const rows = cycles.map(({ committee, year }) => cycleOf(committee, year))
  await insertAll(RatingCycle, rows, transaction)
  const find = await idsBy(RatingCycle, ['organisationId', 'year'], transaction)
  const idOf: CycleId = (committee, year) => find(tree.at(committee).id, year)
  const places = cycles.flatMap(({ committee, year }) => placesOf(committee, tree, idOf(committee.code, year)))
  await insertAll(CyclePlace, places, transaction)
  return idOf
}

/** The day of opening is invented. */
function cycleOf(committee: Place, year: number) {
  const { regulation, guidance } = regimeFor(year)
  return {
    organisationId: committee.id,
    year,
    period: 'YEAR',
    regulation: regulation.code,
    guidance: guidance.code,
    countingDate: countingDateOf(year),
    openedOn: `${year}-11-20`,
    publishedOn: DECIDED_YEARS.find(decided => decided.year === year)?.publishedOn ?? null,
    settings: JSON.stringify(settingsOf(committee, year)),
  }
}

/** In 2022 the committee counted organisations on GOOD or better; the document that grants it is not in the source. */
function settingsOf({ code }: Place, year: number): CycleSettings {
  const regime = regimeFor(year)
  const proposed = proposedCapSetting(regime, 'ORGANISATION')
  const organisation = code === COMMITTEE && year === 2022 ? { ...proposed, denominator: 'GOOD_OR_BETTER' as const } : proposed
  return { caps: { ORGANISATION: organisation, MEMBER: proposedCapSetting(regime, 'MEMBER') } }
}

/** The tree under the committee, itself included, as it stands. */
const placesOf = (committee: Place, { all }: Tree, cycleId: number) =>
  all
    .filter(({ path }) => path.startsWith(committee.path))
    .map(({ id, parentId, path, code, kind, name, bodyName }) => ({
      cycleId,
      organisationId: id,
      parentId,
      path,
      code,
      kind,
      name,
      bodyName,
    }))
