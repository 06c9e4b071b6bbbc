import { type Request, type Response, Router } from 'express'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { recordAccess } from '../commands/recordAccess'
import { hasRole, seesPlace } from '../domain/actor'
import { memberDataOf } from '../domain/memberData'
import { type PlainDate, plainDateOf } from '../domain/plainDate'
import { untilPublished } from '../domain/yearRating'
import { NotFoundError } from '../errors'
import { Member } from '../models/Member'
import { canSeeCommendations } from '../policies/commendations'
import { canSeeOrganisation } from '../policies/organisations'
import { READERS_OF_RECORDS } from '../policies/readers'
import { presentMemberHome } from '../presenters/memberHome'
import { presentReaders } from '../presenters/readers'
import { accessesOf } from '../queries/accessesOf'
import { awardsOf } from '../queries/awardsOf'
import { grassrootsOf } from '../queries/grassrootsOf'
import { letterheadOf } from '../queries/letterheadOf'
import { memberData } from '../queries/memberData'
import { memberEpisodes } from '../queries/memberEpisodes'
import { memberProfile } from '../queries/memberProfile'
import { readersOf } from '../queries/readersOf'
import { openSelfRatings } from '../queries/selfRatings'
import { ratingsOfMember } from '../queries/yearRatings'
import { reportFormats } from '../reports'
import { memberDataDocument } from '../reports/memberData'
import { freshlySignedIn } from './freshlySignedIn'
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
  const atWork = hasRole(actor, ...READERS_OF_RECORDS)
  const member = presentMemberHome({
    ...{ actor, today, profile, episodes, awards, selfRatings },
    ratings: ratings.map(untilPublished),
    lists: withLists && grassroots.commendedYears.length > 0 ? { organisation: grassroots, years: grassroots.commendedYears } : null,
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

/** Own data in a file of one's own: as data, or to be read. Nobody else's; and not from a telephone left lying open. */
me.get('/me/data.:extension', freshlySignedIn, async (req: Request<{ extension: string }>, res: Response) => {
  const { actor, now } = res.locals
  const { extension } = req.params
  const today = plainDateOf(now)
  const { id, unit } = await Member.ofAccount(actor, today)
  const format = reportFormats.find(each => each.extension === extension)
  if (!format && extension !== 'json') throw new NotFoundError('Không có định dạng này. Hãy chọn ở mục Của tôi.')
  const found = await memberData({ memberId: id, ownUserId: actor.userId, unit, roles: READERS_OF_RECORDS, today })
  const data = memberDataOf({ ...found, takenAt: now.toISOString() })
  const taken = { report: 'Dữ liệu của chính mình', format: extension.toUpperCase() }
  await recordAccess(actor, { act: 'exportReport', subjectKind: 'member', subjectId: id, organisationId: unit.id, taken }, now)
  res.type(format?.contentType ?? 'application/json').set('Content-Disposition', `attachment; filename="du-lieu-cua-toi.${extension}"`)
  const names = await placeNames(unit.id, today)
  await pipeline(format ? format.render(memberDataDocument(data, names)) : Readable.from([`${JSON.stringify(data, null, 2)}\n`]), res)
})

async function placeNames(unitId: number, today: PlainDate) {
  const letterhead = await letterheadOf(unitId, today)
  return { name: letterhead?.name ?? '', above: letterhead?.superiorName ?? '' }
}
