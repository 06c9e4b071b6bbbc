import { Router } from 'express'
import { changeCandidate } from '../commands/changeCandidate'
import { endCandidacy, resumeCandidacy } from '../commands/endCandidacy'
import { dateText, type PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import {
  type CandidacyEnd,
  candidacyEndForm,
  type CandidateChange,
  candidateForm,
  type Resumption,
  resumptionForm,
} from '../forms/candidate'
import { readForm } from '../forms/form'
import { candidacyEndSections, candidateSections, resumptionSections } from '../presenters/forms/candidate'
import { addAct } from './act'
import {
  backTo,
  candidatePage,
  type CandidateSubject,
  endOf,
  findCandidate,
  findFollowed,
  ofCandidate,
  typedText,
  versionOf,
} from './candidateSubject'

export const candidateChanges = Router()

addAct<CandidateSubject, CandidateChange>(candidateChanges, {
  address: ofCandidate('profile'),
  button: 'Ghi hồ sơ',
  find: findCandidate,
  page: candidatePage('Sửa hồ sơ quần chúng'),
  fields: () => candidateSections,
  initial: subject => {
    const { name, sex, birthDate, occupation, source } = subject.profile
    const birth = birthDate && dateText(birthDate)
    return {
      ...versionOf(subject),
      fullName: name,
      sex: typedText(sex),
      birthDate: typedText(birth),
      occupation: typedText(occupation),
      source,
    }
  },
  read: (body, { today }) => readForm(candidateForm(today), body),
  async run(actor, subject, values, now) {
    await changeCandidate(actor, subject.profile.id, values, now)
    return backTo(subject, 'Đã ghi hồ sơ.')
  },
})

addAct<CandidateSubject, CandidacyEnd>(candidateChanges, {
  address: ofCandidate('endings'),
  button: 'Kết thúc theo dõi',
  find: findFollowed,
  page: candidatePage('Kết thúc theo dõi quần chúng'),
  fields: () => candidacyEndSections,
  initial: versionOf,
  read: (body, { today }) => readForm(candidacyEndForm(today), body),
  async run(actor, subject, values, now) {
    await endCandidacy(actor, subject.profile.id, values, now)
    return backTo(subject, `Đã kết thúc theo dõi từ ngày ${dateText(values.endedOn)}.`)
  },
})

interface EndedSubject extends CandidateSubject {
  endedOn: PlainDate
}

addAct<EndedSubject, Resumption>(candidateChanges, {
  address: ofCandidate('resumptions'),
  button: 'Theo dõi trở lại',
  async find(req, res) {
    const subject = await findCandidate(req, res)
    const ending = endOf(subject)
    if (!ending) throw new NotFoundError('Quần chúng này đang được theo dõi.')
    return { ...subject, endedOn: ending.endedOn }
  },
  page: candidatePage('Theo dõi quần chúng trở lại'),
  fields: () => resumptionSections,
  initial: versionOf,
  read: (body, { today, endedOn }) => readForm(resumptionForm(today, endedOn), body),
  async run(actor, subject, values, now) {
    await resumeCandidacy(actor, subject.profile.id, values, now)
    return backTo(subject, `Đã theo dõi trở lại từ ngày ${dateText(values.resumedOn)}.`)
  },
})
