import type { Request, Response } from 'express'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { Member, type MemberAtPlace } from '../models/Member'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { type MemberFacts, memberFacts } from '../queries/memberFacts'
import { organisationPeriods } from '../queries/organisationPeriods'
import { type KeptUnit, unitsKeptBy } from '../queries/unitsKeptBy'
import { type Act, textFrom } from './act'
import { idFrom } from './params'

/** A member whose record is changed, and what the change rests on. */
export interface MemberSubject {
  at: MemberAtPlace
  facts: MemberFacts
  today: PlainDate
  /** Cells that the actor keeps, but the one that the member is in. */
  cells: KeptUnit[]
  unitName: string
}

export const ONLY_OFFICE = 'Hồ sơ đảng viên do văn phòng cấp ủy lập và sửa.'

export async function findMember(req: Request, res: Response): Promise<MemberSubject> {
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const at = await Member.within(actor, idFrom(textFrom(req, 'memberId')), today)
  authorize(canKeepMembers(actor, at.unit), ONLY_OFFICE)
  const [facts, kept, periods] = await Promise.all([
    memberFacts(at.id),
    unitsKeptBy(actor, ['COMMITTEE_OFFICE']),
    organisationPeriods(at.unit.id),
  ])
  const unitName = periods.find(({ list }) => list === 'NAME')!.name
  const own = facts.memberships.some(({ toDate }) => toDate === null) ? at.unit.id : null
  return { at, facts, today, unitName, cells: kept.filter(({ kind, id }) => kind === 'CELL' && id !== own) }
}

export const pageOf =
  (title: string): Act<MemberSubject, unknown>['page'] =>
  ({ at, unitName }) => ({
    ...{ title, section: 'members', organisation: at.unit, year: null },
    crumbs: [
      { name: 'Đảng viên', href: `/organisations/${at.unit.id}/members` },
      { name: at.name, href: `/members/${at.id}` },
    ],
    lead: `${at.name}, ${unitName}.`,
    back: `/members/${at.id}`,
  })

export const versionOf = ({ facts }: MemberSubject) => ({ version: String(facts.member.version) })
export const backTo = ({ at }: MemberSubject, notice: string) => ({ href: `/members/${at.id}`, notice })
export const ofMember = (rest: string) => `/members/:memberId/${rest}`
