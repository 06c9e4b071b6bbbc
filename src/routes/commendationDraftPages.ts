import type { Response } from 'express'
import type { CandidateFacts } from '../domain/commendationCandidate'
import { rulesFor } from '../domain/commendationGround'
import { plainDateOf } from '../domain/plainDate'
import { type FieldErrors, typedValues } from '../forms/form'
import { pickedIn } from '../forms/commendation'
import type { CommendationDraft } from '../models/CommendationDraft'
import { CommendationTitle } from '../models/CommendationTitle'
import type { Organisation } from '../models/Organisation'
import { presentCommendationDraft } from '../presenters/commendationDraft/draft'
import { presentDraftStart } from '../presenters/commendationDraft/start'
import { cellsOf } from '../queries/cellsOf'
import { commendationCandidates } from '../queries/commendationCandidates'
import { commendationDecision } from '../queries/commendationDecision'
import { commendationProposals, type ProposalRecord } from '../queries/commendationProposals'
import { draftRecipients } from '../queries/draftRecipients'
import { organisationNameOn } from '../queries/organisationNameOn'
import { placesOf } from '../queries/placesOf'
import { subjectsFound } from '../queries/subjectsFound'
import { showPage } from './page'

interface YearPlace {
  organisation: Organisation
  year: number
}

export interface DraftStart extends YearPlace {
  titles: CommendationTitle[]
  /** The one of the address; null while none is chosen. */
  title: CommendationTitle | null
  candidates: CandidateFacts[]
  proposals: ProposalRecord[]
}

/** Whom the records and the units speak for under a title. */
export async function startOfDraft({ organisation, year }: YearPlace, code: string): Promise<DraftStart> {
  const titles = await CommendationTitle.inUse()
  const title = titles.find(each => each.code === code) ?? null
  if (!title) return { organisation, year, titles, title, candidates: [], proposals: [] }
  const places = await placesOf(organisation.id)
  const kinds = rulesFor(title.ground)
    .filter(({ decidedBy }) => decidedBy === organisation.tier || title.ground === 'FIVE_YEARS')
    .map(({ recipient }) => recipient)
  const [candidates, proposals] = await Promise.all([
    commendationCandidates({ organisationId: organisation.id, places, year, titleId: title.id, kinds }),
    commendationProposals(places, year, title.id),
  ])
  return { organisation, year, titles, title, candidates, proposals: proposals.filter(({ withdrawnReason }) => withdrawnReason === null) }
}

const listCrumb = (organisationId: number, year: number) => ({
  name: `Khen thưởng năm ${year}`,
  href: `/organisations/${organisationId}/years/${year}/commendations`,
})

export async function showStart(res: Response, start: DraftStart, { body, errors = {} }: { body?: unknown; errors?: FieldErrors }) {
  const { organisation, year } = start
  const today = plainDateOf(res.locals.now)
  const shown = presentDraftStart({
    ...start,
    address: `/organisations/${organisation.id}/years/${year}/commendation-drafts`,
    organisation: { name: await organisationNameOn(organisation.id, today), tier: organisation.tier },
    today,
    values: body ? typedValues(body) : {},
    errors,
    picked: body ? pickedIn(body) : null,
  })
  const place = { title: shown.heading, section: 'commendations' as const, organisation, year, crumbs: [listCrumb(organisation.id, year)] }
  await showPage(res, 'commendation-drafts/new', place, { start: shown })
}

interface DraftState {
  search?: string
  values?: Record<string, string>
  errors?: FieldErrors
  problem?: string
}

export async function showDraft(
  res: Response,
  { draft, organisation }: { draft: CommendationDraft; organisation: Organisation },
  { search = '', values = {}, errors = {}, problem }: DraftState,
) {
  const today = plainDateOf(res.locals.now)
  const [title, recipients, units, found, organisationName, amends] = await Promise.all([
    CommendationTitle.findByPk(draft.titleId, { rejectOnEmpty: true }),
    draftRecipients(draft),
    cellsOf(organisation, today),
    search ? subjectsFound(organisation, search, today) : [],
    organisationNameOn(organisation.id, today),
    draft.amendsId ? commendationDecision(draft.amendsId) : null,
  ])
  const shown = presentCommendationDraft({
    ...{ draft, title, amends, organisationName, today, recipients, search, found, units, values, errors },
    problem: problem ?? null,
  })
  const { year } = draft
  const place = { title: shown.heading, section: 'commendations' as const, organisation, year, crumbs: [listCrumb(organisation.id, year)] }
  await showPage(res, 'commendation-drafts/show', place, { draft: shown })
}
