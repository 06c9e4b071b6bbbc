import type { Request, Response } from 'express'
import { isAtOrBelow } from '../domain/actor'
import type { OrganisationPeriod } from '../domain/organisationRecord'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { type canMoveUnit, KEEPERS_OF_TREE } from '../policies/organisations'
import { organisationPeriods } from '../queries/organisationPeriods'
import { type KeptUnit, unitsKeptBy } from '../queries/unitsKeptBy'
import { type Act, textFrom } from './act'
import { idFrom } from './params'

/** An organisation of the tree that is changed, and what the change rests on. */
export interface UnitSubject {
  unit: Organisation
  name: string
  names: OrganisationPeriod[]
  parents: OrganisationPeriod[]
  today: PlainDate
  /** Other organisations that the actor keeps: where this one may go. */
  others: KeptUnit[]
}

const ONLY_KEEPERS = 'Cây tổ chức do người quản trị và văn phòng cấp ủy lập và sửa; chuyển hoặc kết thúc hoạt động thuộc về cấp trên.'

export async function findUnit(req: Request, res: Response, can: typeof canMoveUnit, withOthers: boolean): Promise<UnitSubject> {
  const { actor, now } = res.locals
  const unit = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
  authorize(can(actor, unit), ONLY_KEEPERS)
  const [periods, kept] = await Promise.all([
    organisationPeriods(unit.id),
    withOthers ? unitsKeptBy(actor, KEEPERS_OF_TREE) : Promise.resolve([]),
  ])
  const of = (list: OrganisationPeriod['list']) => periods.filter(period => period.list === list)
  const others = kept.filter(({ path }) => !isAtOrBelow(path, unit.path))
  return { unit, name: of('NAME')[0]!.name, names: of('NAME'), parents: of('PARENT'), today: plainDateOf(now), others }
}

export const pageOf =
  (title: string, lead: string): Act<UnitSubject, unknown>['page'] =>
  ({ unit, name }) => ({
    ...{ title, section: 'organisations', organisation: unit, year: null },
    crumbs: [{ name, href: `/organisations/${unit.id}` }],
    lead: `${name}. ${lead}`,
    back: `/organisations/${unit.id}`,
  })

export const ofUnit = (rest: string) => `/organisations/:organisationId/${rest}`
export const withVersion = ({ unit }: UnitSubject) => ({ version: String(unit.version) })
export const backTo = ({ unit }: UnitSubject, notice: string) => ({ href: `/organisations/${unit.id}`, notice })
export const nameOf = ({ others }: UnitSubject, id: string) => others.find(other => String(other.id) === id)!.name
