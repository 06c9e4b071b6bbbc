import { plainDateOf } from '../domain/plainDate'
import { RuleError } from '../errors'
import { canSeeYear } from '../policies/years'
import { certificatesOf, commendationPaper, paperFileName } from '../reports/commendationDecision'
import { drawCertificates } from '../reports/formats/pdf/drawCertificates'
import type { JobKind } from './job'

interface CertificatesInput {
  decisionId: number
  /** «64-QĐ/ĐU» */
  documentNumber: string
}

/** The certificates of everybody in one decision, in one file. */
export const certificates: JobKind<CertificatesInput> = {
  name: 'certificates',
  title: ({ documentNumber }) => `Giấy khen theo Quyết định ${documentNumber}`,
  isAllowed: (actor, organisation) => canSeeYear(actor, organisation),
  async run({ decisionId }, { now, progress }) {
    const paper = await commendationPaper(decisionId, plainDateOf(now))
    const all = certificatesOf(paper)
    if (all.length === 0) throw new RuleError('Quyết định này không còn ai được khen thưởng nên không có giấy khen để lập.')
    const content = drawCertificates(all, `Giấy khen theo Quyết định ${paper.decision.documentNumber}`, done => progress(done, all.length))
    return {
      outcome: `Đã lập ${all.length} giấy khen.`,
      file: { name: `giay-khen_${paperFileName(paper)}.pdf`, type: 'application/pdf', content },
    }
  },
}
