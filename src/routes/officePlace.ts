import type { Request, Response } from 'express'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { placeToday } from '../queries/placeToday'
import { textFrom } from './act'
import { idFrom } from './params'

/** An organisation whose offices are kept. */
export interface Place {
  unit: Organisation
  name: string
  today: PlainDate
}

export async function findPlace(req: Request, res: Response): Promise<Place> {
  const { actor, now } = res.locals
  const unit = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
  authorize(canKeepMembers(actor, unit), 'Chức vụ do văn phòng cấp ủy ghi.')
  const { name } = await placeToday(unit.id)
  return { unit, name, today: plainDateOf(now) }
}

export const pageOf = ({ unit, name }: Place, title: string, told: string) => ({
  ...{ title, section: 'organisations' as const, organisation: unit, year: null },
  crumbs: [{ name, href: `/organisations/${unit.id}` }],
  lead: `${name}. ${told}`,
  back: `/organisations/${unit.id}`,
})
