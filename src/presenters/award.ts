import type { AwardRecord } from '../domain/commendationRecord'
import { dateText } from '../domain/plainDate'
import { commendationFormLabel } from '../labels/commendations'

/** «Giấy khen» and what it was for, with its decision, which not every reader may open. */
export const presentAward = ({ form, label, year, documentNumber, decidedOn, decisionId }: AwardRecord, opens: boolean) => ({
  form: commendationFormLabel[form],
  label,
  year,
  document: `Quyết định ${documentNumber}, ngày ${dateText(decidedOn)}`,
  href: opens ? `/commendation-decisions/${decisionId}` : null,
})
