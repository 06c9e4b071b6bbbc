import { type Request, Router } from 'express'
import { changeProfile } from '../commands/changeProfile'
import { recogniseMember } from '../commands/recogniseMember'
import { recordMovement } from '../commands/recordMovement'
import {
  absencesEndedBy,
  type MovementKind,
  officesEndedBy,
  possibleMovements,
  whyNotLeft,
  whyNotMoved,
  whyNotThere,
} from '../domain/memberMovement'
import { PROFILE_FIELDS } from '../domain/memberRecord'
import { dateText, isPlainDate } from '../domain/plainDate'
import { recognitionDay } from '../domain/probation'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type Movement, movementForm, type ProfileChange, profileForm, type Recognition, recognitionForm } from '../forms/member'
import { movementLabel } from '../labels/members'
import type { Member } from '../models/Member'
import { movementSections, profileSections, recognitionSections } from '../presenters/forms/member'
import { movementConsequences } from '../presenters/movementConsequences'
import { addAct } from './act'
import { backTo, findMember, type MemberSubject, ofMember, pageOf, versionOf } from './memberSubject'

export const memberChanges = Router()

addAct<MemberSubject, ProfileChange>(memberChanges, {
  address: ofMember('profile'),
  button: 'Ghi hồ sơ',
  find: findMember,
  page: pageOf('Sửa hồ sơ'),
  fields: ({ facts }) => profileSections(facts.member.identityNumber?.slice(-3) ?? null),
  initial: subject => ({ ...versionOf(subject), ...typedProfile(subject.facts.member) }),
  read: (body, { today }) => readForm(profileForm(today), body),
  async run(actor, subject, values, now) {
    await changeProfile(actor, subject.at.id, subject.at.unit, values, now)
    return backTo(subject, 'Đã ghi hồ sơ.')
  },
})

/** The profile as one would type it; the identity number never leaves the database. */
const typedProfile = (member: Member) =>
  Object.fromEntries(
    PROFILE_FIELDS.map(field => {
      const value = field === 'identityNumber' ? '' : (member[field] ?? '')
      return [field, isPlainDate(value) ? dateText(value) : value]
    }),
  )

/** What an expulsion just recorded as discipline says of the leaving. */
function expulsionIn({ expelled, document }: Request['query']): Record<string, string> {
  if (!isPlainDate(expelled)) return {}
  return { kind: 'EXPELLED' satisfies MovementKind, date: dateText(expelled), document: typeof document === 'string' ? document : '' }
}

addAct<MemberSubject, Movement>(memberChanges, {
  address: ofMember('movements'),
  button: 'Xem điều sẽ đổi',
  find: findMember,
  page: pageOf('Ghi chuyển, miễn, rời Đảng'),
  fields: ({ facts, cells }) => movementSections(possibleMovements(facts), cells),
  initial: (subject, query) => ({ ...versionOf(subject), ...expulsionIn(query) }),
  read: (body, { today, cells }) =>
    readForm(
      movementForm(
        today,
        cells.map(({ id }) => String(id)),
      ),
      body,
    ),
  review(subject, { kind, date, unit, place }) {
    const { facts, at, unitName, cells } = subject
    const cell = cells.find(({ id }) => String(id) === unit)
    const current = facts.memberships.find(({ toDate }) => toDate === null) ?? null
    const offices = officesEndedBy(kind, facts.offices, current)
    const obstacle = whyNotMoved(kind, facts, date) ?? whyNotLeft(offices, date) ?? (cell ? whyNotThere(cell.since, date) : null)
    return {
      question: `${at.name}: ${movementLabel[kind]} ${sinceWord(kind)} ${dateText(date)}?`,
      consequences: movementConsequences({
        kind,
        date,
        from: current && unitName,
        to: cell?.name ?? place,
        left: facts.memberships.at(-1) ?? null,
        offices,
        absent: absencesEndedBy(kind, facts.absences).map(absence => absence.kind),
        openYears: facts.openYears,
      }),
      obstacles: obstacle ? [obstacle] : [],
      button: movementLabel[kind],
    }
  },
  async run(actor, subject, { unit, place, ...wish }, now) {
    await recordMovement(actor, subject.at.id, { ...wish, unitId: unit ? Number(unit) : null, placeName: place }, now)
    return backTo(subject, `Đã ghi: ${movementLabel[wish.kind]}, ${sinceWord(wish.kind)} ${dateText(wish.date)}.`)
  },
})

/** A death has a day, the rest begins with one. */
const sinceWord = (kind: MovementKind) => (kind === 'DECEASED' ? 'ngày' : 'từ ngày')

addAct<MemberSubject, Recognition>(memberChanges, {
  address: ofMember('recognitions'),
  button: 'Công nhận chính thức',
  async find(req, res) {
    const subject = await findMember(req, res)
    if (subject.facts.officialOn) throw new NotFoundError('Đồng chí này đã là đảng viên chính thức. Ngày chính thức sửa ở hồ sơ.')
    return subject
  },
  page: pageOf('Công nhận đảng viên chính thức'),
  fields: ({ facts }) => recognitionSections(facts.admittedOn),
  initial: subject => ({
    ...versionOf(subject),
    officialOn: dateText(recognitionDay(subject.facts.admittedOn)),
    officialAt: subject.unitName,
  }),
  read: (body, { today, facts }) => readForm(recognitionForm(today, facts.admittedOn), body),
  async run(actor, subject, values, now) {
    await recogniseMember(actor, subject.at.id, subject.at.unit.id, values, now)
    return backTo(subject, `Đã công nhận đảng viên chính thức từ ngày ${dateText(values.officialOn)}.`)
  },
})
