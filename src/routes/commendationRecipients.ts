import type { Response } from 'express'
import type { ChosenRecipient } from '../commands/draftCommendation'
import { isAtOrBelow } from '../domain/actor'
import type { CandidateFacts } from '../domain/commendationCandidate'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import type { Addition, Picked } from '../forms/commendation'
import type { FieldErrors } from '../forms/form'
import type { CommendationDraft } from '../models/CommendationDraft'
import { Member } from '../models/Member'
import { Organisation } from '../models/Organisation'
import type { ProposalRecord } from '../queries/commendationProposals'

/** Those of the ticks who are really among the candidates and proposals; other ids say nothing. */
export function chosenByPicks(
  { candidates, proposals }: { candidates: readonly CandidateFacts[]; proposals: readonly ProposalRecord[] },
  { memberIds, organisationIds, proposalIds }: Picked,
): ChosenRecipient[] {
  const found = candidates.filter(({ memberId, organisationId }) =>
    memberId ? memberIds.includes(memberId) : organisationIds.includes(organisationId!),
  )
  const proposed = proposals.filter(({ id }) => proposalIds.includes(id))
  return [
    ...found.map(({ recipientKind, organisationId, memberId, unitId, merits }) => ({
      ...{ recipientKind, organisationId, memberId, unitId, recipientName: null },
      origin: merits === null ? ('FOUND' as const) : ('PROPOSED' as const),
    })),
    ...proposed.map(({ recipientKind, organisationId, memberId, recipientName, unitId }) => ({
      ...{ recipientKind, organisationId, memberId, recipientName, unitId, origin: 'PROPOSED' as const },
    })),
  ]
}

type Found =
  { recipient: ChosenRecipient; name: string; problems?: undefined } | { recipient?: undefined; name?: undefined; problems: FieldErrors }

const nobody = { organisationId: null, memberId: null, recipientName: null, origin: 'ADDED' } as const

const OUTSIDE = 'Không có tập thể, cá nhân này trong phạm vi của cấp ủy. Hãy tìm lại trong dự thảo.'

/** Whom the form means: somebody of the organisation's own part of the tree, or a name with the unit it stands by. */
export async function recipientToAdd(res: Response, draft: CommendationDraft, wish: Addition): Promise<Found> {
  const { path } = await Organisation.within(res.locals.actor, draft.organisationId)
  if (wish.memberId) return memberToAdd(res, wish.memberId, path)
  if (wish.organisationId) {
    const { id, code } = await unitWithin(res, wish.organisationId, path)
    return { recipient: { ...nobody, recipientKind: 'ORGANISATION', organisationId: id, unitId: id }, name: `tổ chức mang mã ${code}` }
  }
  return otherToAdd(res, wish, path)
}

async function memberToAdd({ locals: { actor, now } }: Response, memberId: number, path: string): Promise<Found> {
  const { id, name, unit } = await Member.within(actor, memberId, plainDateOf(now))
  if (!isAtOrBelow(unit.path, path)) throw new NotFoundError(OUTSIDE)
  return { recipient: { ...nobody, recipientKind: 'MEMBER', memberId: id, unitId: unit.id }, name }
}

async function unitWithin({ locals: { actor } }: Response, unitId: number, path: string) {
  const unit = await Organisation.within(actor, unitId)
  if (!isAtOrBelow(unit.path, path)) throw new NotFoundError(OUTSIDE)
  return unit
}

async function otherToAdd(res: Response, { recipientName, otherKind, unitId }: Addition, path: string): Promise<Found> {
  if (recipientName && unitId) {
    const unit = await unitWithin(res, unitId, path)
    return { recipient: { ...nobody, recipientKind: otherKind, recipientName, unitId: unit.id }, name: recipientName }
  }
  const problems: FieldErrors = {}
  if (!recipientName) problems['recipientName'] = 'Hãy ghi tên tập thể hoặc họ tên cá nhân.'
  if (!unitId) problems['unitId'] = 'Hãy chọn đơn vị mà tập thể, cá nhân này thuộc về.'
  return { problems }
}
