import { type Request, type Response, Router } from 'express'
import { recordAccess } from '../commands/recordAccess'
import { recordView } from '../commands/recordView'
import { seesPlace } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { untilPublished } from '../domain/yearRating'
import { NotFoundError } from '../errors'
import { readForm, typedValues } from '../forms/form'
import { readMemberList } from '../forms/lists'
import { revealForm } from '../forms/reveal'
import { Member, type MemberAtPlace } from '../models/Member'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canSeeMember, canSeeMembers } from '../policies/members'
import { canSeeRatings } from '../policies/ratings'
import { presentMember, type Revealing } from '../presenters/member'
import { presentMemberList } from '../presenters/memberList'
import { awardsOf } from '../queries/awardsOf'
import { cellsOf } from '../queries/cellsOf'
import { historyOf } from '../queries/historyOf'
import { identityNumberOf } from '../queries/identityNumberOf'
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
    { list, acts: actsAtMembers(actor, organisation, found.matching) },
  )
})

members.get('/members/:memberId', async (req, res) => {
  const found = await findMember(req, res)
  if (found.id !== res.locals.actor.memberId) await recordView(res.locals.actor, found, res.locals.now)
  await showMember(res, found)
})

/** The identity number in full, once: the next page shows its end again. */
members.post('/members/:memberId/identity', async (req, res) => {
  const { actor, now } = res.locals
  const found = await findMember(req, res)
  const { values, errors } = readForm(revealForm, req.body)
  if (errors) return showMember(res.status(422), found, { errors, values: typedValues(req.body) })
  const number = await identityNumberOf(found.id)
  if (!number) throw new NotFoundError('Hồ sơ này chưa ghi số định danh.')
  const subject = { subjectKind: 'member', subjectId: found.id, organisationId: found.unit.id }
  await recordAccess(actor, { act: 'revealIdentity', ...subject, reason: values.reason }, now)
  await showMember(res, found, { number })
})

async function findMember(req: Request<{ memberId: string }>, res: Response): Promise<MemberAtPlace> {
  const { actor, now } = res.locals
  const member = await Member.within(actor, idFrom(req.params.memberId), plainDateOf(now))
  authorize(canSeeMember(actor, { id: member.id, path: member.unit.path }), NOT_THIS_ONE)
  return member
}

async function showMember(res: Response, { id, name, unit }: MemberAtPlace, reveal: Revealing = {}) {
  const { actor, now } = res.locals
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
    ...{ profile, today: plainDateOf(now), episodes, awards },
    ratings: ratings.map(rating => (canSeeRatings(actor, rating) ? rating : untilPublished(rating))),
    history: history && history.filter(({ ratingPath }) => !ratingPath || canSeeRatings(actor, { path: ratingPath })),
    opens: { ...opens, rating: rating => opens.rating(rating, id) },
    reveal,
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
    { member, acts: actsAtMember(actor, { id, path: unit.path }, profile, episodes) },
  )
}
