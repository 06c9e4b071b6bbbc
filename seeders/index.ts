import type { Transaction } from 'sequelize'
import { write, type WriteContext } from '../src/database'
import { AuditEntry } from '../src/models/AuditEntry'
import { Organisation } from '../src/models/Organisation'
import { ACCOUNT_NAMES, hashPasswords, seedAccounts } from './accounts'
import { CELLS, ORDINARY_MEMBER } from './cells'
import { seedCommendations } from './commendations'
import { seedConference } from './conference'
import { seedCycles } from './cycles'
import { seedDevelopment } from './development'
import { MOVEMENT_PEOPLE } from './massMobilisation'
import { type DemoMember, planMembers } from './memberPlan'
import { seedMembers } from './members'
import { OFFICER_NAMES, seedOffices } from './offices'
import { seedOrganisations, SUPERIOR } from './organisations'
import { seedNews } from './news'
import { nameMaker } from './personNames'
import { rateMembers, subjectsOf } from './ratingPlan'
import { seedRatings } from './ratings'
import { seedYearProfiles } from './yearProfiles'
import { DECIDED_YEARS, YEARS } from './years'

export { DEMO_ACCOUNTS } from './accounts'

/**
 * Fills an empty database with the demo: Quận 6, rating years 2018 to 2023. False, and nothing changed, where organisations exist, or the demo was left.
 * All people are invented but the three office holders whom the public report names; each file says what else is.
 */
export async function seedDemo(now: Date): Promise<boolean> {
  if (await isFilled()) return false
  const hashes = await hashPasswords()
  const seeded = await write(
    null,
    async context => {
      if (await isFilled(context.transaction)) return false
      await seed(context, hashes)
      return true
    },
    now,
  )
  if (seeded) await seedNews()
  return seeded
}

const isFilled = async (transaction: Transaction | null = null) =>
  (await Organisation.count({ transaction })) + (await AuditEntry.count({ where: { act: 'leaveDemo' }, transaction })) > 0

async function seed(context: WriteContext, hashes: readonly string[]) {
  const make = nameMaker(GIVEN_NAMES)
  const members = planMembers(make)
  const ratings = new Map(YEARS.map(year => [year, ratingsOf(members, year)]))
  const tree = await seedOrganisations(context)
  const memberId = await seedMembers(context, members, tree)
  await seedOffices(context, members, memberId, tree)
  const cycleId = await seedCycles(context, tree)
  await seedRatings(context, ratings, { tree, memberId, cycleId })
  await seedCommendations(context, { tree, memberId, ratings })
  await seedDevelopment(context, { tree, members, memberId, make })
  await seedYearProfiles(context, tree)
  await seedConference(context, tree)
  await seedAccounts(context, { tree, members, memberId, hashes })
  const superior = tree.at(SUPERIOR).id
  await AuditEntry.record(context, { act: 'seedDemo', subjectKind: 'organisation', subjectId: superior, organisationId: superior })
}

/** Names written down on the pages of the seed; those made by chance differ from them. */
const GIVEN_NAMES = [
  ...[...ACCOUNT_NAMES, ...OFFICER_NAMES, ...MOVEMENT_PEOPLE, ORDINARY_MEMBER.name],
  ...CELLS.flatMap(({ secretary, deputy }) => [secretary.name, deputy.name]),
]

function ratingsOf(members: readonly DemoMember[], year: number) {
  const subjects = subjectsOf(members, year)
  const decided = DECIDED_YEARS.find(candidate => candidate.year === year)
  return decided ? rateMembers(subjects, decided) : subjects
}
