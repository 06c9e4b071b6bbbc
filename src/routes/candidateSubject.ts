import type { Request, Response } from 'express'
import type { CandidateProfile } from '../domain/candidateRecord'
import type { ReachedStages } from '../domain/candidateStages'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { Candidate } from '../models/Candidate'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepCandidates } from '../policies/candidates'
import { candidateProfile } from '../queries/candidateProfile'
import { type Act, textFrom } from './act'
import { idFrom } from './params'

export const ONLY_KEEPERS = 'Hồ sơ quần chúng do bí thư của chính chi bộ và văn phòng cấp ủy lập.'

/** What a change of a candidate's record rests on. */
export interface CandidateSubject {
  profile: CandidateProfile
  unit: Organisation
  reached: ReachedStages
  today: PlainDate
}

export async function findCandidate(req: Request, res: Response): Promise<CandidateSubject> {
  const { actor, now } = res.locals
  const { candidate, unit } = await Candidate.within(actor, idFrom(textFrom(req, 'candidateId')))
  authorize(canKeepCandidates(actor, unit), ONLY_KEEPERS)
  const today = plainDateOf(now)
  const profile = await candidateProfile(candidate.id, today)
  return { profile, unit, today, reached: Object.fromEntries(profile.stages.map(({ stage, reachedOn }) => [stage, reachedOn])) }
}

/** A candidate who is still followed. */
export async function findFollowed(req: Request, res: Response) {
  const subject = await findCandidate(req, res)
  if (subject.profile.memberId) throw new NotFoundError('Quần chúng này đã được kết nạp.')
  if (endOf(subject)) throw new NotFoundError('Việc theo dõi quần chúng này đã kết thúc. Hãy ghi theo dõi trở lại trước.')
  return subject
}

export const endOf = ({ profile }: CandidateSubject) => profile.endings.find(({ resumedOn }) => resumedOn === null) ?? null

export const candidatePage =
  (title: string): Act<CandidateSubject, unknown>['page'] =>
  ({ profile, unit, today }) => ({
    ...{ title, section: 'candidates', organisation: unit, year: null },
    crumbs: [
      { name: 'Phát triển đảng', href: `/organisations/${unit.id}/years/${today.slice(0, 4)}/candidates` },
      { name: profile.name, href: `/candidates/${profile.id}` },
    ],
    lead: `${profile.name}, ${profile.unitName}.`,
    back: `/candidates/${profile.id}`,
  })

export const versionOf = ({ profile }: CandidateSubject) => ({ version: String(profile.version) })
export const backTo = ({ profile }: CandidateSubject, notice: string) => ({ href: `/candidates/${profile.id}`, notice })
export const ofCandidate = (rest: string) => `/candidates/:candidateId/${rest}`
export const typedText = (value: number | string | null) => (value === null ? '' : String(value))
