import { Router } from 'express'
import { correctStage } from '../commands/correctStage'
import { recordStage } from '../commands/recordStage'
import { lastStage, nextStage } from '../domain/candidateStages'
import type { CandidateStageCode } from '../domain/codes'
import { dateText } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { type Stage, type StageCorrection, stageCorrectionForm, stageForm } from '../forms/candidate'
import { readForm, typedValues } from '../forms/form'
import { candidateStageLabel } from '../labels/candidates'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { stageCorrectionSections, stageSections } from '../presenters/forms/candidate'
import { addAct } from './act'
import {
  backTo,
  candidatePage,
  type CandidateSubject,
  findCandidate,
  findFollowed,
  ofCandidate,
  typedText,
  versionOf,
} from './candidateSubject'

/** Stages on the way to admission: the next one, and one on record put right. */
export const candidateStages = Router()

interface NextSubject extends CandidateSubject {
  next: CandidateStageCode
}

addAct<NextSubject, Stage>(candidateStages, {
  address: ofCandidate('stages'),
  button: 'Ghi bước này',
  async find(req, res) {
    const subject = await findFollowed(req, res)
    const next = nextStage(subject.reached)
    if (!next || next === 'ADMISSION') throw new NotFoundError('Các bước trước lễ kết nạp đã ghi đủ.')
    return { ...subject, next }
  },
  page: subject => candidatePage(`Ghi bước: ${candidateStageLabel[subject.next]}`)(subject),
  fields: ({ next }) => stageSections(next),
  initial: subject => ({ ...versionOf(subject), stage: subject.next }),
  read: (body, { today, next, reached }) => readForm(stageForm(today, next, reached), body),
  async run(actor, subject, values, now) {
    await recordStage(actor, subject.profile.id, values, now)
    return backTo(subject, `Đã ghi bước «${candidateStageLabel[values.stage]}» ngày ${dateText(values.reachedOn)}.`)
  },
})

interface CorrectedSubject extends CandidateSubject {
  stage: CandidateStageCode
}

const recorded = ({ profile, stage }: CorrectedSubject) => profile.stages.find(each => each.stage === stage)!

addAct<CorrectedSubject, StageCorrection>(candidateStages, {
  address: ofCandidate('corrections'),
  button: 'Ghi sửa',
  async find(req, res) {
    const subject = await findCandidate(req, res)
    const asked = req.method === 'GET' ? String(req.query['stage'] ?? '') : typedValues(req.body)['stage']
    const found = subject.profile.stages.find(({ stage }) => stage === asked)
    const stage = found?.stage ?? lastStage(subject.reached)
    if (!stage) throw new NotFoundError('Chưa ghi bước nào để sửa.')
    if (stage === 'ADMISSION')
      authorize(canKeepMembers(res.locals.actor, subject.unit), 'Ngày kết nạp do văn phòng cấp ủy sửa, vì đổi hồ sơ đảng viên.')
    return { ...subject, stage }
  },
  page: candidatePage('Sửa bước đã ghi'),
  fields: subject => stageCorrectionSections(subject.stage, recorded(subject).reachedOn, { beTakenBack: isLast(subject) }),
  initial: subject => {
    const { reachedOn, document, votesFor, voters } = recorded(subject)
    const votes = { votesFor: typedText(votesFor), voters: typedText(voters) }
    return { ...versionOf(subject), stage: subject.stage, reachedOn: dateText(reachedOn), document: typedText(document), ...votes }
  },
  read: (body, { today, stage, reached }) => readForm(stageCorrectionForm(today, stage, reached), body),
  async run(actor, subject, values, now) {
    await correctStage(actor, subject.profile.id, values, now)
    const name = `«${candidateStageLabel[values.stage]}»`
    return backTo(subject, values.reachedOn ? `Đã sửa bước ${name}.` : `Đã bỏ bước ${name} ghi nhầm.`)
  },
})

const isLast = ({ stage, reached, profile }: CorrectedSubject) =>
  stage === lastStage(reached) && stage !== 'INTRODUCED' && !(stage === 'ADMISSION' && profile.memberId)
