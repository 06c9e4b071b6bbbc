import { Router } from 'express'
import { hasRole, seesPlace } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { untilPublished } from '../domain/yearRating'
import { Member } from '../models/Member'
import { canSeeCommendations } from '../policies/commendations'
import { canSeeOrganisation } from '../policies/organisations'
import { READERS_OF_RECORDS } from '../policies/readers'
import { presentMemberHome } from '../presenters/memberHome'
import { presentReaders } from '../presenters/readers'
import { accessesOf } from '../queries/accessesOf'
import { awardsOf } from '../queries/awardsOf'
import { commendedYears } from '../queries/commendedYears'
import { grassrootsOf } from '../queries/grassrootsOf'
import { memberEpisodes } from '../queries/memberEpisodes'
import { memberProfile } from '../queries/memberProfile'
import { readersOf } from '../queries/readersOf'
import { openSelfRatings } from '../queries/selfRatings'
import { ratingsOfMember } from '../queries/yearRatings'
import { opensFor } from './opens'
import { showPage } from './page'

export const me = Router()

/** The member's home: what concerns oneself, and nothing of other people. */
me.get('/me', async (_req, res) => {
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const { id, unit } = await Member.ofAccount(actor, today)
  const [profile, episodes, ratings, selfRatings, awards, grassroots] = await Promise.all([
    memberProfile(id),
    memberEpisodes(id),
    ratingsOfMember(id),
    openSelfRatings(id, today),
    awardsOf('member', id),
    grassrootsOf(unit),
  ])
  const withLists = grassroots !== null && canSeeCommendations(actor, grassroots)
  const years = withLists ? await commendedYears(grassroots.id) : []
  const atWork = hasRole(actor, ...READERS_OF_RECORDS)
  const member = presentMemberHome({
    ...{ actor, today, profile, episodes, awards, selfRatings },
    ratings: ratings.map(untilPublished),
    lists: withLists && years.length > 0 ? { organisation: grassroots, years } : null,
    opens: opensFor(actor),
  })
  await showPage(
    res,
    'me/show',
    {
      ...{ title: 'Của tôi', section: 'me', organisation: atWork ? unit : grassroots, year: null, crumbs: [] },
      turn: (place, year) => (!year && canSeeOrganisation(actor, place) ? `/organisations/${place.id}` : null),
    },
    { member },
  )
})

/** Who can see me, who looked at me. */
me.get('/me/readers', async (_req, res) => {
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const { id, unit } = await Member.ofAccount(actor, today)
  const [readers, accesses] = await Promise.all([readersOf(unit, READERS_OF_RECORDS, today), accessesOf(id, actor.userId)])
  await showPage(
    res,
    'me/readers',
    {
      ...{ title: 'Ai xem được hồ sơ của tôi', section: 'me', organisation: seesPlace(actor, unit) ? unit : null, year: null },
      crumbs: [{ name: 'Của tôi', href: '/me' }],
      turn: () => null,
    },
    { access: presentReaders(readers, accesses) },
  )
})
