import { Router } from 'express'
import { type ChosenRecipient, draftCommendation } from '../commands/draftCommendation'
import { dateText } from '../domain/plainDate'
import { RuleError } from '../errors'
import { type AmendmentFields, amendmentForm } from '../forms/commendation'
import { readForm } from '../forms/form'
import { Commendation } from '../models/Commendation'
import { CommendationDecision } from '../models/CommendationDecision'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend } from '../policies/commendations'
import { openAmendmentOf } from '../queries/commendationDrafts'
import { commendationDecision } from '../queries/commendationDecision'
import { awardsInForce } from '../queries/recipients'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const commendationAmendments = Router()

async function findDecision(actor: Parameters<typeof canCommend>[0], id: number) {
  const { decision } = await CommendationDecision.taken(id)
  const organisation = await Organisation.within(actor, decision.organisationId)
  authorize(canCommend(actor, organisation), 'Sửa đổi quyết định khen thưởng do văn phòng và bí thư của cấp ủy đã quyết định lập.')
  const [record, openDraft, first] = await Promise.all([
    commendationDecision(id),
    openAmendmentOf(id),
    Commendation.findOne({ where: { decisionId: id }, order: ['position'] }),
  ])
  if (record.amendedBy) throw new RuleError(`Quyết định này đã được sửa đổi bởi Quyết định ${record.amendedBy.documentNumber}.`)
  if (openDraft) throw new RuleError('Đã có dự thảo sửa đổi quyết định này. Mời đồng chí mở dự thảo ấy ở trang quyết định.')
  if (!first) throw new RuleError('Quyết định này chưa có danh sách nên chưa có gì để sửa đổi.')
  return { decision, organisation, record, first, back: `/commendation-decisions/${id}` }
}

type Subject = Awaited<ReturnType<typeof findDecision>>

addAct<Subject, AmendmentFields>(commendationAmendments, {
  address: '/commendation-decisions/:decisionId/amendment',
  button: 'Lập dự thảo sửa đổi',
  find: (req, res) => findDecision(res.locals.actor, idFrom(textFrom(req, 'decisionId'))),
  page: ({ decision, organisation, record, back }) => ({
    ...{ title: `Sửa đổi Quyết định ${record.documentNumber}`, section: 'commendations', organisation, year: decision.year, back },
    crumbs: [{ name: `Quyết định ${record.documentNumber}`, href: back }],
    lead: 'Dự thảo bắt đầu bằng danh sách còn hiệu lực của quyết định này; đồng chí đưa ra, bổ sung rồi ban hành. Cho đến lúc đó quyết định này vẫn như cũ.',
  }),
  fields: () => [
    {
      title: 'Quyết định mới',
      fields: [
        { name: 'subject', label: 'Trích yếu', lines: 2 },
        { name: 'label', label: 'Nội dung khen thưởng', hint: 'Ghi trên giấy khen, sau chữ «Đã»' },
      ],
    },
  ],
  initial: ({ record, first }) => ({
    subject: `sửa đổi Quyết định số ${record.documentNumber} ngày ${dateText(record.decidedOn)} ${record.subject}`.slice(0, 300),
    label: first.label,
  }),
  read: body => readForm(amendmentForm, body),
  async run(actor, { decision, first }, fields, now) {
    const { organisationId, year, titleId, baseSalary } = decision
    const terms = { organisationId, year, titleId, baseSalary: baseSalary ?? null, form: first.form, amendsId: decision.id }
    const recipients = (await awardsInForce(decision.id)).map((award): ChosenRecipient => ({ ...award, origin: 'FOUND' }))
    const id = await draftCommendation(actor, { ...terms, ...fields }, recipients, now)
    return {
      href: `/commendation-drafts/${id}`,
      notice: 'Đã lập dự thảo sửa đổi. Quyết định cũ chưa đổi gì cho đến khi đồng chí ban hành.',
    }
  },
})
