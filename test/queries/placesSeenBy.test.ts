import { type Actor, seesPlace } from '../../src/domain/actor'
import { ROLES, type Role } from '../../src/domain/codes'
import { placesSeenBy } from '../../src/queries/placesSeenBy'
import { select } from '../../src/queries/select'
import { Organisation } from '../../src/models/Organisation'
import { useDatabase } from '../support/database'

useDatabase('demo')

const at = (places: Organisation[], code: string, role: Role) => {
  const { id, path } = places.find(place => place.code === code)!
  return { role, organisationId: id, path }
}

test.each([
  ...ROLES.flatMap(role =>
    ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-P05'].map(code => ({ name: `${role} at ${code}`, grants: [[code, role]] as [string, Role][] })),
  ),
  {
    name: 'a member of one cell who is secretary of another',
    grants: [
      ['Q6-CQCQ-01', 'MEMBER'],
      ['Q6-CQCQ-02', 'CELL_SECRETARY'],
    ] as [string, Role][],
  },
  { name: 'nobody in particular', grants: [] as [string, Role][] },
])('the database and the rule agree on what $name may see', async ({ grants }) => {
  const places = await Organisation.findAll({ order: ['id'] })
  const actor: Actor = { userId: 1, name: 'Thử', memberId: null, grants: grants.map(([code, role]) => at(places, code, role)) }
  const { sql, values } = placesSeenBy(actor)
  const found = await select<{ id: number }>(`SELECT o.id FROM organisations o WHERE ${sql} ORDER BY o.id`, values)
  expect(found.map(({ id }) => id)).toEqual(places.filter(place => seesPlace(actor, place)).map(({ id }) => id))
})
