import { Router } from 'express'
import { seesPlace } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { untilPublished } from '../domain/yearRating'
import { NotFoundError } from '../errors'
import { readMemberList } from '../forms/lists'
import { Member } from '../models/Member'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canSeeMember, canSeeMembers } from '../policies/members'
import { canSeeRatings } from '../policies/ratings'
import { presentMember } from '../presenters/member'
import { presentMemberList } from '../presenters/memberList'
import { awardsOf } from '../queries/awardsOf'
import { cellsOf } from '../queries/cellsOf'
import { historyOf } from '../queries/historyOf'
import { memberEpisodes } from '../queries/memberEpisodes'
import { memberProfile } from '../queries/memberProfile'
import { membersToday } from '../queries/membersToday'
import { organisationPeriods } from '../queries/organisationPeriods'
import { ratingsOfMember } from '../queries/yearRatings'
import { actsAtMember, actsAtMembers } from './actLinks'
import { opensFor } from './opens'
import { showPage } from './page'
import { idFrom } from './params'

export const members = Router()

const LIST_SIZE = 50
const NOT_THESE = 'Danh sách đảng viên dành cho cấp ủy và bí thư của chính chi bộ. Hồ sơ của đồng chí ở mục Của tôi.'
const NOT_THIS_ONE = 'Hồ sơ này dành cho cấp ủy, bí thư của chính chi bộ và đảng viên có hồ sơ. Hồ sơ của đồng chí ở mục Của tôi.'

members.get('/organisations/:organisationId/members', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  authorize(canSeeMembers(actor, organisation), NOT_THESE)
  const { page, fields, filter, order } = readMemberList(req.query)
  const today = plainDateOf(now)
  const [found, cells, periods] = await Promise.all([
    membersToday(organisation, { filter, order, today, span: { limit: LIST_SIZE, offset: (page - 1) * LIST_SIZE } }),
    cellsOf(organisation, today),
    organisationPeriods(organisation.id),
  ])
  if (page > 1 && found.members.length === 0) throw new NotFoundError('Không có trang danh sách này.')
  const address = `/organisations/${organisation.id}/members`
  const organisationName = periods.find(({ list }) => list === 'NAME')!.name
  const list = presentMemberList({ address, fields, organisationName, ...found, cells, order, page, size: LIST_SIZE })
  await showPage(
    res,
    'members/index',
    {
      ...{ title: 'Đảng viên', section: 'members', organisation, year: null },
      crumbs: [{ name: organisationName, href: `/organisations/${organisation.id}` }],
      turn: (place, year) => (!year && canSeeMembers(actor, place) ? `/organisations/${place.id}/members` : null),
    },
    { list, acts: actsAtMembers(actor, organisation) },
  )
})

members.get('/members/:memberId', async (req, res) => {
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const { id, name, unit } = await Member.within(actor, idFrom(req.params.memberId), today)
  authorize(canSeeMember(actor, { id, path: unit.path }), NOT_THIS_ONE)
  const byPlace = canSeeMembers(actor, unit)
  const [profile, episodes, ratings, awards, history] = await Promise.all([
    memberProfile(id),
    memberEpisodes(id),
    ratingsOfMember(id),
    awardsOf('member', id),
    byPlace ? historyOf('member', id) : null,
  ])
  const opens = opensFor(actor)
  const member = presentMember({
    ...{ profile, today, episodes, awards },
    ratings: ratings.map(rating => (canSeeRatings(actor, rating) ? rating : untilPublished(rating))),
    history: history && history.filter(({ ratingPath }) => !ratingPath || canSeeRatings(actor, { path: ratingPath })),
    opens: { ...opens, rating: rating => opens.rating(rating, id) },
  })
  const list = { name: 'Đảng viên', href: `/organisations/${unit.id}/members` }
  await showPage(
    res,
    'members/show',
    {
      ...{ title: name, section: byPlace ? 'members' : 'me', year: null },
      organisation: seesPlace(actor, unit) ? unit : null,
      crumbs: [byPlace ? list : { name: 'Của tôi', href: '/me' }],
      ...(byPlace ? {} : { turn: () => null }),
    },
    { member, acts: actsAtMember(actor, { id, path: unit.path }, profile) },
  )
})
