import { Router } from 'express'
import { plainDateOf } from '../domain/plainDate'
import { figureOf } from '../domain/summary'
import { NotFoundError } from '../errors'
import { readCandidateList } from '../forms/lists'
import { Candidate } from '../models/Candidate'
import { authorize } from '../policies'
import { canKeepCandidates, canSeeCandidates } from '../policies/candidates'
import { canKeepMembers, canSeeMember } from '../policies/members'
import { presentCandidate } from '../presenters/candidate'
import { presentCandidateList } from '../presenters/candidateList'
import { candidateProfile } from '../queries/candidateProfile'
import { candidatesOfYear } from '../queries/candidatesOfYear'
import { developmentByUnit } from '../queries/developmentByUnit'
import { stageCounts } from '../queries/developmentCounts'
import { historyOf } from '../queries/historyOf'
import { partialSummary } from '../queries/partialSummary'
import { placesOf } from '../queries/placesOf'
import { actsAtCandidate, actsAtCandidates } from './actLinks'
import { findYear } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

export const candidates = Router()

const LIST_SIZE = 50
const NOT_THESE = 'Danh sách phát triển đảng dành cho cấp ủy và bí thư của chính chi bộ.'

const addressOf = (organisationId: number, year: number) => `/organisations/${organisationId}/years/${year}/candidates`

candidates.get('/organisations/:organisationId/years/:year/candidates', async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeCandidates(actor, organisation), NOT_THESE)
  const { page, fields, filter } = readCandidateList(req.query)
  const places = await placesOf(organisation.id)
  const [summary, found, units] = await Promise.all([
    partialSummary({ organisationId: organisation.id, year, now }, [stageCounts(places, year)]),
    candidatesOfYear(places, { year, filter, span: { limit: LIST_SIZE, offset: (page - 1) * LIST_SIZE } }),
    developmentByUnit(places, year),
  ])
  if (page > 1 && found.candidates.length === 0) throw new NotFoundError('Không có trang danh sách này.')
  const figure = (measure: 'backgroundChecks' | 'awarenessClass' | 'admitted') => figureOf(summary, { topic: 'development', year, measure })
  const list = presentCandidateList({
    ...{ address: addressOf(organisation.id, year), fields, filter, year, units, page, size: LIST_SIZE },
    ...found,
    organisationName: summary.organisation.name,
    figures: { backgroundChecks: figure('backgroundChecks'), awarenessClass: figure('awarenessClass'), admitted: figure('admitted') },
  })
  await showPage(
    res,
    'candidates/index',
    {
      ...{ title: `Phát triển đảng năm ${year}`, section: 'candidates', organisation, year },
      crumbs: [{ name: `Bảng năm ${year}`, href: `/organisations/${organisation.id}/years/${year}` }],
      turn: (place, other) => (other && canSeeCandidates(actor, place) ? addressOf(place.id, other) : null),
    },
    { list, acts: actsAtCandidates(actor, organisation, year) },
  )
})

candidates.get('/candidates/:candidateId', async (req, res) => {
  const { actor, now } = res.locals
  const { candidate, unit } = await Candidate.within(actor, idFrom(req.params.candidateId))
  authorize(canSeeCandidates(actor, unit), NOT_THESE)
  const [profile, history] = await Promise.all([candidateProfile(candidate.id, plainDateOf(now)), historyOf('candidate', candidate.id)])
  const { memberId, memberPath, stages } = profile
  const opensMember = memberId !== null && memberPath !== null && canSeeMember(actor, { id: memberId, path: memberPath })
  const year = Number((stages.at(-1)?.reachedOn ?? plainDateOf(now)).slice(0, 4))
  await showPage(
    res,
    'candidates/show',
    {
      ...{ title: profile.name, section: 'candidates', organisation: unit, year: null },
      crumbs: [{ name: `Phát triển đảng năm ${year}`, href: addressOf(unit.id, year) }],
    },
    {
      candidate: presentCandidate({
        profile,
        history,
        opensMember,
        corrects: canKeepCandidates(actor, unit),
        correctsAdmission: canKeepMembers(actor, unit),
      }),
      acts: actsAtCandidate(actor, unit, profile),
    },
  )
})
