import type { DisciplineForm } from './codes'
import { dateText, type PlainDate } from './plainDate'

export interface StandingDiscipline {
  form: DisciplineForm
  imposedOn: PlainDate
}

/** Why a discipline cannot be annulled from that day; null when it can. */
export const whyNotAnnulled = ({ imposedOn }: StandingDiscipline, annulledOn: PlainDate): string | null =>
  annulledOn < imposedOn ? `Ngày hủy không thể trước ngày quyết định kỷ luật (${dateText(imposedOn)}).` : null

/** Of the years still open, the one in which it counted until now. */
export const yearsFreed = ({ imposedOn }: StandingDiscipline, openYears: readonly number[]) =>
  openYears.filter(year => imposedOn.startsWith(`${year}-`))
