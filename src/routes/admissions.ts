import { Router } from 'express'
import { admitCandidate } from '../commands/admitCandidate'
import { mayBeAdmitted } from '../domain/candidateStages'
import { dateText } from '../domain/plainDate'
import { recognitionDay } from '../domain/probation'
import { NotFoundError } from '../errors'
import { type Admission, admissionForm } from '../forms/candidate'
import { readForm } from '../forms/form'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { admissionSections } from '../presenters/forms/candidate'
import { addAct } from './act'
import { candidatePage, type CandidateSubject, findFollowed, ofCandidate, versionOf } from './candidateSubject'

/** A candidate becomes a probationary member. */
export const admissions = Router()

const ONLY_OFFICE = 'Việc kết nạp do văn phòng cấp ủy ghi, vì lập hồ sơ đảng viên.'

addAct<CandidateSubject, Admission>(admissions, {
  address: ofCandidate('admissions'),
  button: 'Xem lại trước khi ghi',
  async find(req, res) {
    const subject = await findFollowed(req, res)
    authorize(canKeepMembers(res.locals.actor, subject.unit), ONLY_OFFICE)
    if (!mayBeAdmitted(subject.reached))
      throw new NotFoundError('Chưa ghi đủ các bước trước lễ kết nạp. Hãy ghi nghị quyết của đảng ủy trước.')
    return subject
  },
  page: candidatePage('Ghi kết nạp'),
  fields: ({ reached }) => admissionSections(reached.DECISION ?? null),
  initial: subject => ({ ...versionOf(subject), admittedAt: subject.profile.unitName }),
  read: (body, { today, reached }) => readForm(admissionForm(today, reached), body),
  review({ profile }, { admittedOn }) {
    return {
      question: `Kết nạp ${profile.name} vào Đảng ngày ${dateText(admittedOn)}?`,
      consequences: [
        `Lập hồ sơ đảng viên dự bị ở ${profile.unitName}, sinh hoạt từ ngày kết nạp.`,
        `Đủ 12 tháng dự bị vào ngày ${dateText(recognitionDay(admittedOn))}; ngày công nhận chính thức tính theo ngày này, dù chi bộ họp xét muộn hơn.`,
        `Số đảng viên mới năm ${admittedOn.slice(0, 4)} tăng một.`,
        'Việc theo dõi quần chúng kết thúc; các bước đã ghi vẫn được giữ.',
      ],
      obstacles: [],
      button: 'Ghi kết nạp',
    }
  },
  async run(actor, { profile }, { decidedOn, document, ...values }, now) {
    const decision = decidedOn && document ? { decidedOn, document } : null
    const memberId = await admitCandidate(actor, profile.id, { ...values, decision }, now)
    return { href: `/members/${memberId}`, notice: `Đã kết nạp ${profile.name}. Mời đồng chí bổ sung lý lịch ở hồ sơ đảng viên.` }
  },
})
