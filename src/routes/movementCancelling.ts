import { Router } from 'express'
import { cancelMovement } from '../commands/cancelMovement'
import type { Actor } from '../domain/actor'
import { type CancellableMovement, cancellableMovements, whyNotCancelled } from '../domain/cancelledMovement'
import { NotFoundError } from '../errors'
import { type Cancelling, cancellingForm } from '../forms/cancelledMovement'
import { readForm } from '../forms/form'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { cancellingConsequences } from '../presenters/cancellingConsequences'
import { cancellableText, cancellingSections } from '../presenters/forms/cancelledMovement'
import { cancellingGround } from '../queries/cancellingGround'
import { addAct } from './act'
import { backTo, findMember, type MemberSubject, ofMember, pageOf, versionOf } from './memberSubject'

export const movementCancelling = Router()

interface Subject extends MemberSubject {
  actor: Actor
  movements: CancellableMovement[]
}

const TITLE = 'Bỏ ghi: việc này không xảy ra'
const FROM_ABOVE = 'Đồng chí này trở về một chi bộ ngoài phạm vi của đồng chí. Người bỏ ghi được: văn phòng cấp ủy của cả hai nơi.'

addAct<Subject, Cancelling>(movementCancelling, {
  address: ofMember('movement-cancellings'),
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findMember(req, res)
    const movements = cancellableMovements(subject.facts)
    if (movements.length === 0)
      throw new NotFoundError('Hồ sơ này chưa ghi việc chuyển, miễn, sinh hoạt tạm thời hay rời Đảng nào nên không có gì để bỏ ghi.')
    return { ...subject, actor: res.locals.actor, movements }
  },
  page: pageOf(TITLE),
  fields: ({ movements }) => cancellingSections(movements),
  initial: versionOf,
  read: (body, { movements }) => readForm(cancellingForm(movements.map(({ key }) => key)), body),
  async review(subject, { entry }) {
    const { at, facts } = subject
    const { moved, ground } = await groundOf(subject, entry)
    const obstacle = whyNotCancelled(moved, facts, ground)
    return {
      question: `${at.name}: bỏ ghi «${cancellableText(moved)}»?`,
      consequences: cancellingConsequences({ moved, memberships: facts.memberships, openYears: facts.openYears, ...ground }),
      obstacles: obstacle ? [obstacle] : [],
      button: 'Bỏ ghi việc này',
    }
  },
  async run(actor, subject, values, now) {
    await groundOf(subject, values.entry)
    await cancelMovement(actor, subject.at.id, values, now)
    return backTo(subject, 'Đã bỏ ghi việc không xảy ra. Điều đã ghi vẫn còn trong hồ sơ và lịch sử.')
  },
})

/** What a movement rests on, where the actor also keeps the cell to which the member returns. */
async function groundOf({ actor, at, facts, movements }: Subject, key: string) {
  const moved = movements.find(movement => movement.key === key)!
  const ground = await cancellingGround(at.id, moved, facts)
  authorize(!ground.back || canKeepMembers(actor, ground.back), FROM_ABOVE)
  return { moved, ground }
}
